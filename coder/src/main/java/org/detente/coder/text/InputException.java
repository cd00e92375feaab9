package org.detente.coder.text;

/**
 * A fault in what a user gave to read. The message says what is wrong and what to do about it; it
 * does not repeat the place.
 */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;

  /**
   * A fault.
   *
   * @param source the file as the user named it
   * @param line line number from 1, or 0 where the fault is in no line
   * @param message what is wrong and what to do
   */
  public InputException(String source, int line, String message) {
    super(message);
    this.source = source;
    this.line = line;
  }

  /** Where: {@code file:line}, or the file alone. */
  public String place() {
    return line > 0 ? source + ":" + line : source;
  }

  /** The fault in one line: {@code file:line: message}. */
  public String report() {
    return place() + ": " + getMessage();
  }
}
