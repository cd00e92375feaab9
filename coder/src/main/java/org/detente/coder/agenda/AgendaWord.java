package org.detente.coder.agenda;

import java.util.List;

/**
 * One line of a word list.
 *
 * @param item id of the item
 * @param sequence lemmas in order, at least one
 * @param companions lemmas that must stand near, in any order
 * @param kind how a sequence of one lemma is compared
 * @param example a sentence that is about the item
 * @param line line in the file, from 1
 */
record AgendaWord(
    String item,
    List<String> sequence,
    List<String> companions,
    Kind kind,
    String example,
    int line) {
  /** How a single lemma is compared. */
  enum Kind {
    WHOLE,
    FIRST_PART,
    LAST_PART
  }

  double strength() {
    return sequence.size() + companions.size() - (kind == Kind.WHOLE ? 0 : 0.5);
  }
}
