package org.detente.app;

/** Something the user can mend; the message says what and how. Ends the command with status 1. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with its remedy. */
  public UserError(String message) {
    super(message);
  }
}
