package org.detente.archive.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.coder.edtf.DayRange;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * How an incident is shared by periods: equally over the days that it can mean, as far as these lie
 * in the period asked for. So all periods together count it once.
 */
final class Days {
  /** What can mean more days than this fits in no period. */
  static final int MOST = 366;

  private Days() {}

  /**
   * The share of each period, all together 1; empty where the days are unknown, open or too many.
   *
   * @param date EDTF, or null where only the first and last day are known
   * @param from first day asked for, or null
   * @param to last day asked for, or null
   */
  static Map<Period, Double> shares(
      @Nullable String date,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Span span) {
    if (first == null || last == null) {
      return Map.of();
    }
    long least = Math.max(first.toEpochDay(), from == null ? Long.MIN_VALUE : from.toEpochDay());
    long most = Math.min(last.toEpochDay(), to == null ? Long.MAX_VALUE : to.toEpochDay());
    if (most - least >= MOST) {
      return Map.of();
    }
    List<DayRange> ranges =
        date == null
            ? List.of(new DayRange(first.toEpochDay(), last.toEpochDay()))
            : Edtf.parse(date).days();
    Map<Period, Double> days = new TreeMap<>();
    double all = 0;
    for (DayRange range : ranges) {
      for (long day = Math.max(least, range.first()); day <= Math.min(most, range.last()); day++) {
        days.merge(Period.of(span, LocalDate.ofEpochDay(day)), 1.0, Double::sum);
        all++;
      }
    }
    double total = all;
    days.replaceAll((period, count) -> count / total);
    return days;
  }
}
