package org.detente.app.room.crisis;

import java.time.LocalDate;
import java.util.List;
import org.detente.archive.read.DayScore;
import org.jspecify.annotations.Nullable;

/**
 * The state of a crisis in one word and its trend: the mean PLOVER score of what happened in the
 * last days, each weighted by its confidence, beside that of as many days before.
 *
 * @param level the state's name
 * @param trend {@code rising}, {@code easing}, {@code steady}, or {@code unknown} where nothing
 *     happened in one of the two spans
 * @param score mean score of the last days, -10 to +10; null where nothing happened
 * @param before mean score of the days before; null where nothing happened
 * @param dialogue share of cooperation in the last days, 0 to 1
 * @param from first of the last days
 * @param to last of them
 */
public record Tension(
    Level level,
    String trend,
    @Nullable Double score,
    @Nullable Double before,
    double dialogue,
    LocalDate from,
    LocalDate to) {
  /** Days in each of the two spans. */
  public static final int SPAN = 14;

  private static final double NOTICEABLE = 0.75;

  /** The state, by the mean score; the bounds lie between PLOVER's scores of words and deeds. */
  public enum Level {
    COOPERATION(2),
    DIALOGUE(0),
    TENSION(-4),
    CONFRONTATION(Double.NEGATIVE_INFINITY),
    QUIET(Double.NaN);

    private final double least;

    Level(double least) {
      this.least = least;
    }

    static Level of(double score) {
      for (Level level : values()) {
        if (score >= level.least) {
          return level;
        }
      }
      return QUIET;
    }

    /** As messages and style sheets name it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The state on a day. */
  public static Tension of(List<DayScore> days, LocalDate day) {
    LocalDate from = day.minusDays(SPAN - 1L);
    Double score = mean(days, from, day);
    Double before = mean(days, from.minusDays(SPAN), from.minusDays(1));
    int cooperation = 0;
    int all = 0;
    for (DayScore one : days) {
      if (!one.day().isBefore(from) && !one.day().isAfter(day)) {
        all += one.incidents();
        cooperation += one.quad().endsWith("cooperation") ? one.incidents() : 0;
      }
    }
    return new Tension(
        score == null ? Level.QUIET : Level.of(score),
        trend(score, before),
        score,
        before,
        all == 0 ? 0 : cooperation / (double) all,
        from,
        day);
  }

  private static String trend(@Nullable Double score, @Nullable Double before) {
    if (score == null || before == null) {
      return "unknown";
    }
    double change = score - before;
    return change <= -NOTICEABLE ? "rising" : change >= NOTICEABLE ? "easing" : "steady";
  }

  private static @Nullable Double mean(List<DayScore> days, LocalDate from, LocalDate to) {
    double score = 0;
    double weight = 0;
    for (DayScore day : days) {
      if (!day.day().isBefore(from) && !day.day().isAfter(to)) {
        score += day.score();
        weight += day.weight();
      }
    }
    return weight == 0 ? null : score / weight;
  }
}
