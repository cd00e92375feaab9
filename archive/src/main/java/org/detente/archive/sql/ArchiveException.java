package org.detente.archive.sql;

import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with an archive that its user can put right: it is in use, no archive, or of
 * another version. The message says what and names the remedy; it is fit to be shown as it is.
 */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the remedy in the message. */
  public ArchiveException(String message) {
    this(message, null);
  }

  /** With the remedy in the message, and what the database said. */
  public ArchiveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
