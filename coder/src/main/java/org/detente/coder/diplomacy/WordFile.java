package org.detente.coder.diplomacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the stage's tab-separated word files from the class path. */
final class WordFile {
  private WordFile() {}

  /**
   * The rows that are no comments, each with the asked number of columns; none where there is no
   * such file.
   *
   * @throws IllegalArgumentException naming file and line where a row has other columns
   */
  static List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream stream = WordFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        return rows;
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
          throw new IllegalArgumentException(
              name + ":" + number + ": " + columns + " columns wanted, got " + row.size());
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return rows;
  }
}
