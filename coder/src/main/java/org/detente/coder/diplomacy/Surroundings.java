package org.detente.coder.diplomacy;

import java.util.List;
import java.util.Optional;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.event.Predicate;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Place;
import org.detente.coder.time.TemporalMention;
import org.detente.coder.time.TemporalMention.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Where and when, for words that no event holds: looked for under the word, then beside it in its
 * clause.
 */
final class Surroundings {
  private final Mentions mentions;
  private final List<TemporalMention> times;

  Surroundings(Mentions mentions, List<TemporalMention> times) {
    this.mentions = mentions;
    this.times = times;
  }

  /** The place under the token, else the nearest beside it up to its clause; or null. */
  @Nullable Place place(Sentence sentence, int token) {
    int top = token;
    while (top >= 0) {
      for (int child : sentence.children(top)) {
        Relation relation = sentence.relation(child);
        boolean circumstance =
            relation == Relation.OBL
                || relation == Relation.OBL_ARG
                || relation == Relation.NMOD
                || relation == Relation.ADVMOD;
        if (circumstance && hasPreposition(sentence, child) && !isParty(sentence, child)) {
          Optional<Place> place = mentions.placeAt(sentence.index(), child);
          if (place.isPresent()) {
            return place.get();
          }
        }
      }
      if (isClause(sentence, top)) {
        return null;
      }
      top = sentence.head(top);
    }
    return null;
  }

  /** A capital that stands for its government is no place here ({@code met Moskou}). */
  private boolean isParty(Sentence sentence, int token) {
    return mentions.at(sentence.index(), token).stream()
        .anyMatch(mention -> mention.kind() != Mention.Kind.PLACE);
  }

  private static boolean hasPreposition(Sentence sentence, int token) {
    return sentence.child(token, Relation.CASE) >= 0;
  }

  private static boolean isClause(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.VERB || sentence.relation(token) == Relation.ROOT;
  }

  /** The date under the token, else of its clause; or null. */
  @Nullable Edtf date(Sentence sentence, int token) {
    int verb = token;
    while (verb >= 0 && !isClause(sentence, verb)) {
      verb = sentence.head(verb);
    }
    Edtf ofClause = null;
    for (TemporalMention time : times) {
      if (time.sentence() != sentence.index()
          || time.date() == null
          || time.relation() != Anchor.AT) {
        continue;
      }
      if (time.predicate() == token || sentence.isUnder(time.firstToken(), token)) {
        return time.date();
      }
      if (time.predicate() == verb) {
        ofClause = time.date();
      }
    }
    return ofClause;
  }

  /** When the one before was ('for the first time since'), or null. */
  @Nullable Edtf previous(Sentence sentence) {
    for (TemporalMention time : times) {
      if (time.sentence() == sentence.index() && time.relation() == Anchor.FIRST_SINCE) {
        return time.date();
      }
    }
    return null;
  }

  /**
   * Whether the clause of the predicate is told as coming: present tense with a date, or a future.
   */
  boolean liesAhead(Predicate predicate) {
    Sentence sentence = predicate.sentence();
    int verb = predicate.token();
    while (verb >= 0 && !isClause(sentence, verb)) {
      verb = sentence.head(verb);
    }
    if (verb < 0) {
      return false;
    }
    boolean past = sentence.has(verb, Feature.TENSE_PAST);
    boolean present = sentence.has(verb, Feature.TENSE_PRES);
    for (int child : sentence.children(verb)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP) {
        past |= sentence.has(child, Feature.TENSE_PAST);
        present |= sentence.has(child, Feature.TENSE_PRES);
      }
    }
    boolean perfect = sentence.has(verb, Feature.VERBFORM_PART);
    return present && !past && !perfect && date(sentence, predicate.token()) != null;
  }
}
