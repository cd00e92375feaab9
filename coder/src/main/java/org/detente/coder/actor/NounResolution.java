package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.detente.coder.actor.MentionWriter.Extent;
import org.detente.coder.actor.MentionWriter.Who;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.actor.register.Register;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.ResolvedBy;
import org.jspecify.annotations.Nullable;

/** Resolves nouns for offices, bodies, people and kinds of parties. */
final class NounResolution {
  private static final int NEAR = 4;
  private static final int FAR = 30;

  private final Sentence sentence;
  private final Register register;
  private final ReferenceWords words;
  private final MentionWriter writer;
  private final NameResolution names;
  private final PersonResolution persons;
  private final PronounResolution pronouns;
  private final PlaceOfSentence place;
  private final Map<NameItem, NounPhrase> phrases;
  private final OfficeResolution offices;
  private final KindResolution kinds;
  private boolean written;

  NounResolution(
      Sentence sentence,
      Register register,
      ReferenceWords words,
      MentionWriter writer,
      NameResolution names,
      PersonResolution persons,
      PronounResolution pronouns,
      PlaceOfSentence place,
      Map<NameItem, NounPhrase> phrases) {
    this.sentence = sentence;
    this.phrases = phrases;
    this.place = place;
    this.register = register;
    this.words = words;
    this.writer = writer;
    this.names = names;
    this.persons = persons;
    this.pronouns = pronouns;
    offices = new OfficeResolution(sentence, register, words, writer, persons, pronouns, this);
    kinds = new KindResolution(sentence, register, writer, names, this);
  }

  /** Writes the mention that a phrase is; whether there was one. */
  boolean resolve(NounPhrase phrase) {
    NameItem apposed = phrase.apposed;
    written = false;
    if (apposed != null) {
      apposed.alsoToken = phrase.item.last;
      return false;
    }
    if (isMembership(phrase)) {
      return true;
    }
    switch (phrase.noun.type()) {
      case PERSON -> offices.resolve(phrase);
      case BODY -> resolveBody(phrase);
      case PEOPLE -> resolvePeople(phrase);
      case KIND -> kinds.resolve(phrase);
    }
    return written;
  }

  /** Members that stand for their body: {@code Navo-lidstaten}, {@code lidstaten van de EU}. */
  private boolean isMembership(NounPhrase phrase) {
    String form = sentence.form(phrase.item.last);
    String noun =
        form.substring(
            Math.min(form.length(), phrase.item.first == phrase.item.last ? phrase.item.begin : 0));
    if (!phrase.plural
        || !(words.is("members", noun) || words.is("members", phrase.noun.lemma()))) {
      return false;
    }
    for (NameItem owner : phrase.owners()) {
      Party party = names.party(owner);
      if (party != null && !register.membersOf(party.id(), null).isEmpty()) {
        write(
            phrase,
            writer.who(party),
            Mention.Kind.NOUN,
            ResolvedBy.MEMBERSHIP,
            0.9,
            "members of " + party.id());
        return true;
      }
    }
    return false;
  }

  List<Who> owners(NounPhrase phrase) {
    List<Who> owners = new ArrayList<>(2);
    if (isRelational(phrase.noun)) {
      phrase.adjectives.stream()
          .map(names::party)
          .filter(Objects::nonNull)
          .forEach(party -> owners.add(writer.who(party)));
      return owners;
    }
    for (NameItem item : phrase.owners()) {
      Party party = names.party(item);
      if (party != null) {
        owners.add(writer.who(party));
      } else if (item.place() != null && item.place().country() != null) {
        owners.add(writer.whoIs(item.place().country()));
      }
    }
    String implied = words.affiliation(phrase.noun.lemma());
    boolean settles = isImplied(phrase.noun) && (owners.isEmpty() || phrase.of != null);
    if (implied != null && settles) {
      return new ArrayList<>(List.of(writer.whoIs(implied)));
    }
    if (owners.isEmpty() && phrase.personOwner != null) {
      Who owner = persons.who(phrase.personOwner);
      if (owner != null && owner.party() != null) {
        owners.add(owner.withPerson(null, null));
      }
    }
    if (owners.isEmpty() && phrase.possessive >= 0) {
      Discourse.Entry owner = pronouns.antecedent(phrase.possessive);
      if (owner != null && owner.actor().party() != null) {
        owners.add(Who.like(owner));
      }
    }
    if (owners.isEmpty() && phrase.ofNoun != null) {
      owners.addAll(inner(phrase.ofNoun));
    }
    return owners;
  }

