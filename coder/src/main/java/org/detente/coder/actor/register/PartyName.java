package org.detente.coder.actor.register;

/**
 * A name of a party.
 *
 * @param text as written
 * @param language ISO 639-1 code, or {@link #ANY}
 * @param kind how it stands for the party
 */
public record PartyName(String text, String language, NameKind kind) {
  /** The language of a name that is the same in all. */
  public static final String ANY = "*";
}
