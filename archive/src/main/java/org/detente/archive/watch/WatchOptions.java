package org.detente.archive.watch;

import java.time.Duration;

/**
 * How feeds are followed.
 *
 * @param every how long to wait between two rounds
 * @param pages whether items are read from their pages, where {@code robots.txt} allows it
 * @param allowPrivate whether addresses of this machine and of private networks may be asked
 * @param threads how many articles to code at once
 * @param userAgent what we call ourselves
 * @param connectTime how long to wait for a connection
 * @param answerTime how long to wait for a whole answer
 * @param pause between two pages of one host
 */
public record WatchOptions(
    Duration every,
    boolean pages,
    boolean allowPrivate,
    int threads,
    String userAgent,
    Duration connectTime,
    Duration answerTime,
    Duration pause) {
  /** The part of the {@link #userAgent} by which {@code robots.txt} knows us. */
  public static final String PRODUCT = "Detente";

  /** Every quarter of an hour, no pages, public addresses, all cores. */
  public static WatchOptions standard(String version) {
    return new WatchOptions(
        Duration.ofMinutes(15),
        false,
        false,
        Runtime.getRuntime().availableProcessors(),
        PRODUCT + "/" + version + " (follows feeds; no crawler)",
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(1));
  }

  /** The same with other values for what a user chooses. */
  public WatchOptions with(Duration interval, boolean readPages, boolean reachPrivate, int coders) {
    return new WatchOptions(
        interval, readPages, reachPrivate, coders, userAgent, connectTime, answerTime, pause);
  }

  /** The same with other times, for tests. */
  WatchOptions within(Duration connect, Duration answer, Duration between) {
    return new WatchOptions(
        every, pages, allowPrivate, threads, userAgent, connect, answer, between);
  }
}
