package org.detente.archive.indicator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long the periods of a series are. Weeks are those of ISO 8601: from Monday to Sunday. */
public enum Span {
  /** From midnight to midnight. */
  DAY,
  /** From Monday to Sunday. */
  WEEK,
  /** A month of the calendar. */
  MONTH;

  /** The first day of the period in which a day lies. */
  LocalDate begin(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The first day of the period after the one that begins on a day. */
  LocalDate next(LocalDate begin) {
    return switch (this) {
      case DAY -> begin.plusDays(1);
      case WEEK -> begin.plusWeeks(1);
      case MONTH -> begin.plusMonths(1);
    };
  }

  /** {@code 2022-01-12}, {@code 2022-W02} or {@code 2022-01}. */
  String label(LocalDate begin) {
    return switch (this) {
      case DAY -> begin.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              begin.get(IsoFields.WEEK_BASED_YEAR),
              begin.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", begin.getYear(), begin.getMonthValue());
    };
  }

  /** As options and columns name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Days from the first of one period to the first of another. */
  static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
