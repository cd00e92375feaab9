package org.detente.coder.record;

import java.util.Locale;

/** Whether a meeting took place. */
public enum MeetingStatus {
  HELD,
  UNDER_WAY,
  SCHEDULED,
  PROPOSED,
  CANCELLED,
  REFUSED;

  /** As the record writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace((char) 95, (char) 45);
  }
}
