package org.detente.coder.actor.register;

import java.util.Locale;

/** What a party is. */
public enum PartyKind {
  /** A state of ISO 3166-1, or what the press treats as one. */
  STATE,
  /** A dependent or disputed territory, a region or people with a name in the news. */
  TERRITORY,
  /** A state that is no more. */
  FORMER_STATE,
  /** An international organisation. */
  ORGANISATION,
  /** A consultative body or format of talks: it meets, it does not act. */
  FORUM,
  /** An organ of a state or organisation: a parliament, a ministry, a court, a service. */
  INSTITUTION,
  /** An armed group, a political party, a movement. */
  GROUP,
  /** A company, a news agency, a non-governmental organisation. */
  BODY;

  /** As the files write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
