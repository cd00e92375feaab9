package org.detente.coder.event;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.actor.Mention;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Who says what a clause says, in its own sentence. */
final class Speakers {
  private static final int DEPTH = 12;

  private final Sentence sentence;
  private final PredicateFinder predicates;
  private final Parties parties;

  Speakers(Sentence sentence, PredicateFinder predicates, Parties parties) {
    this.sentence = sentence;
    this.predicates = predicates;
    this.parties = parties;
  }

  /** The official speakers of the clause that the predicate stands in; empty where nobody is. */
  List<Mention> of(Predicate predicate) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : any(predicate)) {
      if (!"MED".equals(mention.actor().sector()) && !"UNK".equals(mention.actor().sector())) {
        found.add(mention);
      }
    }
    return found;
  }

  /** The speakers, officials or not. */
  List<Mention> any(Predicate predicate) {
    Predicate saying = saying(predicate);
    if (saying != null) {
      int agent = saying.first(Role.AGENT);
      return agent < 0 ? List.of() : parties.of(agent);
    }
    int source = attribution(predicate.token());
    return source < 0 ? List.of() : parties.of(source);
  }

  /** Whether somebody is said to say it, known or not. */
  boolean isReported(Predicate predicate) {
    return saying(predicate) != null || attribution(predicate.token()) >= 0;
  }

  /** Whether the one who says it is the one who does it ({@code said it would boycott}). */
  boolean speaksForItself(Reading reading) {
    Predicate saying = saying(reading.predicate());
    if (saying == null) {
      return false;
    }
    int speaker = saying.first(Role.AGENT);
    int agent = reading.predicate().first(Role.AGENT);
    if (speaker >= 0 && speaker == agent) {
      return true;
    }
    List<Mention> said = speaker < 0 ? List.of() : parties.of(speaker);
    for (Mention mention : reading.actors()) {
      for (Mention other : said) {
        if (mention.actor().party() != null
            && mention.actor().party().equals(other.actor().party())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The nearest predicate of saying that governs the predicate's clause, or null. */
  @Nullable Predicate saying(Predicate predicate) {
    int from = predicate.token();
    int at = sentence.head(from);
    for (int steps = 0; steps < DEPTH; steps++) {
      Predicate beside = parenthetical(from);
      if (beside != null && beside.token() != predicate.token()) {
        return beside;
      }
      if (at < 0 || sentence.relation(from) == Relation.ACL_RELCL) {
        return null;
      }
      Predicate above = predicates.at(at);
      if (above != null && isSaying(above) && isContent(sentence.relation(from))) {
        return above;
      }
      from = at;
      at = sentence.head(at);
    }
    return null;
  }

  private static boolean isContent(Relation relation) {
    return relation == Relation.CCOMP
        || relation == Relation.XCOMP
        || relation == Relation.PARATAXIS
        || relation == Relation.OBJ
        || relation == Relation.CONJ
        || relation == Relation.NSUBJ_PASS
        || relation == Relation.CSUBJ_PASS
        || relation == Relation.CSUBJ
        || relation == Relation.ADVCL
        || relation == Relation.NSUBJ;
  }

  /** {@code …, the White House announced}: said beside the clause. */
  private @Nullable Predicate parenthetical(int token) {
    for (int child : sentence.children(token)) {
      Relation relation = sentence.relation(child);
      boolean loose = relation == Relation.CONJ && sentence.child(child, Relation.CC) < 0;
      if (relation == Relation.PARATAXIS || loose && child > token) {
        Predicate beside = predicates.at(child);
        if (beside != null && isSaying(beside)) {
          return beside;
        }
      }
    }
    return null;
  }

  static boolean isSaying(Predicate predicate) {
    String name = predicate.concept().name();
    return name.equals("SAY") || name.equals("CLAIM");
  }

  /** {@code aldus X}, {@code volgens X}, {@code according to X}: X, or -1. */
  private int attribution(int token) {
    int at = token;
    for (int steps = 0; at >= 0 && steps < DEPTH; steps++) {
      int source = attributedDirectly(at);
      if (source >= 0) {
        return source;
      }
      if (sentence.relation(at) == Relation.ACL_RELCL) {
        return -1;
      }
      at = sentence.head(at);
    }
    return -1;
  }

  private int attributedDirectly(int token) {
    for (int child : sentence.children(token)) {
      Relation relation = sentence.relation(child);
      if (relation != Relation.PUNCT && predicates.frames().isAttribution(child)) {
        return child;
      }
    }
    return -1;
  }
}
