package org.detente.coder.time;

import java.time.LocalDate;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is read against.
 *
 * @param reference the document's date
 * @param direction whether the clause speaks of the past or of what lies ahead
 * @param last the date last named in the text, or null
 * @param sentenceYear a year named earlier in the sentence, or null
 * @param sentenceDay a day named earlier in the sentence, or null
 * @param near a full date with its weekday named shortly before, or null
 */
record Context(
    Reference reference,
    Direction direction,
    @Nullable Edtf last,
    @Nullable Integer sentenceYear,
    @Nullable Edtf sentenceDay,
    @Nullable LocalDate near) {

  /** Where the tense of a clause points. */
  enum Direction {
    PAST,
    AHEAD,
    /** No verb tells: the nearest date is meant. */
    UNKNOWN
  }

  boolean past() {
    return direction == Direction.PAST;
  }
}
