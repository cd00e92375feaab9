package org.detente.coder.actor;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.detente.coder.actor.MentionWriter.Who;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.actor.register.Person;
import org.detente.coder.actor.register.Register;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Actor;
import org.detente.coder.record.ResolvedBy;
import org.jspecify.annotations.Nullable;

/** Resolves nouns for persons by office: who holds it, or held it, for whom. */
final class OfficeResolution {
  private static final int FAR = 30;

  private final Sentence sentence;
  private final Register register;
  private final ReferenceWords words;
  private final MentionWriter writer;
  private final PersonResolution persons;
  private final PronounResolution pronouns;
  private final NounResolution nouns;

  OfficeResolution(
      Sentence sentence,
      Register register,
      ReferenceWords words,
      MentionWriter writer,
      PersonResolution persons,
      PronounResolution pronouns,
      NounResolution nouns) {
    this.sentence = sentence;
    this.register = register;
    this.words = words;
    this.writer = writer;
    this.persons = persons;
    this.pronouns = pronouns;
    this.nouns = nouns;
  }

  void resolve(NounPhrase phrase) {
    NameItem person = phrase.person;
    if (person != null) {
      resolveNamed(phrase, person);
      return;
    }
    boolean counterpart = words.is("counterpart", phrase.noun.lemma());
    if (counterpart && phrase.owners().isEmpty()) {
      return;
    }
    List<Who> owners = nouns.owners(phrase);
    if (phrase.plural && owners.isEmpty() && phrase.noun.sector() != null) {
      nouns.resolvePeople(phrase);
      return;
    }
    if (phrase.plural || phrase.indefinite) {
      for (Who owner : owners) {
        nouns.write(
            phrase,
            office(owner, phrase),
            Mention.Kind.NOUN,
            ResolvedBy.ROLE,
            0.85,
            "office of a party");
      }
      return;
    }
    if (!owners.isEmpty()) {
      Who owner = owners.get(0);
      boolean ofBody = phrase.ofNoun != null && phrase.owners().isEmpty();
      boolean bare = ofBody && owner.party() != null && owner.party().equals(owner.country());
      Who holder = bare ? office(owner, phrase) : holder(phrase, owner, counterpart);
      nouns.write(
          phrase, holder, Mention.Kind.PERSON, ResolvedBy.ROLE, 0.88, "office of " + owner.party());
      return;
    }
    if (phrase.definite || phrase.demonstrative) {
      referBack(phrase);
    }
  }

  /** {@code de Democrate}: the last person of the party that the noun implies. */
  private boolean isAffiliate(NounPhrase phrase) {
    String party = words.affiliation(phrase.noun.lemma());
    Discourse.Entry person =
        party == null
            ? null
            : writer.discourse.last(
                sentence.index(), FAR, e -> e.isPerson() && party.equals(e.actor().party()));
    if (person == null) {
      return false;
    }
    nouns.write(
        phrase,
        Who.like(person),
        Mention.Kind.PERSON,
        ResolvedBy.COREFERENCE,
        0.7,
        "the " + phrase.noun.lemma() + " of the text: " + person.actor().person());
    return true;
  }

  /** A role beside a name: a mention of its own where it is more than a title. */
  private void resolveNamed(NounPhrase phrase, NameItem person) {
    if (person.first > phrase.item.last) {
      persons.resolve(person);
      person.resolved = true;
    }
    boolean title = phrase.first == phrase.item.first && phrase.owners().isEmpty();
    Discourse.Entry entry =
        writer.discourse.last(
            sentence.index(),
            0,
            e -> e.isPerson() && e.token() >= person.first && e.token() <= person.last);
    if (title || entry == null || entry.actor().party() == null) {
      return;
    }
    nouns.write(
        phrase,
        Who.like(entry),
        Mention.Kind.PERSON,
        ResolvedBy.ROLE,
        0.9,
        "office beside the name " + entry.actor().person());
  }

