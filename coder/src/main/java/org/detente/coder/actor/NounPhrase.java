package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.actor.register.PartyNoun;
import org.jspecify.annotations.Nullable;

/** A noun for a party or its people with what stands around it. */
final class NounPhrase {
  final NameItem item;
  final PartyNoun noun;
  final boolean plural;

  /** First token of the phrase, determiner included. */
  int first;

  /** Last token, the of-phrase included. */
  int last;

  boolean definite;
  boolean demonstrative;
  boolean indefinite;
  boolean both;
  boolean all;
  boolean number;

  /** Token of a possessive pronoun, or -1. */
  int possessive = -1;

  boolean former;

  /** Whether an adjective says that they are of another country ({@code buitenlandse}). */
  boolean foreign;

  /** Whether a name says whose friends, foes or kin they are ({@code pro-Iranian}). */
  boolean estranged;

  /** Another noun before this one ({@code army chief}). */
  @Nullable PartyNoun modifier;

  /** Parties in the compound or before the noun, by their strength: compound, name, adjective. */
  final List<NameItem> compounds = new ArrayList<>(1);

  final List<NameItem> names = new ArrayList<>(1);
  final List<NameItem> adjectives = new ArrayList<>(1);

  /** The party of the of-phrase or the place of the in-phrase. */
  @Nullable NameItem of;

  /** Further parties coordinated with that of the of-phrase ({@code leaders of X and Y}). */
  final List<NameItem> alsoOf = new ArrayList<>(1);

  /** The noun of the of-phrase where it names no party ({@code woordvoerder van het leger}). */
  @Nullable NameItem ofNoun;

  /** The person before or behind that the phrase is about. */
  @Nullable NameItem person;

  /** The person whose the noun is ({@code Putin's government}, {@code regering-Bush}). */
  @Nullable NameItem personOwner;

  /** Whether a party's own name follows or precedes as an apposition. */
  @Nullable NameItem apposed;

  NounPhrase(NameItem item, PartyNoun noun, boolean plural) {
    this.item = item;
    this.noun = noun;
    this.plural = plural;
    first = item.first;
    last = item.last;
  }

  /**
   * Whose the noun is, the strongest ground first; empty where the phrase does not say. Somebody's
   * envoy for a place has two names before the noun: the first says whose ({@code the AU's Horn of
   * Africa envoy}).
   */
  List<NameItem> owners() {
    if (!compounds.isEmpty()) {
      return compounds;
    }
    if (of != null) {
      List<NameItem> all = new ArrayList<>(alsoOf.size() + 1);
      all.add(of);
      all.addAll(alsoOf);
      return all;
    }
    if (names.size() > 1 && noun.type() == PartyNoun.Type.PERSON) {
      return names.subList(names.size() - 1, names.size());
    }
    return names.isEmpty() ? adjectives : names;
  }

  boolean isBare() {
    return !definite && !demonstrative && !indefinite && possessive < 0;
  }
}
