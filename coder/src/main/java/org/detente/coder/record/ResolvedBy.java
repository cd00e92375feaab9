package org.detente.coder.record;

import java.util.Locale;

/** How a mention was tied to its party. */
public enum ResolvedBy {
  NAME,
  DEMONYM,
  METONYM,
  ROLE,
  MEMBERSHIP,
  COREFERENCE,
  DICTIONARY;

  /** As the record writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
