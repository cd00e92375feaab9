package org.detente.coder.actor.register;

/** How a name stands for its bearer. */
public enum NameKind {
  /** The name itself, long, short or old: {@code Rusland}, {@code Arabische Liga}. */
  NAME,
  /** An abbreviation: {@code VS}, {@code NATO}. */
  ABBREVIATION,
  /** An adjective, inflected or not: {@code Russische}. */
  ADJECTIVE,
  /** A noun for one person: {@code Rus}, {@code Russin}. */
  INHABITANT,
  /** A noun for several persons: {@code Russen}. */
  INHABITANTS,
  /** A capital, a seat or a building that can stand for a government: {@code Kremlin}. */
  SEAT,
  /** A person's whole name. */
  PERSON,
  /** A person's family name, or whatever the press calls the person by. */
  SURNAME,
  /** An office, a sector or a kind of party: {@code premier}, {@code leger}, {@code alliantie}. */
  NOUN,
  /** A place on the map. */
  PLACE
}
