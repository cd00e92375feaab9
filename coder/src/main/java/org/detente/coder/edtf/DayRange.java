package org.detente.coder.edtf;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of days, both ends included.
 *
 * @param first epoch day of the first, {@link #OPEN_BEGIN} where it has no beginning
 * @param last epoch day of the last, not before {@code first}; {@link #OPEN_END} where it has no
 *     end
 */
public record DayRange(long first, long last) {
  /** Stands for no beginning. */
  public static final long OPEN_BEGIN = Long.MIN_VALUE;

  /** Stands for no end. */
  public static final long OPEN_END = Long.MAX_VALUE;

  public DayRange {
    if (last < first) {
      throw new IllegalArgumentException(
          "a range that ends before it begins: " + first + ".." + last);
    }
  }

  /** Sorts, joins what overlaps or touches. */
  static List<DayRange> joined(List<DayRange> ranges) {
    if (ranges.size() < 2) {
      return List.copyOf(ranges);
    }
    List<DayRange> sorted = new ArrayList<>(ranges);
    sorted.sort((a, b) -> Long.compare(a.first, b.first));
    List<DayRange> joined = new ArrayList<>();
    DayRange current = sorted.get(0);
    for (DayRange next : sorted.subList(1, sorted.size())) {
      if (current.last == OPEN_END || next.first <= current.last + 1) {
        current = new DayRange(current.first, Math.max(current.last, next.last));
      } else {
        joined.add(current);
        current = next;
      }
    }
    joined.add(current);
    return List.copyOf(joined);
  }

  /** The days in both; both lists sorted and disjoint. */
  static List<DayRange> intersect(List<DayRange> a, List<DayRange> b) {
    List<DayRange> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      long first = Math.max(a.get(i).first, b.get(j).first);
      long last = Math.min(a.get(i).last, b.get(j).last);
      if (first <= last) {
        common.add(new DayRange(first, last));
      }
      if (a.get(i).last < b.get(j).last) {
        i++;
      } else {
        j++;
      }
    }
    return List.copyOf(common);
  }

  static boolean containsAll(List<DayRange> outer, List<DayRange> inner) {
    return intersect(outer, inner).equals(inner);
  }
}