  /** Whoever is an ally or a neighbour of a party is not that party. */
  private static boolean isRelational(PartyNoun noun) {
    return noun.tags().contains("ally") || noun.tags().contains("neighbour");
  }

  /** Whom the noun of an of-phrase stands for ({@code een woordvoerder van het leger}). */
  private List<Who> inner(NameItem item) {
    NounPhrase phrase = phrases.get(item);
    if (phrase == null) {
      return List.of();
    }
    if (!item.resolved) {
      item.resolved = true;
      resolveOrParts(phrase);
      written = false;
    }
    return writer
        .discourse
        .distinct(sentence.index(), 0, 2, e -> !e.isPerson() && e.token() == phrase.item.last)
        .stream()
        .map(entry -> Who.like(entry).withPerson(null, null))
        .toList();
  }

  /** Writes the mention that a phrase is, or else those of the names in it. */
  void resolveOrParts(NounPhrase phrase) {
    if (!resolve(phrase)) {
      phrase.adjectives.forEach(names::resolve);
      phrase.compounds.forEach(names::resolve);
    }
  }

  /** People and offices, but not members of a party, are whose their noun implies. */
  private static boolean isImplied(PartyNoun noun) {
    return noun.type() == PartyNoun.Type.PEOPLE || noun.office() != null;
  }

  private void resolveBody(NounPhrase phrase) {
    List<Who> owners = owners(phrase);
    for (Who owner : owners) {
      String sector = PersonResolution.sector(phrase.noun, owner);
      write(
          phrase,
          owner.withPerson(null, null).withSector(sector),
          Mention.Kind.NOUN,
          ResolvedBy.ROLE,
          0.92,
          "body of " + owner.party());
    }
    if (!owners.isEmpty() || !(phrase.definite || phrase.demonstrative)) {
      return;
    }
    String sector = phrase.noun.sector();
    Discourse.Entry again = sector == null || sector.equals("GOV") ? null : sameWord(phrase);
    Discourse.Entry same =
        again != null
            ? again
            : writer.discourse.salient(
                sentence.index(),
                FAR,
                e ->
                    !e.isPerson()
                        && !e.place()
                        && sector != null
                        && sector.equals(e.actor().sector())
                        && e.actor().country() != null
                        && (!sector.equals("GOV") || sentence.index() - e.sentence() <= NEAR));
    boolean abroad = same == null && phrase.noun.tags().contains("embassy");
    Who owner = same != null ? Who.like(same) : abroad ? null : persons.ownerOf(phrase);
    if (owner != null && owner.party() != null && owner.country() != null) {
      write(
          phrase,
          owner.withPerson(null, null).withSector(sector),
          Mention.Kind.NOUN,
          same == null ? ResolvedBy.ROLE : ResolvedBy.COREFERENCE,
          same == null ? 0.6 : 0.75,
          "body of whom the text is about: " + owner.party());
    }
  }

  /** The last mention by the same noun: {@code het Soedanese leger … het leger}. */
  Discourse.@Nullable Entry sameWord(NounPhrase phrase) {
    String word = " " + sentence.form(phrase.item.last).toLowerCase(Locale.ROOT);
    return writer.discourse.last(
        sentence.index(),
        FAR,
        e ->
            !e.isPerson()
                && !e.place()
                && e.actor().party() != null
                && e.actor().mention().toLowerCase(Locale.ROOT).endsWith(word));
  }

