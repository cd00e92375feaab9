package org.detente.trainer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Says how training goes, on standard output. */
final class Report {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Report() {}

  /** Prints one line. */
  static void line(String line) {
    OUT.println(line);
  }
}
