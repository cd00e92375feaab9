package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.actor.register.GazetteerPlace;
import org.detente.coder.actor.register.NameKind;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.actor.register.Person;
import org.detente.coder.actor.register.RegisterMatch;
import org.jspecify.annotations.Nullable;

/** Words of a sentence that may name somebody, with all that they may mean. */
final class NameItem {
  final int first;
  final int last;
  final int begin;
  final int end;
  final boolean whole;
  final boolean genitive;
  final List<RegisterMatch.Candidate> candidates;

  /** What the words are read as. */
  Reading reading = Reading.NONE;

  /** The role that an apposition or title gives the person named. */
  @Nullable NounPhrase role;

  /**
   * A further token that stands for whom the words name: a noun they are the apposition of; or -1.
   */
  int alsoToken = -1;

  /** Whether the item was resolved out of its turn. */
  boolean resolved;

  /** Whether another mention took the words over. */
  boolean consumed;

  enum Reading {
    PARTY,
    ADJECTIVE,
    INHABITANT,
    INHABITANTS,
    SEAT,
    PERSON,
    UNKNOWN_PERSON,
    NOUN,
    PLACE,
    NONE
  }

  NameItem(RegisterMatch match) {
    this(
        match.firstToken(),
        match.lastToken(),
        match.begin(),
        match.end(),
        match.wholeTokens(),
        match.genitive(),
        match.candidates());
  }

  NameItem(
      int first,
      int last,
      int begin,
      int end,
      boolean whole,
      boolean genitive,
      List<RegisterMatch.Candidate> candidates) {
    this.first = first;
    this.last = last;
    this.begin = begin;
    this.end = end;
    this.whole = whole;
    this.genitive = genitive;
    this.candidates = candidates;
  }

  /** The parties that the words name in one of these ways, in the register's order. */
  List<Party> parties(NameKind... kinds) {
    List<Party> parties = new ArrayList<>(2);
    for (RegisterMatch.Candidate candidate : candidates) {
      if (candidate.referent() instanceof Party party) {
        for (NameKind kind : kinds) {
          if (candidate.kind() == kind && !parties.contains(party)) {
            parties.add(party);
          }
        }
      }
    }
    return parties;
  }

  /** The persons that the words name. */
  List<Person> persons() {
    List<Person> persons = new ArrayList<>(2);
    for (RegisterMatch.Candidate candidate : candidates) {
      if (candidate.referent() instanceof Person person && !persons.contains(person)) {
        persons.add(person);
      }
    }
    return persons;
  }

  /** Whether the words are listed as a name of the person's own, not found by rule. */
  boolean isCalledSo(Person person) {
    for (RegisterMatch.Candidate candidate : candidates) {
      if (candidate.referent() == person
          && (candidate.kind() == NameKind.PERSON || candidate.own())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file of the user's names somebody by these words. */
  boolean isOwn() {
    for (RegisterMatch.Candidate candidate : candidates) {
      if (candidate.own()) {
        return true;
      }
    }
    return false;
  }

  boolean has(NameKind kind) {
    for (RegisterMatch.Candidate candidate : candidates) {
      if (candidate.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  @Nullable PartyNoun noun() {
    for (RegisterMatch.Candidate candidate : candidates) {
      if (candidate.referent() instanceof PartyNoun noun) {
        return noun;
      }
    }
    return null;
  }

  @Nullable GazetteerPlace place() {
    for (RegisterMatch.Candidate candidate : candidates) {
      if (candidate.referent() instanceof GazetteerPlace place) {
        return place;
      }
    }
    return null;
  }

  /** Whether the words name a party in some way. */
  boolean isPartyLike() {
    return switch (reading) {
      case PARTY, ADJECTIVE, INHABITANT, INHABITANTS, SEAT -> true;
      default -> false;
    };
  }

  boolean isPerson() {
    return reading == Reading.PERSON || reading == Reading.UNKNOWN_PERSON;
  }
}
