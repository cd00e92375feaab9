package org.detente.app;

/** Shows at a terminal how far a long run is; silent elsewhere. */
final class Progress {
  private static final int EVERY = 50;

  private final Console console;
  private boolean shown;

  Progress(Console console) {
    this.console = console;
  }

  void show(int done) {
    if (console.errorsToTerminal() && !console.terminal() && done % EVERY == 0) {
      console.errors().print("\r" + done + " articles coded");
      console.errors().flush();
      shown = true;
    }
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
