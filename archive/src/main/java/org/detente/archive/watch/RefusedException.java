package org.detente.archive.watch;

import java.io.IOException;

/** What we do not ask for, whatever the server would say. The message says why. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
