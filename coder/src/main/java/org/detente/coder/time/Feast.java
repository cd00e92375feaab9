package org.detente.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A feast or memorial day, as word lists write it: {@code 12-25} (a fixed day), {@code 12-25+1}
 * (that day and the next), {@code easter-2} (days from Easter Sunday), {@code easter+0+1} (Easter
 * Sunday and Monday), {@code 4.thursday.11} (fourth Thursday of November), {@code last.monday.5},
 * {@code hijri.9} (a month of the Islamic calendar), {@code hijri.10.1} (a day of it, about).
 *
 * @param spec as written
 */
record Feast(String spec) {
  /** Years that the JDK's Umm al-Qura calendar covers whole. */
  private static final int FIRST_ISLAMIC = 1884;

  private static final int LAST_ISLAMIC = 2170;

  /**
   * Its days in a year.
   *
   * @param first its first day
   * @param last its last day
   * @param approximate whether it depends on a sighting of the moon, a day more or less
   */
  record Days(LocalDate first, LocalDate last, boolean approximate) {}

  /** Refuses what is no specification. */
  Feast {
    days(spec, 2022);
  }

  /** Its days in a year of our calendar. */
  Days in(int year) {
    return days(spec, year);
  }

  private static Days days(String spec, int year) {
    if (spec.startsWith("easter") || spec.startsWith("pascha")) {
      LocalDate easter = spec.startsWith("easter") ? easter(year) : pascha(year);
      return offsets(easter, spec.substring(6));
    }
    if (spec.startsWith("hijri.")) {
      return islamic(spec.substring(6), year);
    }
    int dot = spec.indexOf('.');
    if (dot > 0) {
      return weekdayOfMonth(spec, dot, year);
    }
    int plus = spec.indexOf('+');
    String day = plus < 0 ? spec : spec.substring(0, plus);
    int dash = day.indexOf('-');
    LocalDate first =
        LocalDate.of(
            year,
            Integer.parseInt(day.substring(0, dash)),
            Integer.parseInt(day.substring(dash + 1)));
    int more = plus < 0 ? 0 : Integer.parseInt(spec.substring(plus + 1));
    return new Days(first, first.plusDays(more), false);
  }

  private static Days offsets(LocalDate sunday, String offsets) {
    if (offsets.isEmpty()) {
      return new Days(sunday, sunday, false);
    }
    int second = offsets.indexOf('+', 1);
    int days = Integer.parseInt(second < 0 ? offsets : offsets.substring(0, second));
    int more = second < 0 ? 0 : Integer.parseInt(offsets.substring(second + 1));
    LocalDate first = sunday.plusDays(days);
    return new Days(first, first.plusDays(more), false);
  }

  private static Days weekdayOfMonth(String spec, int dot, int year) {
    int second = spec.indexOf('.', dot + 1);
    DayOfWeek weekday = DayOfWeek.valueOf(spec.substring(dot + 1, second).toUpperCase(Locale.ROOT));
    LocalDate month = LocalDate.of(year, Month.of(Integer.parseInt(spec.substring(second + 1))), 1);
    String which = spec.substring(0, dot);
    LocalDate day =
        month.with(
            which.equals("last")
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(which), weekday));
    return new Days(day, day, false);
  }

  /**
   * The month or day of the Islamic calendar (Umm al-Qura, as the JDK computes it) that begins in
   * the year; of two the first.
   */
  private static Days islamic(String spec, int year) {
    if (year < FIRST_ISLAMIC || year > LAST_ISLAMIC) {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }
    int dot = spec.indexOf('.');
    int month = Integer.parseInt(dot < 0 ? spec : spec.substring(0, dot));
    int day = dot < 0 ? 1 : Integer.parseInt(spec.substring(dot + 1));
    HijrahDate newYear = HijrahDate.from(LocalDate.of(year, 1, 1));
    int islamicYear = newYear.get(ChronoField.YEAR);
    HijrahDate first = HijrahDate.of(islamicYear, month, day);
    if (LocalDate.from(first).getYear() < year) {
      first = HijrahDate.of(islamicYear + 1, month, day);
    }
    LocalDate begin = LocalDate.from(first);
    LocalDate end =
        dot >= 0 ? begin : LocalDate.from(first.plus(1, ChronoUnit.MONTHS)).minusDays(1);
    return new Days(begin, end, true);
  }

  /** Easter Sunday of the western churches (Meeus/Jones/Butcher). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
  }

  /** Easter Sunday of the eastern churches (Meeus, Julian), as a Gregorian date until 2099. */
  static LocalDate pascha(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int month = (d + e + 114) / 31;
    int day = (d + e + 114) % 31 + 1;
    int century = year / 100;
    return LocalDate.of(year, month, day).plusDays(century - century / 4 - 2);
  }
}
