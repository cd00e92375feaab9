package org.detente.coder.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Says whose the counted are: who the noun phrase names ({@code 1500 Franse militairen}), else who
 * acts, else the party that the sentence speaks of, else the country that the article is about.
 */
final class QuantityOwner {
  /** Units that belong to nobody unless the phrase itself says so. */
  private static final Set<String> UNOWNED = Set.of("percent", "countries", "votes", "money");

  /** Units whose owner is who acts, not who is near. */
  private static final Set<String> OF_AGENT = Set.of("weapons", "attacks", "vessels");

  /** Who counts the dead is not who has them. */
  private static final Set<String> COUNTING = Set.of("IGO", "NGO", "MED");

  private static final Set<String> HARMED =
      Set.of("killed", "wounded", "casualties", "refugees", "persons", "prisoners");

  /** Mentions less probable than this say nothing of an owner. */
  private static final double SURE = 0.55;

  private final QuantityLexicon lexicon;
  private final List<Sentence> sentences;
  private final Mentions mentions;
  private final Map<String, Integer> countryCounts = new HashMap<>();
  private @Nullable String mainCountry;
  private int counted;

  QuantityOwner(QuantityLexicon lexicon, List<Sentence> sentences, Mentions mentions) {
    this.lexicon = lexicon;
    this.sentences = sentences;
    this.mentions = mentions;
  }

  /** Party id of the owner, or null. */
  @Nullable String of(Sentence sentence, int number, CountedUnit.Counted counted) {
    String named = inPhrase(sentence, number, counted.noun());
    if (named != null || UNOWNED.contains(counted.unit())) {
      return named;
    }
    if (counted.predicate() >= 0) {
      String subject = subjectOf(sentence, counted);
      if (subject != null) {
        return subject;
      }
    }
    if (OF_AGENT.contains(counted.unit())) {
      return null;
    }
    if (counted.unit().equals("member-states")) {
      return nearestBody(sentence, number);
    }
    String near = near(sentence, number, HARMED.contains(counted.unit()));
    return near != null ? near : country(sentence);
  }

  /** A party within the counted phrase or in its {@code of}-phrase. */
  private @Nullable String inPhrase(Sentence sentence, int number, int noun) {
    for (int i = number + 1; i <= noun; i++) {
      String party = partyAt(sentence, i, true);
      if (party != null) {
        return party;
      }
    }
    if (noun + 2 < sentence.size() && lexicon.isOwnerPreposition(sentence.form(noun + 1))) {
      for (int i = noun + 2; i < Math.min(sentence.size(), noun + 6); i++) {
        String party = partyAt(sentence, i, true);
        if (party != null) {
          return party;
        }
      }
    }
    for (int i = Math.max(0, number - 2); i < number; i++) {
      String party = sentence.isUnder(i, noun) && i != noun ? partyAt(sentence, i, true) : null;
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  private @Nullable String subjectOf(Sentence sentence, CountedUnit.Counted counted) {
    for (int child : sentence.children(counted.predicate())) {
      if (sentence.relation(child).universal() == Relation.NSUBJ
          && !sentence.isUnder(counted.noun(), child)) {
        boolean harmed = !OF_AGENT.contains(counted.unit()) && !isHolding(counted.unit());
        String party = harmed ? null : partyAt(sentence, child, false);
        if (party != null) {
          return party;
        }
      }
    }
    return null;
  }

  private static boolean isHolding(String unit) {
    return unit.equals("troops") || unit.equals("member-states") || unit.equals("seats");
  }

  private @Nullable String partyAt(Sentence sentence, int token, boolean places) {
    for (Mention mention : mentions.at(sentence.index(), token)) {
      if (mention.actor().party() != null
          && mention.probability() >= SURE
          && (places || mention.kind() != Mention.Kind.PLACE)) {
        return mention.actor().party();
      }
    }
    return null;
  }

  /** The organisation last named before the number, for its member states. */
  private @Nullable String nearestBody(Sentence sentence, int number) {
    String found = null;
    for (int s = Math.max(0, sentence.index() - 1); s <= sentence.index(); s++) {
      for (Mention mention : mentions.in(s)) {
        boolean before = s < sentence.index() || mention.firstToken() <= number + 3;
        String party = mention.actor().party();
        if (before && party != null && !mentions.membersOf(party).isEmpty()) {
          found = party;
        }
      }
    }
    return found;
  }

  /** The party nearest to the number in its sentence; a named one behind it goes first. */
  private @Nullable String near(Sentence sentence, int number, boolean harmed) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (Mention mention : mentions.in(sentence.index())) {
      String party = mention.actor().party();
      String sector = mention.actor().sector();
      boolean counts = harmed && sector != null && COUNTING.contains(sector);
      if (party == null
          || counts
          || mention.kind() == Mention.Kind.PLACE
          || mention.probability() < SURE) {
        continue;
      }
      int distance = Math.abs(mention.head() - number);
      if (distance < least) {
        least = distance;
        best = party;
      }
    }
    return best;
  }

  /** The country most spoken of up to this sentence, or null. */
  private @Nullable String country(Sentence sentence) {
    for (; counted < sentences.size() && counted <= sentence.index(); counted++) {
      for (Mention mention : mentions.in(counted)) {
        String country = mention.actor().country();
        if (country != null) {
          int count = countryCounts.merge(country, 1, Integer::sum);
          if (mainCountry == null || count >= countryCounts.getOrDefault(mainCountry, 0)) {
            mainCountry = country;
          }
        }
      }
    }
    return mainCountry;
  }
}
