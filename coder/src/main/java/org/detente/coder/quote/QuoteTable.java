package org.detente.coder.quote;

import java.util.List;
import org.detente.coder.language.WordTable;

/** Where the word lists of this package lie. */
final class QuoteTable {
  private QuoteTable() {}

  /** Whether there is data of this language. */
  static boolean exists(String language) {
    return WordTable.exists("/quote/" + language + "/cues.tsv");
  }

  /** The rows of {@code quote/<language>/<name>.tsv}, as {@link WordTable#rows} gives them. */
  static List<String[]> rows(String language, String name, int columns) {
    return WordTable.rows("/quote/" + language + "/" + name + ".tsv", columns);
  }
}
