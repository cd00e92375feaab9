package org.detente.archive.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * When to ask again after a failure: after two, four, eight … intervals, a day at most; later where
 * the server says so, a week at most. No chance is in it, so that a run can be foreseen.
 */
final class Backoff {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LONGEST_ASKED = Duration.ofDays(7);
  private static final int DOUBLINGS = 12;

  private Backoff() {}

  /**
   * Not before this moment.
   *
   * @param failures how often it has failed in a row, this time included
   * @param retryAfter the header of that name, seconds or a date; or empty
   */
  static Instant until(Instant now, Duration every, int failures, String retryAfter) {
    Duration own = every.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    Instant asked = asked(now, retryAfter);
    Instant ours = now.plus(own.compareTo(LONGEST) > 0 ? LONGEST : own);
    Instant latest = now.plus(LONGEST_ASKED);
    Instant until = asked.isAfter(ours) ? asked : ours;
    return until.isAfter(latest) ? latest : until;
  }

  private static Instant asked(Instant now, String retryAfter) {
    String value = retryAfter.strip();
    try {
      return value.matches("[0-9]{1,9}")
          ? now.plusSeconds(Long.parseLong(value))
          : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return now;
    }
  }
}
