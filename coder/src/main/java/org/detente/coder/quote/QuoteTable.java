package org.detente.coder.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a tab-separated resource of this package; {@code #} begins a comment line. */
final class QuoteTable {
  private QuoteTable() {}

  /** Whether there is data of this language. */
  static boolean exists(String language) {
    return QuoteTable.class.getResource("/quote/" + language + "/cues.tsv") != null;
  }

  /**
   * The rows of {@code quote/<language>/<name>.tsv}, split at tabs.
   *
   * @param columns how many cells a row must have at least
   * @throws IllegalStateException naming file and line where a row is short or the file is missing
   */
  static List<String[]> rows(String language, String name, int columns) {
    String path = "/quote/" + language + "/" + name + ".tsv";
    try (InputStream stream = QuoteTable.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("resource missing: " + path);
      }
      return read(path, stream, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static List<String[]> read(String path, InputStream stream, int columns)
      throws IOException {
    List<String[]> rows = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length < columns) {
        throw new IllegalStateException(
            path + ":" + number + ": want " + columns + " columns, got " + cells.length);
      }
      rows.add(cells);
    }
    return rows;
  }
}
