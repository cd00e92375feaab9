package org.detente.coder.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the word lists that come with the coder: UTF-8, cells parted by tabs, {@code #} begins a
 * comment line. What is wrong in one is the product's fault and told with file and line.
 */
public final class WordTable {
  private WordTable() {}

  /** Whether there is such a resource. */
  public static boolean exists(String resource) {
    return WordTable.class.getResource(resource) != null;
  }

  /**
   * The rows that are no comments, in the order of the file.
   *
   * @param resource absolute name on the class path, such as {@code /quote/nl/cues.tsv}
   * @param columns how many cells a row must have at least; more are kept
   * @throws IllegalStateException naming file and line where a row is short or the file is missing
   */
  public static List<String[]> rows(String resource, int columns) {
    try (InputStream stream = WordTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource missing: " + resource);
      }
      return parse(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The same of a text; the source's name is for messages. */
  static List<String[]> parse(String source, String text, int columns) {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String content = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (content.isBlank() || content.charAt(0) == '#') {
        continue;
      }
      String[] cells = content.split("\t", -1);
      if (cells.length < columns) {
        throw new IllegalStateException(
            source + ":" + number + ": want " + columns + " columns, got " + cells.length);
      }
      rows.add(cells);
    }
    return rows;
  }
}
