package org.detente.coder.time;

import java.time.LocalDate;
import java.util.Optional;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * The date from which a text speaks, to the precision that is known.
 *
 * @param precision how much is known
 * @param day the day, or the first of the month or year; any day where nothing is known
 */
record Reference(Precision precision, LocalDate day) {
  /** How much of a date is known. */
  enum Precision {
    NONE,
    YEAR,
    MONTH,
    DAY
  }

  private static final Reference UNKNOWN = new Reference(Precision.NONE, LocalDate.of(2000, 1, 1));

  /** From a document's date: a span of days counts as the month or year in which it lies. */
  static Reference of(@Nullable Edtf date) {
    if (date == null) {
      return UNKNOWN;
    }
    Optional<LocalDate> earliest = date.earliest();
    Optional<LocalDate> latest = date.latest();
    if (earliest.isEmpty() || latest.isEmpty()) {
      return UNKNOWN;
    }
    LocalDate first = earliest.get();
    LocalDate last = latest.get();
    if (first.equals(last)) {
      return new Reference(Precision.DAY, first);
    }
    if (first.getYear() != last.getYear()) {
      return UNKNOWN;
    }
    return first.getMonthValue() == last.getMonthValue()
        ? new Reference(Precision.MONTH, first.withDayOfMonth(1))
        : new Reference(Precision.YEAR, first.withDayOfYear(1));
  }

  boolean isDay() {
    return precision == Precision.DAY;
  }

  /** Known to the month at least. */
  boolean hasMonth() {
    return precision.compareTo(Precision.MONTH) >= 0;
  }

  boolean hasYear() {
    return precision != Precision.NONE;
  }

  int year() {
    return day.getYear();
  }

  int month() {
    return day.getMonthValue();
  }
}
