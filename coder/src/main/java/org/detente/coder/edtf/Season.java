package org.detente.coder.edtf;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of the divisions of a year that EDTF writes as months 21 to 41 (ISO 8601-2, 4.8).
 *
 * <p>A season begins and ends differently by the calendar (1 March) and by the sun (20 March): it
 * spans both readings, northern unless named southern (29 to 32). A winter is named by the year in
 * which it begins, so {@code 2021-24} ends in March 2022; a southern summer likewise.
 *
 * @param firstMonth month in which it begins
 * @param months its length in whole months
 * @param sunDays days by which the reckoning by the sun ends later
 */
record Season(int firstMonth, int months, int sunDays) {
  /** The latest equinox or solstice falls on the 23rd: days 1 to 22 still belong to it. */
  private static final int SUN = 22;

  static Season of(int code) {
    return switch (code) {
      case 21, 25, 31 -> new Season(3, 3, SUN);
      case 22, 26, 32 -> new Season(6, 3, SUN);
      case 23, 27, 29 -> new Season(9, 3, SUN);
      case 24, 28, 30 -> new Season(12, 3, SUN);
      case 33, 34, 35, 36 -> new Season((code - 33) * 3 + 1, 3, 0);
      case 37, 38, 39 -> new Season((code - 37) * 4 + 1, 4, 0);
      case 40, 41 -> new Season((code - 40) * 6 + 1, 6, 0);
      default -> throw Edtf.malformed(Integer.toString(code), "no such season");
    };
  }

  DayRange in(int year) {
    YearMonth first = YearMonth.of(year, firstMonth);
    LocalDate last = first.plusMonths(months - 1L).atEndOfMonth().plusDays(sunDays);
    return new DayRange(first.atDay(1).toEpochDay(), last.toEpochDay());
  }
}
