package org.detente.trainer;

import java.io.PrintStream;

/** Prints what training does and gives. */
final class Report {
  /** Marks the one place that prints to the console. */
  @interface WritesConsole {}

  private Report() {}

  @WritesConsole
  static void line(String text) {
    PrintStream out = System.out;
    out.println(text);
  }
}
