package org.detente.coder.edtf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one date to another, both included.
 *
 * @param start its beginning, or null where that is open or unknown
 * @param end its end, or null where that is open or unknown; not wholly before the beginning
 * @param startUnknown without a start: true writes nothing ({@code /2022}), false {@code ..}
 * @param endUnknown without an end: true writes nothing ({@code 2022/}), false {@code ..}
 */
public record EdtfInterval(
    @Nullable EdtfDate start, @Nullable EdtfDate end, boolean startUnknown, boolean endUnknown)
    implements Edtf {

  public EdtfInterval {
    startUnknown &= start == null;
    endUnknown &= end == null;
    if (first(start) > last(end)) {
      throw Edtf.malformed(start + "/" + end, "the end comes before the beginning");
    }
  }

  /** An interval with both ends known, or open where null. */
  public static EdtfInterval between(@Nullable EdtfDate start, @Nullable EdtfDate end) {
    return new EdtfInterval(start, end, false, false);
  }

  private static long first(@Nullable EdtfDate start) {
    return start == null ? DayRange.OPEN_BEGIN : start.days().get(0).first();
  }

  private static long last(@Nullable EdtfDate end) {
    if (end == null) {
      return DayRange.OPEN_END;
    }
    List<DayRange> days = end.days();
    return days.get(days.size() - 1).last();
  }

  @Override
  public List<DayRange> days() {
    return List.of(new DayRange(first(start), last(end)));
  }

  @Override
  public String toString() {
    return bound(start, startUnknown) + "/" + bound(end, endUnknown);
  }

  private static String bound(@Nullable EdtfDate date, boolean unknown) {
    if (date != null) {
      return date.toString();
    }
    return unknown ? "" : "..";
  }
}
