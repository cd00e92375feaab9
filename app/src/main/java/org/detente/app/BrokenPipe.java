package org.detente.app;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Whoever read our output has stopped reading. */
final class BrokenPipe extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  BrokenPipe(IOException cause) {
    super(cause);
  }
}
