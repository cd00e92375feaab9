package org.detente.coder.event;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.coder.actor.Mention;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;

/**
 * What can be seen of an event that says how likely it is right: how its predicate stands, how
 * surely its parties are known, how much the lexicon's frame demanded. By name, sorted; 1 where
 * something holds, a number from 0 to 1 where it is a matter of degree, absent where it does not.
 */
final class Traits {
  /** So many demands of a frame are as good as any. */
  private static final double DEMANDS = 6;

  /** So many tokens make a sentence long. */
  private static final double LONG = 40;

  private Traits() {}

  static Map<String, Double> of(Reading reading, boolean reported, int domainWords) {
    Map<String, Double> traits = new TreeMap<>();
    Predicate predicate = reading.predicate();
    Sentence sentence = predicate.sentence();
    traits.put("always", 1.0);
    set(traits, "actor", !reading.actors().isEmpty());
    set(traits, "recipient", !reading.recipients().isEmpty());
    set(traits, "several-actors", reading.actors().size() > 1);
    set(traits, "nominal", predicate.isNominal());
    set(traits, "passive", predicate.isPassive());
    set(traits, "governs", reading.inner() != null);
    set(traits, "speech", predicate.concept().is(Concept.Kind.SPEECH));
    set(traits, "operator", predicate.concept().is(Concept.Kind.OPERATOR));
    set(traits, "reported", reported);
    set(traits, "inside", isInside(sentence.relation(predicate.token())));
    traits.put("frame", Math.min(predicate.entry().frame().demands(), DEMANDS) / DEMANDS);
    traits.put("length", Math.min(sentence.size(), LONG) / LONG);
    traits.put("other-domain", Math.min(domainWords, 2) / 2.0);
    traits.put(
        "unsure-parties", 1 - Math.min(least(reading.actors()), least(reading.recipients())));
    set(traits, "type-" + reading.type(), true);
    traits.values().removeIf(value -> value == 0);
    return Collections.unmodifiableMap(traits);
  }

  private static void set(Map<String, Double> traits, String name, boolean holds) {
    if (holds) {
      traits.put(name, 1.0);
    }
  }

  /** A relative, adverbial or modifying clause tells in passing. */
  private static boolean isInside(Relation relation) {
    return switch (relation) {
      case ACL, ACL_RELCL, ADVCL, AMOD, APPOS, NMOD, OBL -> true;
      default -> false;
    };
  }

  private static double least(List<Mention> mentions) {
    double least = 1;
    for (Mention mention : mentions) {
      least = Math.min(least, mention.probability());
    }
    return least;
  }
}
