package org.detente.coder.actor;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.detente.coder.actor.MentionWriter.Who;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyKind;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.actor.register.Register;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.ResolvedBy;
import org.jspecify.annotations.Nullable;

/** Resolves nouns for kinds of parties: {@code de alliantie}, {@code the two sides}. */
final class KindResolution {
  private static final int NEAR = 4;
  private static final int FAR = 30;

  private final Sentence sentence;
  private final Register register;
  private final MentionWriter writer;
  private final NameResolution names;
  private final NounResolution nouns;

  KindResolution(
      Sentence sentence,
      Register register,
      MentionWriter writer,
      NameResolution names,
      NounResolution nouns) {
    this.sentence = sentence;
    this.register = register;
    this.writer = writer;
    this.names = names;
    this.nouns = nouns;
  }

  void resolve(NounPhrase phrase) {
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

  /** {@code de alliantie}: the last party that can be called so. */
  private boolean referBackToKind(NounPhrase phrase, boolean international) {
    boolean general = phrase.noun.tags().equals(Set.of("country")) || isSide(phrase.noun);
    Discourse.Entry again = general || international ? null : nouns.sameWord(phrase);
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
    nouns.write(
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
    List<Who> owners = nouns.owners(phrase);
    boolean any = false;
    for (Who owner : owners) {
      boolean state = owner.country() != null;
      if (state || side) {
        nouns.write(
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
            sentence.index(), NEAR, 2, fits.and(KindResolution::canBeAdversary));
    if (pair.size() != 2) {
      pair = writer.discourse.distinct(sentence.index(), FAR, 2, fits);
    }
    if (pair.size() != 2) {
      return;
    }
    for (Discourse.Entry entry : pair) {
      nouns.write(
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
}
