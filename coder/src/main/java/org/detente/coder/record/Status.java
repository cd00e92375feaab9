package org.detente.coder.record;

import java.util.Locale;

/** Whether an event has happened; only {@link #ACTUAL} ones count as having happened. */
public enum Status {
  ACTUAL,
  FUTURE,
  HYPOTHETICAL,
  NEGATED,
  UNCLEAR;

  /** As the record writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
