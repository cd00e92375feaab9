package org.detente.archive.incident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.detente.coder.edtf.DayRange;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something claimed can lie. Where an article does not say when, it is news: the
 * day of publication or one of the two days before; a meeting that it announces, one of the two
 * after.
 *
 * @param ranges disjoint, in order, never empty; {@link #NEVER} where nothing is known
 */
record Days(List<DayRange> ranges) {
  /** How many days from publication news without a date can lie. */
  static final int NEWS = 2;

  /** A date wider than this says too little to be compared. */
  static final int WIDEST = 62;

  /** Nothing is known, or too little to compare. */
  static final Days NEVER = new Days(List.of());

  static Days of(Claim claim) {
    Edtf date = claim.date();
    if (date != null) {
      return bounded(date.days());
    }
    Edtf published = claim.published();
    if (published == null) {
      return NEVER;
    }
    List<DayRange> days = published.days();
    boolean day = published.singleDay().isPresent();
    if (!day) {
      return bounded(days);
    }
    long last = days.get(0).last();
    return new Days(
        List.of(
            announced(claim) ? new DayRange(last, last + NEWS) : new DayRange(last - NEWS, last)));
  }

  private static boolean announced(Claim claim) {
    return claim.kind() == Claim.Kind.MEETING
        && (claim.status().equals("scheduled") || claim.status().equals("proposed"));
  }

  private static Days bounded(List<DayRange> ranges) {
    long first = ranges.get(0).first();
    long last = ranges.get(ranges.size() - 1).last();
    boolean open = first == DayRange.OPEN_BEGIN || last == DayRange.OPEN_END;
    return open || last - first > WIDEST ? NEVER : new Days(ranges);
  }

  boolean known() {
    return !ranges.isEmpty();
  }

  long first() {
    return ranges.get(0).first();
  }

  long last() {
    return ranges.get(ranges.size() - 1).last();
  }

  boolean contains(long day) {
    for (DayRange range : ranges) {
      if (range.first() <= day && day <= range.last()) {
        return true;
      }
    }
    return false;
  }

  /** How many days it can be; a claim of fewer says more. */
  long count() {
    long count = 0;
    for (DayRange range : ranges) {
      count += range.last() - range.first() + 1;
    }
    return count;
  }

  /** The days in both, or null where there are none. */
  @Nullable Days intersect(Days other) {
    java.util.ArrayList<DayRange> common = new java.util.ArrayList<>();
    for (DayRange a : ranges) {
      for (DayRange b : other.ranges) {
        long first = Math.max(a.first(), b.first());
        long last = Math.min(a.last(), b.last());
        if (first <= last) {
          common.add(new DayRange(first, last));
        }
      }
    }
    return common.isEmpty() ? null : new Days(List.copyOf(common));
  }

  static String month(long day) {
    return YearMonth.from(LocalDate.ofEpochDay(day)).toString();
  }
}