  private Who office(Who owner, NounPhrase phrase) {
    return new Who(
        owner.party(),
        owner.country(),
        officeSector(phrase, owner),
        null,
        phrase.noun.office(),
        null,
        null,
        null,
        Set.of());
  }

  /** A spokesman of the army speaks for the army: the body before or behind the noun says. */
  static @Nullable String officeSector(NounPhrase phrase, Who owner) {
    boolean state = owner.party() != null && owner.party().equals(owner.country());
    if (phrase.ofNoun != null && phrase.owners().isEmpty() && owner.sector() != null) {
      return owner.sector();
    }
    PartyNoun body = phrase.modifier;
    if (state && body != null && body.type() == PartyNoun.Type.BODY && body.sector() != null) {
      return body.sector();
    }
    return PersonResolution.sector(phrase.noun, owner);
  }

  private Who holder(NounPhrase phrase, Who owner, boolean counterpart) {
    Who bare = office(owner, phrase);
    String party = owner.party();
    if (party == null) {
      return bare;
    }
    Discourse.Entry known = formerOrKnown(phrase, party);
    if (known != null) {
      return Who.like(known);
    }
    Person person = phrase.former ? null : persons.holder(party, phrase.noun);
    String office = phrase.noun.office();
    if (counterpart && phrase.possessive >= 0) {
      Discourse.Entry other = pronouns.antecedent(phrase.possessive);
      office = other == null ? null : other.actor().role();
      person = office == null ? null : persons.holder(party, office);
    }
    return person == null
        ? bare
        : new Who(
            bare.party(),
            bare.country(),
            bare.sector(),
            person.name(),
            office,
            null,
            person.country(),
            person.gender(),
            Set.of());
  }

  /** A person of the text who holds, or for a former office once held, the office. */
  private Discourse.@Nullable Entry formerOrKnown(NounPhrase phrase, String party) {
    PartyNoun noun = phrase.noun;
    return writer.discourse.last(
        sentence.index(),
        FAR,
        e -> {
          String name = e.actor().person();
          if (name == null) {
            return false;
          }
          if (!phrase.former) {
            String role = e.actor().role();
            return party.equals(e.actor().party())
                && role != null
                && PersonResolution.isOffice(noun, role);
          }
          return register.person(name).stream()
              .flatMap(p -> p.terms().stream())
              .anyMatch(
                  t -> t.party().equals(party) && PersonResolution.isOffice(noun, t.office()));
        });
  }

  /** A definite office without a party: whoever was named with it, else the topic's holder. */
  private void referBack(NounPhrase phrase) {
    if (isAffiliate(phrase)) {
      return;
    }
    String office = phrase.noun.office();
    Predicate<Discourse.Entry> holds =
        e -> e.isPerson() && e.actor().party() != null && sameOffice(phrase.noun, e.actor());
    Discourse.Entry same =
        writer.discourse.salient(sentence.index(), FAR, holds.and(OfficeResolution::isNamed));
    if (same == null) {
      same = writer.discourse.salient(sentence.index(), FAR, holds);
    }
    if (same != null) {
      nouns.write(
          phrase,
          Who.like(same),
          Mention.Kind.PERSON,
          ResolvedBy.COREFERENCE,
          0.85,
          "the " + office + " named before: " + same.actor().person());
      return;
    }
    if (office == null || phrase.noun.sector() == null) {
      return;
    }
    Who owner = persons.ownerOf(phrase);
    if (owner != null) {
      nouns.write(
          phrase,
          holder(phrase, owner, false),
          Mention.Kind.PERSON,
          ResolvedBy.ROLE,
          0.55,
          "office of whom the text is about: " + owner.party());
    }
  }

  /** Whether the text itself names the person, there or before. */
  private static boolean isNamed(Discourse.Entry entry) {
    return entry.actor().resolvedBy() != ResolvedBy.ROLE;
  }

  private static boolean sameOffice(PartyNoun noun, Actor actor) {
    String role = actor.role();
    return role != null && PersonResolution.isOffice(noun, role);
  }
}
