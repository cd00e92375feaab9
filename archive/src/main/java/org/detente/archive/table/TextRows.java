package org.detente.archive.table;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table to read, its columns as wide as the first rows need; long cells are cut. */
public final class TextRows implements RowSink {
  private static final int ROWS_THAT_SET_THE_WIDTH = 500;
  private static final int WIDEST = 60;

  private final PrintWriter printer;
  private final int widest;
  private final List<List<String>> waiting = new ArrayList<>();
  private int[] widths = {};
  private boolean[] numbers = {};
  private boolean begun;
  private long rows;

  /**
   * A table.
   *
   * @param columns how wide the terminal is
   */
  public TextRows(PrintWriter printer, int columns) {
    this.printer = printer;
    this.widest = Math.max(8, Math.min(WIDEST, columns - 2));
  }

  @Override
  public void head(List<String> columns) {
    widths = new int[columns.size()];
    numbers = new boolean[columns.size()];
    java.util.Arrays.fill(numbers, true);
    waiting.add(columns);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    rows++;
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (!begun) {
        numbers[i] &= cell == null || cell instanceof Number;
      }
      texts.add(visible(Values.text(cell)));
    }
    if (begun) {
      print(texts);
      return;
    }
    waiting.add(texts);
    if (waiting.size() > ROWS_THAT_SET_THE_WIDTH) {
      begin();
    }
  }

  /** On one line, without what a terminal would obey. */
  private static String visible(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|[\\u0080-\\u009F]", "");
  }

  private void begin() {
    begun = true;
    for (List<String> row : waiting) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Math.min(widest, length(row.get(i))));
      }
    }
    print(waiting.get(0));
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
    }
    printer.println(rule);
    waiting.subList(1, waiting.size()).forEach(this::print);
    waiting.clear();
  }

  private void print(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      if (length(cell) > widths[i]) {
        cell = cell.substring(0, cell.offsetByCodePoints(0, widths[i] - 1)) + "…";
      }
      String space = " ".repeat(widths[i] - length(cell));
      line.append(i == 0 ? "" : "  ").append(numbers[i] ? space + cell : cell + space);
    }
    printer.println(line.toString().stripTrailing());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  @Override
  public void close() {
    if (!begun && !waiting.isEmpty()) {
      begin();
    }
    printer.println("(" + rows + (rows == 1 ? " row)" : " rows)"));
    printer.flush();
  }
}
