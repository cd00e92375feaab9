package org.detente.app.room.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Cooperation above the line, conflict below it: for each day, week or month how many things
 * happened of each quad category. Coordinates are those of a drawing {@link #width()} wide and
 * {@link #HEIGHT} high.
 *
 * @param unit length of a bin
 * @param bins in order of time, without gaps
 * @param highest the count that reaches the edge
 */
public record TimelineChart(Unit unit, List<Bin> bins, int highest) {
  /** The drawing's height. */
  public static final int HEIGHT = 200;

  private static final int BIN_WIDTH = 10;
  private static final int MOST_BINS = 400;

  public TimelineChart {
    bins = List.copyOf(bins);
  }

  /** The length of a bin. */
  public enum Unit {
    DAY,
    WEEK,
    MONTH;

    /** As addresses and messages name it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the bin that a day falls in; weeks begin on Monday (ISO 8601). */
    public LocalDate begin(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    /** The first day of the next bin. */
    public LocalDate next(LocalDate begin) {
      return switch (this) {
        case DAY -> begin.plusDays(1);
        case WEEK -> begin.plusWeeks(1);
        case MONTH -> begin.plusMonths(1);
      };
    }

    /** The finest unit that shows a period in a bar for each bin that can still be pointed at. */
    public static Unit fitting(LocalDate from, LocalDate to) {
      long days = ChronoUnit.DAYS.between(from, to) + 1;
      return days <= 120 ? DAY : days <= 800 ? WEEK : MONTH;
    }
  }

  /**
   * How many things happened on a day.
   *
   * @param counts by quad category in the order of {@code EventType.Quad}: verbal and material
   *     cooperation, verbal and material conflict
   */
  public record Day(LocalDate day, int[] counts) {}

  /**
   * A bar.
   *
   * @param from its first day
   * @param to its last day
   * @param x left edge
   * @param counts as in {@link Day}
   * @param boxes what to draw
   */
  public record Bin(LocalDate from, LocalDate to, int x, int[] counts, List<Box> boxes) {
    /** All that happened in it. */
    public int total() {
      return counts[0] + counts[1] + counts[2] + counts[3];
    }

    /** What was cooperation. */
    public int cooperation() {
      return counts[0] + counts[1];
    }

    /** What was conflict. */
    public int conflict() {
      return counts[2] + counts[3];
    }
  }

  /** A part of a bar: one quad category. */
  public record Box(int quad, double y, double height) {}

  /** Counts by day become bars from one day to another, both included. */
  public static TimelineChart of(List<Day> days, LocalDate from, LocalDate to, Unit unit) {
    TreeMap<LocalDate, int[]> counts = new TreeMap<>();
    LocalDate end = unit.begin(to);
    for (LocalDate at = unit.begin(from);
        !at.isAfter(end) && counts.size() < MOST_BINS;
        at = unit.next(at)) {
      counts.put(at, new int[4]);
    }
    for (Day day : days) {
      int[] bin = counts.get(unit.begin(day.day()));
      if (bin != null) {
        for (int quad = 0; quad < bin.length; quad++) {
          bin[quad] += day.counts()[quad];
        }
      }
    }
    int highest =
        counts.values().stream().mapToInt(c -> Math.max(c[0] + c[1], c[2] + c[3])).max().orElse(0);
    List<Bin> bins = new ArrayList<>();
    for (var entry : counts.entrySet()) {
      LocalDate last = unit.next(entry.getKey()).minusDays(1);
      bins.add(
          new Bin(
              entry.getKey(),
              last,
              bins.size() * BIN_WIDTH,
              entry.getValue(),
              boxes(entry.getValue(), highest)));
    }
    return new TimelineChart(unit, bins, highest);
  }

  /** Deeds stand next to the line, words beyond them. */
  private static List<Box> boxes(int[] counts, int highest) {
    double scale = highest == 0 ? 0 : (HEIGHT / 2.0 - 2) / highest;
    double middle = HEIGHT / 2.0;
    double deedsUp = counts[1] * scale;
    double wordsUp = counts[0] * scale;
    double deedsDown = counts[3] * scale;
    double wordsDown = counts[2] * scale;
    List<Box> boxes = new ArrayList<>();
    add(boxes, 1, middle - deedsUp, deedsUp);
    add(boxes, 0, middle - deedsUp - wordsUp, wordsUp);
    add(boxes, 3, middle, deedsDown);
    add(boxes, 2, middle + deedsDown, wordsDown);
    return boxes;
  }

  private static void add(List<Box> boxes, int quad, double y, double height) {
    if (height > 0) {
      boxes.add(new Box(quad, Math.round(y * 100) / 100.0, Math.round(height * 100) / 100.0));
    }
  }

  /** The drawing's width. */
  public int width() {
    return Math.max(BIN_WIDTH, bins.size() * BIN_WIDTH);
  }

  /** The width of a bar. */
  public int barWidth() {
    return BIN_WIDTH - 2;
  }

  /** At most so many bins, evenly spread, to be named under the line. */
  public List<Bin> labelled(int most) {
    int step = Math.max(1, (int) Math.ceil(bins.size() / (double) most));
    List<Bin> labelled = new ArrayList<>();
    for (int i = 0; i < bins.size(); i += step) {
      labelled.add(bins.get(i));
    }
    return labelled;
  }
}
