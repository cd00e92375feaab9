package org.detente.coder.time;

import java.util.List;
import org.detente.coder.time.Sense.Measure;
import org.detente.coder.time.Sense.Unit;

/** Durations and clock times as ISO 8601 writes them. */
final class Lengths {
  private Lengths() {}

  /** {@code P18M} for a year and a half, {@code PXW} for some weeks, {@code PT2H15M}. */
  static String iso(List<Measure> measures) {
    StringBuilder date = new StringBuilder();
    StringBuilder time = new StringBuilder();
    for (Measure measure : measures) {
      boolean clock = isClock(measure);
      (clock ? time : date).append(part(measure));
    }
    return "P" + date + (time.isEmpty() ? "" : "T" + time);
  }

  private static boolean isClock(Measure measure) {
    boolean halfDay = measure.unit() == Unit.DAY && isHalf(measure);
    return measure.unit().compareTo(Unit.DAY) < 0 || halfDay;
  }

  private static boolean isHalf(Measure measure) {
    return !measure.amount().isVague() && measure.amount().halves() % 2 != 0;
  }

  private static String part(Measure measure) {
    boolean half = isHalf(measure);
    int halves = measure.amount().halves();
    return switch (measure.unit()) {
      case MINUTE -> half ? halves * 30 + "S" : times(measure, 1) + "M";
      case HOUR -> half ? halves * 30 + "M" : times(measure, 1) + "H";
      case DAY -> half ? halves * 12 + "H" : times(measure, 1) + "D";
      case WEEK -> half ? halves / 2 + ".5W" : times(measure, 1) + "W";
      case WEEKEND -> times(measure, 1) + "WE";
      case MONTH -> half ? halves / 2 + ".5M" : times(measure, 1) + "M";
      case QUARTER, SEASON -> times(measure, 3) + "M";
      case HALF -> times(measure, 6) + "M";
      case YEAR -> half ? halves * 6 + "M" : times(measure, 1) + "Y";
      case DECADE -> times(measure, 10) + "Y";
      case CENTURY -> times(measure, 100) + "Y";
    };
  }

  private static String times(Measure measure, int factor) {
    boolean vague = measure.amount().isVague();
    return vague ? "X" : Integer.toString(measure.amount().halves() * factor / 2);
  }

  /** {@code 04:50}. */
  static String clock(Sense.Clock clock) {
    return two(clock.hour()) + ":" + two(clock.minute());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
