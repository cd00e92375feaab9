package org.detente.coder.time;

import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/** Which year a date without one belongs to. */
final class Years {
  private Years() {}

  /**
   * The year of a month, or of a day of it: the document's where the month is the document's own;
   * in the past tense the latest that does not come after the document, else the next one.
   *
   * @param day day of the month, or 0 for a whole month
   * @return null where nothing is known
   */
  static @Nullable Integer of(int month, int day, Context context) {
    if (context.sentenceYear() != null) {
      return context.sentenceYear();
    }
    Reference reference = context.reference();
    if (!reference.hasYear()) {
      Edtf last = context.last();
      return last == null ? null : last.latest().map(d -> d.getYear()).orElse(null);
    }
    int year = reference.year();
    if (!reference.hasMonth() || month == reference.month()) {
      return year;
    }
    if (context.direction() == Context.Direction.UNKNOWN) {
      int ahead = Math.floorMod(month - reference.month(), 12);
      boolean later = month > reference.month();
      return ahead <= 6 ? (later ? year : year + 1) : later ? year - 1 : year;
    }
    if (context.past()) {
      return month < reference.month() ? year : year - 1;
    }
    return month > reference.month() ? year : year + 1;
  }
}
