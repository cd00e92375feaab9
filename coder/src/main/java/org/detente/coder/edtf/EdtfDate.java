package org.detente.coder.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of some precision. {@code X} stands for an unspecified digit. A month from 21 to 41 is a
 * season, quarter, quadrimester or half-year (ISO 8601-2, 4.8).
 *
 * @param year four digits or {@code X}, after a minus sign for years before 0
 * @param month two digits or {@code X}, or null for year precision
 * @param day two digits or {@code X}, or null
 * @param yearQualifier how sure the year is
 * @param monthQualifier how sure the month is; {@code NONE} where there is none
 * @param dayQualifier how sure the day is; {@code NONE} where there is none
 * @param time clock time with optional seconds and zone ({@code 14:30}, {@code 14:30:00Z}), only
 *     with a full day, or null
 */
public record EdtfDate(
    String year,
    @Nullable String month,
    @Nullable String day,
    Qualifier yearQualifier,
    Qualifier monthQualifier,
    Qualifier dayQualifier,
    @Nullable String time)
    implements Edtf {

  /** More years than this are not listed one by one: their hull stands for them. */
  private static final int YEARS_LISTED = 100;

  public EdtfDate {
    String digits = year.startsWith("-") ? year.substring(1) : year;
    check(digits.length() == 4 && isMask(digits), year, "a year has four digits");
    check(month == null || (month.length() == 2 && isMask(month)), month, "a month has two digits");
    check(day == null || (day.length() == 2 && isMask(day)), day, "a day has two digits");
    check(day == null || month != null, day, "a day without a month");
    boolean season = month != null && isSeason(month);
    check(month == null || season || hasMatch(month, 1, 12), month, "no such month");
    check(day == null || (!season && hasMatch(day, 1, 31)), day, "no such day");
    check(time == null || (day != null && EdtfReader.isTime(time)), time, "no such time of a day");
    monthQualifier = month == null ? Qualifier.NONE : monthQualifier;
    dayQualifier = day == null ? Qualifier.NONE : dayQualifier;
    check(day == null || hasDay(year, month, day), month + "-" + day, "no such day in " + year);
  }

  /** The usual case, a day without unspecified digits, is looked up; others are worked out. */
  private static boolean hasDay(String year, @Nullable String month, String day) {
    if (month != null && (year + month + day).indexOf('X') < 0) {
      return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))
          .isValidDay(Integer.parseInt(day));
    }
    return !ranges(year, month, day).isEmpty();
  }

  private static void check(boolean holds, @Nullable String part, String why) {
    if (!holds) {
      throw Edtf.malformed(String.valueOf(part), why);
    }
  }

  static EdtfDate of(int year) {
    return plain(pad(year), null, null);
  }

  static EdtfDate of(int year, int month) {
    return plain(pad(year), pad2(month), null);
  }

  static EdtfDate of(int year, int month, int day) {
    return plain(pad(year), pad2(month), pad2(day));
  }

  /** A date without qualification or clock time; the parts as EDTF writes them. */
  public static EdtfDate plain(String year, @Nullable String month, @Nullable String day) {
    return new EdtfDate(year, month, day, Qualifier.NONE, Qualifier.NONE, Qualifier.NONE, null);
  }

  private static String pad(int year) {
    String digits = Integer.toString(Math.abs(year));
    return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static String pad2(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The same date with this qualification on every part. */
  public EdtfDate qualified(Qualifier qualifier) {
    return new EdtfDate(year, month, day, qualifier, qualifier, qualifier, time);
  }

  /** The same day at a clock time ({@code 14:30}). */
  public EdtfDate at(String clock) {
    return new EdtfDate(year, month, day, yearQualifier, monthQualifier, dayQualifier, clock);
  }

  /** Whether it names a day, without unspecified digits. */
  public boolean isDay() {
    return day != null && !(year + month + day).contains("X");
  }

  /** Whether it is a season, quarter or half-year. */
  public boolean isSeason() {
    return month != null && isSeason(month);
  }

  @Override
  public List<DayRange> days() {
    return ranges(year, month, day);
  }

  private static boolean isMask(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c != 'X' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeason(String month) {
    if (month.indexOf('X') >= 0) {
      return false;
    }
    int number = Integer.parseInt(month);
    return number >= 21 && number <= 41;
  }

  private static boolean hasMatch(String mask, int from, int to) {
    for (int number = from; number <= to; number++) {
      if (matches(mask, number)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String mask, int number) {
    char tens = mask.charAt(0);
    char units = mask.charAt(1);
    return (tens == 'X' || tens - '0' == number / 10)
        && (units == 'X' || units - '0' == number % 10);
  }

  private static List<DayRange> ranges(String year, @Nullable String month, @Nullable String day) {
    if (year.indexOf('X') < 0) {
      int number = Integer.parseInt(year);
      return DayRange.joined(ofYear(number, month, day));
    }
    boolean before = year.startsWith("-");
    int low = Integer.parseInt(year.replace('X', before ? '9' : '0'));
    int high = Integer.parseInt(year.replace('X', before ? '0' : '9'));
    if (month == null || high - low >= YEARS_LISTED) {
      List<DayRange> first = new ArrayList<>(ofYear(low, null, null));
      List<DayRange> last = ofYear(high, null, null);
      return List.of(new DayRange(first.get(0).first(), last.get(0).last()));
    }
    List<DayRange> all = new ArrayList<>();
    for (int number = low; number <= high; number++) {
      all.addAll(ofYear(number, month, day));
    }
    return DayRange.joined(all);
  }

  private static List<DayRange> ofYear(int year, @Nullable String month, @Nullable String day) {
    if (month == null) {
      return List.of(range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    if (isSeason(month)) {
      return List.of(Season.of(Integer.parseInt(month)).in(year));
    }
    List<DayRange> ranges = new ArrayList<>();
    if (month.indexOf('X') < 0) {
      addDays(YearMonth.of(year, Integer.parseInt(month)), day, ranges);
      return ranges;
    }
    for (int number = 1; number <= 12; number++) {
      if (matches(month, number)) {
        addDays(YearMonth.of(year, number), day, ranges);
      }
    }
    return ranges;
  }

  private static void addDays(YearMonth month, @Nullable String day, List<DayRange> ranges) {
    if (day == null || day.equals("XX")) {
      ranges.add(range(month.atDay(1), month.atEndOfMonth()));
      return;
    }
    if (day.indexOf('X') < 0) {
      int number = Integer.parseInt(day);
      if (month.isValidDay(number)) {
        ranges.add(range(month.atDay(number), month.atDay(number)));
      }
      return;
    }
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      if (matches(day, number)) {
        ranges.add(range(month.atDay(number), month.atDay(number)));
      }
    }
  }

  private static DayRange range(LocalDate first, LocalDate last) {
    return new DayRange(first.toEpochDay(), last.toEpochDay());
  }

  @Override
  public String toString() {
    boolean alike =
        (month == null || monthQualifier == yearQualifier)
            && (day == null || dayQualifier == yearQualifier);
    StringBuilder text = new StringBuilder(24);
    text.append(alike ? "" : yearQualifier.sign()).append(year);
    if (month != null) {
      text.append('-').append(alike ? "" : monthQualifier.sign()).append(month);
    }
    if (day != null) {
      text.append('-').append(alike ? "" : dayQualifier.sign()).append(day);
    }
    if (time != null) {
      text.append('T').append(time.toUpperCase(Locale.ROOT));
    }
    return text.append(alike ? yearQualifier.sign() : "").toString();
  }
}
