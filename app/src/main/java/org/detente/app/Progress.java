package org.detente.app;

import java.util.Locale;

/** Shows at a terminal how far a long run is and how fast it goes; silent elsewhere. */
final class Progress {
  private static final long EVERY_NANOSECONDS = 200_000_000L;

  private final Console console;
  private final boolean visible;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean shown;

  Progress(Console console) {
    this.console = console;
    this.visible = console.errorsToTerminal() && !console.terminal();
  }

  void show(int done) {
    if (!visible) {
      return;
    }
    long now = System.nanoTime();
    if (now - last < EVERY_NANOSECONDS) {
      return;
    }
    last = now;
    double seconds = (now - started) / 1e9;
    console
        .errors()
        .print(
            String.format(
                Locale.ROOT, "\r\u001B[K%,d articles, %,.0f a second", done, done / seconds));
    console.errors().flush();
    shown = true;
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
