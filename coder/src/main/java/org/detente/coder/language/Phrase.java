package org.detente.coder.language;

import java.util.List;

/**
 * One line of a word list.
 *
 * @param label what the phrase carries, for example an agenda id
 * @param sequence lemmas in order, at least one
 * @param companions lemmas that must stand near, in any order
 * @param kind how a sequence of one lemma is compared
 * @param example a sentence that is about the item
 * @param line line in the file, from 1
 */
public record Phrase(
    String label,
    List<String> sequence,
    List<String> companions,
    Kind kind,
    String example,
    int line) {
  /** How a single lemma is compared. */
  public enum Kind {
    WHOLE,
    FIRST_PART,
    LAST_PART
  }

  /** How much the phrase says: its number of lemmas, a part of a compound counting half. */
  public double strength() {
    return sequence.size() + companions.size() - (kind == Kind.WHOLE ? 0 : 0.5);
  }
}
