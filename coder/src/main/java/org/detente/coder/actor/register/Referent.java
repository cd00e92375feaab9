package org.detente.coder.actor.register;

/** What a name in the register can stand for. */
public sealed interface Referent permits Party, Person, PartyNoun, GazetteerPlace {
  /** What identifies it among its kind: a party's id, a person's spelling, a noun's lemma. */
  String id();
}
