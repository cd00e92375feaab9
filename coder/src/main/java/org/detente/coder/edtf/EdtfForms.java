package org.detente.coder.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses how a set of days is written. */
final class EdtfForms {
  private EdtfForms() {}

  /** Whether it says "one of these". */
  static boolean isChoice(Edtf value) {
    return value instanceof EdtfSet set && set.kind() == EdtfSet.Kind.ONE_OF;
  }

  /** Of two that can mean the same days the one with a clock time, else the first in order. */
  static Edtf moreExact(Edtf a, Edtf b) {
    boolean aTimed = a instanceof EdtfDate date && date.time() != null;
    boolean bTimed = b instanceof EdtfDate date && date.time() != null;
    if (aTimed != bTimed) {
      return aTimed ? a : b;
    }
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** A day, month or year where the days are just that; else an interval or a one-of set. */
  static Edtf plainest(List<DayRange> days, boolean choice) {
    if (days.size() == 1) {
      DayRange range = days.get(0);
      EdtfDate date = asDate(range);
      if (date != null) {
        return date;
      }
      EdtfDate first = day(range.first(), DayRange.OPEN_BEGIN);
      EdtfDate last = day(range.last(), DayRange.OPEN_END);
      return choice && (first != null || last != null)
          ? new EdtfSet(EdtfSet.Kind.ONE_OF, List.of(new EdtfSet.Member(first, last)))
          : EdtfInterval.between(first, last);
    }
    List<EdtfSet.Member> members = new ArrayList<>();
    for (DayRange range : days) {
      EdtfDate date = asDate(range);
      members.add(
          date != null
              ? EdtfSet.Member.of(date)
              : new EdtfSet.Member(
                  day(range.first(), DayRange.OPEN_BEGIN), day(range.last(), DayRange.OPEN_END)));
    }
    return new EdtfSet(EdtfSet.Kind.ONE_OF, members);
  }

  private static @Nullable EdtfDate day(long epochDay, long open) {
    return epochDay == open ? null : Edtf.of(LocalDate.ofEpochDay(epochDay));
  }

  private static @Nullable EdtfDate asDate(DayRange range) {
    if (range.first() == DayRange.OPEN_BEGIN || range.last() == DayRange.OPEN_END) {
      return null;
    }
    LocalDate first = LocalDate.ofEpochDay(range.first());
    LocalDate last = LocalDate.ofEpochDay(range.last());
    if (first.equals(last)) {
      return Edtf.of(first);
    }
    if (first.getDayOfMonth() != 1) {
      return null;
    }
    YearMonth month = YearMonth.from(first);
    if (last.equals(month.atEndOfMonth())) {
      return Edtf.of(month);
    }
    boolean year = first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31));
    return year ? Edtf.ofYear(first.getYear()) : null;
  }

  static Edtf shift(Edtf value, long count) {
    if (value instanceof EdtfDate date) {
      return shiftDate(date, count);
    }
    if (value instanceof EdtfInterval interval) {
      return new EdtfInterval(
          shiftOrNull(interval.start(), count),
          shiftOrNull(interval.end(), count),
          interval.startUnknown(),
          interval.endUnknown());
    }
    EdtfSet set = (EdtfSet) value;
    List<EdtfSet.Member> members = new ArrayList<>();
    for (EdtfSet.Member member : set.members()) {
      members.add(
          new EdtfSet.Member(
              shiftOrNull(member.first(), count), shiftOrNull(member.last(), count)));
    }
    return new EdtfSet(set.kind(), members);
  }

  private static @Nullable EdtfDate shiftOrNull(@Nullable EdtfDate date, long count) {
    return date == null ? null : shiftDate(date, count);
  }

  private static EdtfDate shiftDate(EdtfDate date, long count) {
    if (!date.isDay()) {
      throw new IllegalArgumentException("no single day to count from: " + date);
    }
    LocalDate day = LocalDate.ofEpochDay(date.days().get(0).first()).plusDays(count);
    EdtfDate plain = Edtf.of(day);
    return new EdtfDate(
        plain.year(),
        plain.month(),
        plain.day(),
        date.yearQualifier(),
        date.monthQualifier(),
        date.dayQualifier(),
        date.time());
  }
}
