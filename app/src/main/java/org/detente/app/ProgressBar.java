package org.detente.app;

import java.time.Duration;
import java.util.Locale;

/**
 * A bar at a terminal with what is done, how fast, and how long it will take; silent elsewhere. How
 * far it is follows from the bytes read.
 */
final class ProgressBar {
  private static final long EVERY_NANOSECONDS = 200_000_000L;
  private static final int WIDTH = 24;
  private static final Duration EARLIEST_GUESS = Duration.ofSeconds(2);

  private final Console console;
  private final long size;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean shown;

  /**
   * A bar.
   *
   * @param size bytes in all, or 0 where nobody knows
   */
  ProgressBar(Console console, long size) {
    this.console = console;
    this.size = size;
  }

  /** Shows where we are, not more often than the eye can follow. */
  void show(int done, long bytes) {
    long now = System.nanoTime();
    if (!console.errorsToTerminal() || now - last < EVERY_NANOSECONDS) {
      return;
    }
    last = now;
    console.errors().print("\r\u001B[K" + line(done, bytes, Duration.ofNanos(now - started)));
    console.errors().flush();
    shown = true;
  }

  /** What is shown after a time. */
  String line(int done, long bytes, Duration elapsed) {
    double seconds = Math.max(1e-3, elapsed.toNanos() / 1e9);
    String counts =
        String.format(Locale.ROOT, "%,d articles, %,.0f a second", done, done / seconds);
    if (size == 0) {
      return counts;
    }
    double share = Math.min(1, (double) bytes / size);
    int full = (int) (share * WIDTH);
    String left = "";
    if (elapsed.compareTo(EARLIEST_GUESS) > 0 && share > 0.005) {
      left = ", " + spell((long) (seconds / share * (1 - share))) + " left";
    }
    return "["
        + "#".repeat(full)
        + "-".repeat(WIDTH - full)
        + "] "
        + String.format(Locale.ROOT, "%3.0f %%  ", share * 100)
        + counts
        + left;
  }

  private static String spell(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** How long it took and how fast it went. */
  String rate(int done) {
    double seconds = Math.max(1e-3, (System.nanoTime() - started) / 1e9);
    return String.format(Locale.ROOT, "%.1f s, %,.0f a second", seconds, done / seconds);
  }

  /** Takes the line away before something else is written. */
  void clear() {
    if (shown) {
      console.errors().print("\r\u001B[K");
      console.errors().flush();
      shown = false;
    }
  }
}