  void resolvePeople(NounPhrase phrase) {
    List<Who> owners = owners(phrase);
    for (Who owner : owners) {
      boolean group = owner.country() == null || !owner.country().equals(owner.party());
      write(
          phrase,
          owner.withPerson(null, null).withSector(group ? owner.sector() : phrase.noun.sector()),
          Mention.Kind.NOUN,
          ResolvedBy.ROLE,
          0.9,
          "people of " + owner.party());
    }
    if (!owners.isEmpty()) {
      return;
    }
    if (phrase.definite || phrase.demonstrative) {
      Discourse.Entry same =
          writer.discourse.salient(sentence.index(), FAR, e -> isSamePeople(e, phrase.noun));
      if (same != null) {
        write(
            phrase,
            Who.like(same).withPerson(null, null),
            Mention.Kind.NOUN,
            ResolvedBy.COREFERENCE,
            0.8,
            "the " + phrase.noun.lemma() + " named before: " + same.actor().mention());
        return;
      }
    }
    if (phrase.indefinite && !phrase.plural || phrase.noun.sector() == null) {
      return;
    }
    String country = place.country();
    if (phrase.foreign) {
      return;
    }
    Who topic = country != null || phrase.estranged ? null : persons.ownerOf(phrase);
    Who owner = country == null ? topic : writer.whoIs(country);
    if (owner != null && owner.party() != null && owner.country() != null) {
      write(
          phrase,
          owner.withPerson(null, null).withSector(phrase.noun.sector()),
          Mention.Kind.NOUN,
          ResolvedBy.ROLE,
          phrase.definite ? 0.5 : 0.4,
          "people of whom the text is about: " + owner.party());
    }
  }

  private static boolean isSamePeople(Discourse.Entry entry, PartyNoun noun) {
    if (entry.isPerson() || entry.place() || entry.actor().party() == null) {
      return false;
    }
    if (!Collections.disjoint(noun.tags(), entry.tags())) {
      return true;
    }
    String sector = noun.sector();
    return sector != null && !sector.equals("CVL") && sector.equals(entry.actor().sector());
  }

  /** {@code de Noor}: the Norwegian of the text, else some Norwegian. */
  void resolveInhabitant(NameItem item) {
    Party party = names.party(item);
    if (party == null) {
      return;
    }
    int determiner = item.first - 1;
    boolean definite = determiner >= 0 && words.is("definite", sentence.form(determiner));
    Extent bare = Extent.of(sentence, item);
    if (definite) {
      Discourse.Entry person = compatriot(party);
      if (person != null) {
        Extent extent = Extent.of(sentence, determiner, item.last).withHead(bare.head());
        writer.write(
            extent,
            Who.like(person),
            Mention.Kind.PERSON,
            ResolvedBy.DEMONYM,
            0.85,
            false,
            List.of("the " + party.id() + " of the text: " + person.actor().person()));
        return;
      }
    }
    writer.write(
        bare,
        writer.who(party).withSector("CVL"),
        Mention.Kind.NOUN,
        ResolvedBy.DEMONYM,
        0.7,
        false,
        List.of("inhabitant of " + party.id()));
  }

  private Discourse.@Nullable Entry compatriot(Party party) {
    Discourse.Entry known =
        writer.discourse.last(
            sentence.index(), FAR, e -> e.isPerson() && party.id().equals(e.nationality()));
    if (known != null) {
      return known;
    }
    return writer.discourse.salient(
        sentence.index(),
        NEAR,
        e ->
            e.isPerson()
                && e.nationality() == null
                && e.actor().party() != null
                && (e.actor().country() == null || party.id().equals(e.actor().country())));
  }

  void write(
      NounPhrase phrase,
      Who who,
      Mention.Kind kind,
      ResolvedBy by,
      double probability,
      String step) {
    Extent extent = Extent.of(sentence, phrase.first, phrase.last).withHead(phrase.item.last);
    if (phrase.item.begin > 0 && phrase.compounds.isEmpty() && phrase.first == phrase.item.first) {
      extent = Extent.of(sentence, phrase.item.first, phrase.last).withHead(phrase.item.last);
    }
    written = true;
    Mention mention =
        writer.write(
            extent,
            who,
            kind,
            by,
            probability,
            phrase.plural,
            List.of("noun “" + phrase.noun.lemma().toLowerCase(Locale.ROOT) + "”", step));
    int head = Extent.of(sentence, phrase.item.first, phrase.item.last).head();
    if (head != extent.head()) {
      writer.standsFor(sentence, head, mention);
    }
  }
}
