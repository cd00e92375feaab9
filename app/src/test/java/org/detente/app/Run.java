package org.detente.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One command run as a user would, its output kept. */
record Run(int status, String output, String errors) {
  static final Path ROOT = Path.of(System.getProperty("detente.root", "..")).toAbsolutePath();

  static Run of(String... arguments) {
    return withInput("", arguments);
  }

  static Run withInput(String input, String... arguments) {
    return on(false, input, arguments);
  }

  /** As at a terminal of 100 columns without colour. */
  static Run atTerminal(String... arguments) {
    return on(true, "", arguments);
  }

  private static Run on(boolean terminal, String input, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            output,
            errors,
            terminal,
            false,
            false,
            100);
    int status = CommandLines.run(console, arguments);
    return new Run(
        status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }
}
