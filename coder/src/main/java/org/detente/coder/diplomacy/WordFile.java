package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.language.WordTable;

/** Reads the stage's tab-separated word files from the class path. */
final class WordFile {
  private WordFile() {}

  /**
   * The rows that are no comments, each with the asked number of columns; none where there is no
   * such file.
   *
   * @throws IllegalArgumentException naming the file and the row that has other columns
   */
  static List<List<String>> rows(String name, int columns) {
    if (!WordTable.exists(name)) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    for (String[] row : WordTable.rows(name, columns)) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            name + ": “" + row[0] + "”: " + columns + " columns wanted, got " + row.length);
      }
      rows.add(List.of(row));
    }
    return rows;
  }
}
