package org.detente.coder.record;

import java.util.Locale;

/** What a party does about an agenda item. */
public enum Stance {
  DEMANDS,
  OFFERS,
  ACCEPTS,
  REJECTS,
  UNDECIDED;

  /** As the record writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
