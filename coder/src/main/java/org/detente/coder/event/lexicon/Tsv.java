package org.detente.coder.event.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads our tab-separated data files: {@code #} begins a comment line, {@code -} is empty. */
public final class Tsv {
  private Tsv() {}

  /**
   * The lines of a resource.
   *
   * @param columns how many cells each line must have
   * @throws LexiconException when a line has another number of cells
   */
  public static List<Line> resource(String name, int columns) {
    try (InputStream in = Tsv.class.getResourceAsStream(name)) {
      if (in == null) {
        return List.of();
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The lines of a file's text. */
  static List<Line> parse(String name, String text, int columns) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      number++;
      int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      if (last > start && text.charAt(start) != '#') {
        Line line = new Line(name, number, cells(text, start, last));
        if (line.cells.length != columns) {
          throw line.error(columns + " columns wanted, found " + line.cells.length);
        }
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  private static String[] cells(String text, int begin, int end) {
    List<String> cells = new ArrayList<>();
    int start = begin;
    for (int i = begin; i <= end; i++) {
      if (i == end || text.charAt(i) == '\t') {
        cells.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    return cells.toArray(new String[0]);
  }

  /** One line, with where it stands. */
  public static final class Line {
    private final String file;
    private final int number;
    private final String[] cells;

    Line(String file, int number, String[] cells) {
      this.file = file;
      this.number = number;
      this.cells = cells;
    }

    /** A cell by its index from 0. */
    public String cell(int index) {
      return cells[index];
    }

    /** A cell, null where it is empty. */
    public @Nullable String optional(int index) {
      String cell = cells[index];
      return cell.isEmpty() || cell.equals("-") ? null : cell;
    }

    /** The name of the resource. */
    public String file() {
      return file;
    }

    /** Line number from 1. */
    public int number() {
      return number;
    }

    /** A complaint about this line. */
    public LexiconException error(String what) {
      return new LexiconException(file + ":" + number + ": " + what);
    }
  }
}
