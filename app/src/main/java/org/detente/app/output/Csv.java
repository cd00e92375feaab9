package org.detente.app.output;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table (RFC 4180). */
public final class Csv {
  /** Begins a formula in the usual spreadsheets (OWASP, “CSV Injection”). */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** A cell of text that must never run as a formula: an apostrophe goes before it. */
  public static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /** A row with its line ending; cells are quoted where they must be. */
  public static String row(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
