package org.detente.coder.event.lexicon;

/** A line of a lexicon that cannot be used; the message names file, line and remedy. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that begins with file and line. */
  public LexiconException(String message) {
    super(message);
  }
}
