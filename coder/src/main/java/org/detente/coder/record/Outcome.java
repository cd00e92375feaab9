package org.detente.coder.record;

import java.util.Locale;

/** How a meeting ended. */
public enum Outcome {
  AGREEMENT,
  PROGRESS,
  NO_BREAKTHROUGH,
  COLLAPSE;

  /** As the record writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace((char) 95, (char) 45);
  }
}
