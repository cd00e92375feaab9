package org.detente.coder.actor.register;

import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends included, as numbers that sort ({@code 20220124}).
 *
 * <p>A date known to the month or year is the whole month or year: an office is held "at" 2022-01
 * when it was held on at least one of its days.
 *
 * @param first first day, {@link #ALWAYS}'s where not known
 * @param last last day, {@link #ALWAYS}'s where not known or still going on
 */
public record Period(int first, int last) {
  private static final int BEGINNING = 0;
  private static final int END = 99_991_231;

  /** All days. */
  public static final Period ALWAYS = new Period(BEGINNING, END);

  /** The days that a document's date leaves open; all where it is not known. */
  public static Period of(@Nullable Edtf date) {
    if (date == null) {
      return ALWAYS;
    }
    String value = date.toString();
    int slash = value.indexOf('/');
    String from = slash < 0 ? value : value.substring(0, slash);
    String to = slash < 0 ? value : value.substring(slash + 1);
    int first = day(from, false);
    int last = day(to, true);
    return new Period(first < 0 ? BEGINNING : first, last < 0 ? END : last);
  }

  /**
   * From one date to another, each {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or empty
   * (open).
   *
   * @throws IllegalArgumentException for anything else, or where the end lies before the beginning
   */
  public static Period between(String from, String to) {
    Period period =
        new Period(
            from.isEmpty() ? BEGINNING : checked(from, false),
            to.isEmpty() ? END : checked(to, true));
    if (period.last < period.first) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
    return period;
  }

  /** Whether the two share at least one day. */
  public boolean overlaps(Period other) {
    return first <= other.last && other.first <= last;
  }

  /** Whether every day of the other lies in this one. */
  public boolean covers(Period other) {
    return first <= other.first && other.last <= last;
  }

  private static int checked(String date, boolean end) {
    int day = day(date, end);
    boolean shaped =
        date.length() == 4
            || (date.length() == 7 && date.charAt(4) == '-')
            || (date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-');
    if (!shaped || day < 0 || precision(date) != (date.length() - 1) / 3) {
      throw new IllegalArgumentException("no date (YYYY, YYYY-MM or YYYY-MM-DD): " + date);
    }
    return day;
  }

  /** The first or last day of what an EDTF date says at its beginning, -1 where it says nothing. */
  private static int day(String edtf, boolean end) {
    int at = 0;
    while (at < edtf.length() && !isDigit(edtf.charAt(at))) {
      at++;
    }
    String date = edtf.substring(at);
    int precision = precision(date);
    if (precision == 0) {
      return -1;
    }
    int year = number(date, 0, 4);
    int month = precision > 1 ? number(date, 5, 7) : end ? 12 : 1;
    if (month < 1 || month > 12) {
      return -1;
    }
    int length = lengthOfMonth(year, month);
    int day = precision > 2 ? number(date, 8, 10) : end ? length : 1;
    return day < 1 || day > length ? -1 : (year * 100 + month) * 100 + day;
  }

  private static int lengthOfMonth(int year, int month) {
    if (month == 2) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** 1 where a year stands at the beginning, 2 with a month, 3 with a day, 0 without any. */
  private static int precision(String date) {
    if (!digits(date, 0, 4)) {
      return 0;
    }
    if (date.length() < 7 || date.charAt(4) != '-' || !digits(date, 5, 7)) {
      return 1;
    }
    return date.length() < 10 || date.charAt(7) != '-' || !digits(date, 8, 10) ? 2 : 3;
  }

  private static boolean digits(String text, int from, int to) {
    if (text.length() < to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
