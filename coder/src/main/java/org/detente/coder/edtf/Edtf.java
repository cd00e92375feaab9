package org.detente.coder.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as EDTF says it (Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2 as far as news
 * needs them): a {@link EdtfDate date} of any precision, an {@link EdtfInterval interval}, or a
 * {@link EdtfSet set}. Immutable values; equal when they say the same in the same form.
 *
 * <p>Seen by the archive each value stands for the days that it can mean, {@link #days()}. {@code
 * 2022-01} can mean any day of January; {@code [2022-01-06,2022-01-13]} one of two. Qualification
 * ({@code ~}, {@code ?}, {@code %}) says how sure the writer was; it does not widen the days.
 *
 * <pre>{@code
 * Edtf thursdays = Edtf.parse("[2022-01-06,2022-01-13,2022-01-20,2022-01-27]");
 * thursdays.intersect(Edtf.parse("2022-01-10/2022-01-16")); // 2022-01-13
 * }</pre>
 */
public sealed interface Edtf extends Comparable<Edtf> permits EdtfDate, EdtfInterval, EdtfSet {

  /** By the earliest day, then the latest, then the text; an open beginning comes first. */
  Comparator<Edtf> ORDER =
      Comparator.<Edtf>comparingLong(e -> e.days().get(0).first())
          .thenComparingLong(e -> e.days().get(e.days().size() - 1).last())
          .thenComparing(Edtf::toString);

  /**
   * Reads an EDTF text.
   *
   * @throws IllegalArgumentException when it is not EDTF, quoting the text
   */
  static Edtf parse(String text) {
    return EdtfReader.read(text);
  }

  /** One day. */
  static EdtfDate of(LocalDate day) {
    return EdtfDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** A whole month. */
  static EdtfDate of(YearMonth month) {
    return EdtfDate.of(month.getYear(), month.getMonthValue());
  }

  /** A whole year, -9999 to 9999. */
  static EdtfDate ofYear(int year) {
    return EdtfDate.of(year);
  }

  /**
   * The days that it can mean: disjoint ranges in order, adjacent ones joined, never empty. An
   * all-of set and an interval give the days they cover.
   */
  List<DayRange> days();

  /** The first day it can mean, empty where its beginning is open. */
  default Optional<LocalDate> earliest() {
    long first = days().get(0).first();
    return first == DayRange.OPEN_BEGIN ? Optional.empty() : Optional.of(day(first));
  }

  /** The last day it can mean, empty where its end is open. */
  default Optional<LocalDate> latest() {
    List<DayRange> days = days();
    long last = days.get(days.size() - 1).last();
    return last == DayRange.OPEN_END ? Optional.empty() : Optional.of(day(last));
  }

  /** The day, where it can mean only one. */
  default Optional<LocalDate> singleDay() {
    List<DayRange> days = days();
    boolean single = days.size() == 1 && days.get(0).first() == days.get(0).last();
    return single ? Optional.of(day(days.get(0).first())) : Optional.empty();
  }

  /** Whether every day that {@code other} can mean is one that this can mean. */
  default boolean contains(Edtf other) {
    return DayRange.containsAll(days(), other.days());
  }

  /** Whether both can mean the same day. */
  default boolean overlaps(Edtf other) {
    return !DayRange.intersect(days(), other.days()).isEmpty();
  }

  /**
   * What remains when both are said of the same thing: two sets narrow each other. When one lies
   * wholly within the other it is given back as it is, qualification and clock time included;
   * otherwise the plainest form of the common days, a one-of set where either was one.
   *
   * @return empty when they contradict each other
   */
  default Optional<Edtf> intersect(Edtf other) {
    List<DayRange> mine = days();
    List<DayRange> theirs = other.days();
    List<DayRange> common = DayRange.intersect(mine, theirs);
    if (common.isEmpty()) {
      return Optional.empty();
    }
    if (common.equals(mine)) {
      return Optional.of(common.equals(theirs) ? EdtfForms.moreExact(this, other) : this);
    }
    return Optional.of(
        common.equals(theirs)
            ? other
            : EdtfForms.plainest(common, EdtfForms.isChoice(this) || EdtfForms.isChoice(other)));
  }

  /** This value moved by a number of days; each of its dates must be of day precision. */
  default Edtf plusDays(long count) {
    return EdtfForms.shift(this, count);
  }

  /** The EDTF text, the same as {@link #toString()}. */
  default String value() {
    return toString();
  }

  @Override
  default int compareTo(Edtf other) {
    return ORDER.compare(this, other);
  }

  private static LocalDate day(long epochDay) {
    return LocalDate.ofEpochDay(epochDay);
  }

  /** A message for a text that is no EDTF. */
  static IllegalArgumentException malformed(String text, String why) {
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "not an EDTF date: \"%s\" (%s)", text, why));
  }
}
