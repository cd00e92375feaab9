package org.detente.coder.text;

import java.util.Locale;

/** How a document's date is known. */
public enum DateSource {
  HEADER,
  METADATA,
  OPTION,
  TEXT,
  NONE;

  /** As the record writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
