package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.detente.coder.actor.MentionWriter.Extent;
import org.detente.coder.actor.MentionWriter.Who;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyKind;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.actor.register.Person;
import org.detente.coder.actor.register.Register;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Actor;
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
      case PERSON -> resolvePerson(phrase);
      case BODY -> resolveBody(phrase);
      case PEOPLE -> resolvePeople(phrase);
      case KIND -> resolveKind(phrase);
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

  private List<Who> owners(NounPhrase phrase) {
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

  private void resolvePerson(NounPhrase phrase) {
    NameItem person = phrase.person;
    if (person != null) {
      resolveNamed(phrase, person);
      return;
    }
    boolean counterpart = words.is("counterpart", phrase.noun.lemma());
    if (counterpart && phrase.owners().isEmpty()) {
      return;
    }
    List<Who> owners = owners(phrase);
    if (phrase.plural && owners.isEmpty() && phrase.noun.sector() != null) {
      resolvePeople(phrase);
      return;
    }
    if (phrase.plural || phrase.indefinite) {
      for (Who owner : owners) {
        write(
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
      write(
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
    write(
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
    write(
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
        writer.discourse.salient(sentence.index(), FAR, holds.and(NounResolution::isNamed));
    if (same == null) {
      same = writer.discourse.salient(sentence.index(), FAR, holds);
    }
    if (same != null) {
      write(
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
      write(
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
  private Discourse.@Nullable Entry sameWord(NounPhrase phrase) {
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

  private void resolvePeople(NounPhrase phrase) {
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

  private void resolveKind(NounPhrase phrase) {
    boolean side = isSide(phrase.noun);
    if (phrase.adjectives.size() > 1 && !phrase.plural && referBackToKind(phrase, true)) {
      return;
    }
    if (resolveOwnedKind(phrase, side)) {
      return;
    }
    boolean pair = phrase.both || (phrase.number && phrase.plural);
    if (pair || (side && phrase.definite && phrase.plural)) {
      resolvePair(phrase, side);
      return;
    }
    if (phrase.plural || !(phrase.definite || phrase.demonstrative)) {
      return;
    }
    referBackToKind(phrase, false);
  }

  private static boolean isOneOf(List<String> countries, @Nullable String country) {
    return country != null && countries.contains(country);
  }

  /** {@code de alliantie}: the last party that can be called so. */
  private boolean referBackToKind(NounPhrase phrase, boolean international) {
    boolean general = phrase.noun.tags().equals(Set.of("country")) || isSide(phrase.noun);
    Discourse.Entry again = general || international ? null : sameWord(phrase);
    List<String> region = isPlaceNoun(phrase.noun) ? region(phrase) : List.of();
    Discourse.Entry entry =
        again != null
            ? again
            : writer.discourse.salient(
                sentence.index(),
                FAR,
                e ->
                    canMean(phrase.noun, e)
                        && (!international || e.actor().country() == null)
                        && (region.isEmpty() || isIn(region, e.actor().country())));
    if (entry == null) {
      return false;
    }
    String country = entry.actor().country();
    Who who =
        country != null && phrase.noun.tags().equals(Set.of("country"))
            ? writer.whoIs(country)
            : Who.like(entry).withPerson(null, null);
    write(
        phrase,
        who,
        Mention.Kind.NOUN,
        ResolvedBy.COREFERENCE,
        0.75,
        "the " + phrase.noun.lemma() + " named before: " + entry.actor().mention());
    return true;
  }

  private static boolean isIn(List<String> region, @Nullable String country) {
    return country != null && region.contains(country);
  }

  /** The states of the part of the world that an adjective names: {@code the African country}. */
  private List<String> region(NounPhrase phrase) {
    for (NameItem adjective : phrase.adjectives) {
      Party party = names.party(adjective);
      if (party != null && party.kind() == PartyKind.TERRITORY && party.country() == null) {
        return register.membersOf(party.id(), null);
      }
    }
    return List.of();
  }

  /** {@code het Indonesische bewind}, {@code the Turkish and Greek sides}: whose it is says who. */
  private boolean resolveOwnedKind(NounPhrase phrase, boolean side) {
    boolean talks = phrase.noun.tags().contains("talks");
    if (isPlaceNoun(phrase.noun) && !side || phrase.both || talks) {
      return false;
    }
    List<Who> owners = owners(phrase);
    boolean any = false;
    for (Who owner : owners) {
      boolean state = owner.country() != null;
      if (state || side) {
        write(
            phrase,
            owner.withPerson(null, null).withSector(phrase.noun.sector()),
            Mention.Kind.NOUN,
            ResolvedBy.ROLE,
            0.85,
            phrase.noun.lemma() + " of " + owner.party());
        any = true;
      }
    }
    return any;
  }

  /** Whether the noun calls a place with its people ({@code land}, {@code region}). */
  private static boolean isPlaceNoun(PartyNoun noun) {
    return noun.tags().contains("country") && !noun.tags().contains("government")
        || noun.tags().contains("region");
  }

  private static boolean isSide(PartyNoun noun) {
    return noun.tags().isEmpty() || noun.tags().contains("side");
  }

  private void resolvePair(NounPhrase phrase, boolean side) {
    Predicate<Discourse.Entry> fits = e -> !e.place() && (side || canMean(phrase.noun, e));
    List<Discourse.Entry> pair =
        writer.discourse.distinct(
            sentence.index(), NEAR, 2, fits.and(NounResolution::canBeAdversary));
    if (pair.size() != 2) {
      pair = writer.discourse.distinct(sentence.index(), FAR, 2, fits);
    }
    if (pair.size() != 2) {
      return;
    }
    for (Discourse.Entry entry : pair) {
      write(
          phrase,
          Who.like(entry).withPerson(null, null),
          Mention.Kind.NOUN,
          ResolvedBy.COREFERENCE,
          0.7,
          "one of the two named before: " + entry.actor().mention());
    }
  }

  /** States and those who fight: the sides of most disputes. */
  private static boolean canBeAdversary(Discourse.Entry entry) {
    String country = entry.actor().country();
    return country != null && !Discourse.isBystander(entry.actor());
  }

  private static boolean canMean(PartyNoun noun, Discourse.Entry entry) {
    return !entry.isPerson()
        && entry.actor().party() != null
        && !Collections.disjoint(noun.tags(), entry.tags());
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

  private void write(
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
