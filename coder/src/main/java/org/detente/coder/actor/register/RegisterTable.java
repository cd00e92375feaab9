package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A register file: lines of cells parted by tabs, the first line naming the columns, {@code #}
 * beginning a comment line.
 *
 * @param source the file's name, for messages
 * @param columns position of each column
 * @param rows in the order of the file
 */
record RegisterTable(String source, Map<String, Integer> columns, List<Row> rows) {

  /** One line; cells that are absent are empty. */
  record Row(RegisterTable table, int line, List<String> cells) {
    /** The cell of a column, trimmed, empty where there is none. */
    String cell(String column) {
      Integer at = table.columns.get(column);
      return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    /** The values of a cell, parted by {@code |}. */
    List<String> list(String column) {
      String cell = cell(column);
      if (cell.indexOf('|') < 0) {
        return cell.isEmpty() ? List.of() : List.of(cell);
      }
      return split(cell, '|');
    }

    /** A sentence about this line, with its file and number. */
    String fault(String what) {
      return table.source + ":" + line + ": " + what;
    }
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * Reads a text.
   *
   * @param usual the columns where the first line names none (a file without header line)
   */
  static RegisterTable read(String source, String text, List<String> usual) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    RegisterTable table = new RegisterTable(source, columns, rows);
    int at = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
    for (int line = 1; at < text.length(); line++) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int stop = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      String content = stop > at && text.charAt(at) != '#' ? text.substring(at, stop) : "";
      if (!content.isBlank()) {
        List<String> cells = split(content, '\t');
        if (!columns.isEmpty()) {
          rows.add(new Row(table, line, cells));
        } else if (usual.isEmpty() || cells.get(0).equals(usual.get(0))) {
          name(columns, cells);
        } else {
          name(columns, usual);
          rows.add(new Row(table, line, cells));
        }
      }
      at = end + 1;
    }
    return table;
  }

  private static void name(Map<String, Integer> columns, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i).strip(), i);
    }
  }

  /** A part without white space around it: most have none, and there are a hundred thousand. */
  private static String trimmed(String text, int from, int to) {
    if (from == to) {
      return "";
    }
    boolean clean = text.charAt(from) > ' ' && text.charAt(to - 1) > ' ';
    String part = text.substring(from, to);
    return clean ? part : part.strip();
  }

  private static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>(mark == '|' ? 4 : 12);
    int from = 0;
    for (int to = text.indexOf(mark); to >= 0; to = text.indexOf(mark, from)) {
      parts.add(trimmed(text, from, to));
      from = to + 1;
    }
    parts.add(trimmed(text, from, text.length()));
    if (mark == '|') {
      parts.removeIf(String::isEmpty);
    }
    return parts;
  }
}
