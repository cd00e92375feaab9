package org.detente.coder.quote;

import java.util.Locale;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.ResolvedBy;
import org.jspecify.annotations.Nullable;

/** Says what a number counts. */
final class CountedUnit {
  /** How far behind the number its noun may stand, in tokens. */
  private static final int REACH = 7;

  private final QuantityLexicon lexicon;

  CountedUnit(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A unit found.
   *
   * @param noun token of the counted noun, or of the number where it stands alone
   * @param predicate token of the predicate over it, or -1
   */
  record Counted(String unit, int noun, int predicate) {}

  /**
   * The unit of the number between two tokens, or null where it counts nothing of the crisis.
   *
   * @param mentions whom words of the document stand for: peoples are counted too
   */
  @Nullable Counted of(Sentence sentence, int first, int last, Mentions mentions) {
    if (first > 0) {
      String sign = lexicon.unitOfSign(sentence.form(first - 1));
      if (sign != null) {
        return new Counted(sign, last, -1);
      }
    }
    int noun = noun(sentence, last, mentions);
    if (noun < 0) {
      return alone(sentence, last);
    }
    int predicate = predicateOver(sentence, noun);
    String fate = predicate < 0 ? null : fate(sentence, noun, predicate);
    if (lexicon.isPerson(sentence, noun) || isPeople(sentence, noun, mentions)) {
      if (fate != null) {
        return new Counted(fate, noun, predicate);
      }
      String unit = lexicon.unitOf(sentence, noun);
      if (unit == null && lexicon.isPerson(sentence, noun)) {
        unit = QuantityLexicon.PERSONS;
      }
      return unit == null ? null : new Counted(unit, noun, predicate);
    }
    String unit = noun > last + 1 ? lexicon.unitOfPair(sentence, noun - 1) : null;
    if (unit == null) {
      unit = lexicon.unitOf(sentence, noun);
    }
    if (unit == null) {
      unit = lexicon.unitOfPair(sentence, noun);
    }
    return unit == null ? null : new Counted(unit, noun, predicate);
  }

  /** The counted noun behind the number, or -1. */
  private int noun(Sentence sentence, int last, Mentions mentions) {
    int end = Math.min(sentence.size(), last + 1 + REACH);
    int best = -1;
    for (int i = last + 1; i < end; i++) {
      Upos upos = sentence.upos(i);
      if (isCounted(sentence, i, mentions)) {
        best = i;
        if (i + 1 < end
            && sentence.upos(i + 1) == Upos.NOUN
            && isCounted(sentence, i + 1, mentions)) {
          continue;
        }
        return best;
      }
      boolean passes =
          switch (upos) {
            case ADJ, ADV, DET, CCONJ, NUM, PROPN, SYM -> true;
            case NOUN -> i + 1 < end && sentence.upos(i + 1) == Upos.NOUN;
            case ADP -> i == last + 1 && lexicon.isOwnerPreposition(sentence.form(i));
            case VERB -> sentence.relation(i).universal() == Relation.AMOD;
            case PUNCT -> sentence.form(i).equals("-");
            default -> false;
          };
      if (!passes) {
        return best;
      }
    }
    return best;
  }

  private boolean isCounted(Sentence sentence, int token, Mentions mentions) {
    Upos upos = sentence.upos(token);
    if (upos != Upos.NOUN && upos != Upos.PROPN && upos != Upos.SYM && upos != Upos.ADJ) {
      return false;
    }
    return lexicon.unitOf(sentence, token) != null
        || lexicon.unitOfPair(sentence, token) != null
        || lexicon.isPerson(sentence, token)
        || isPeople(sentence, token, mentions);
  }

  /** Whether inhabitants are counted ({@code twee miljoen Ethiopiërs}): the register says so. */
  private static boolean isPeople(Sentence sentence, int token, Mentions mentions) {
    for (Mention mention : mentions.at(sentence.index(), token)) {
      if (mention.kind() == Mention.Kind.NOUN
          && mention.actor().resolvedBy() == ResolvedBy.DEMONYM) {
        return true;
      }
    }
    return false;
  }

  /** A number without a noun: a state beside it or the predicate over it tells the unit. */
  private @Nullable Counted alone(Sentence sentence, int last) {
    for (int i = last + 1; i <= last + 2 && i < sentence.size(); i++) {
      String state = lexicon.unitOfState(sentence, i);
      if (state != null) {
        return new Counted(state, last, sentence.upos(i) == Upos.VERB ? i : -1);
      }
      if (sentence.upos(i) != Upos.ADV && sentence.upos(i) != Upos.AUX) {
        break;
      }
    }
    Relation relation = sentence.relation(last).universal();
    if (relation != Relation.NSUBJ && relation != Relation.OBJ) {
      return null;
    }
    int predicate = predicateOver(sentence, last);
    String fate = predicate < 0 ? null : fate(sentence, last, predicate);
    return fate == null ? null : new Counted(fate, last, predicate);
  }

  /** The predicate whose subject or object the noun is, or -1. */
  private static int predicateOver(Sentence sentence, int noun) {
    int at = noun;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      Relation relation = sentence.relation(at).universal();
      int head = sentence.head(at);
      if (head < 0) {
        return -1;
      }
      boolean argument =
          relation == Relation.NSUBJ || relation == Relation.OBJ || relation == Relation.OBL;
      if (argument) {
        return head;
      }
      boolean inside =
          relation == Relation.NMOD
              || relation == Relation.APPOS
              || relation == Relation.CONJ
              || relation == Relation.NUMMOD;
      if (!inside) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  private @Nullable String fate(Sentence sentence, int noun, int predicate) {
    boolean subject = isSubject(sentence, noun);
    boolean passive = isPassive(sentence, predicate);
    for (QuantityLexicon.UnitPredicate candidate : lexicon.predicates(sentence.lemma(predicate))) {
      boolean role = candidate.ofSubject() ? subject : !subject || passive;
      if (role && hasAll(sentence, predicate, candidate)) {
        return candidate.unit();
      }
    }
    String whole = withParticle(sentence, predicate);
    for (QuantityLexicon.UnitPredicate candidate : lexicon.predicates(whole)) {
      if (candidate.lemmas().size() == 1 && candidate.ofSubject() == subject) {
        return candidate.unit();
      }
    }
    for (int child : sentence.children(predicate)) {
      if (sentence.relation(child).universal() == Relation.XCOMP) {
        for (QuantityLexicon.UnitPredicate candidate : lexicon.predicates(sentence.lemma(child))) {
          if (candidate.ofSubject() == subject && hasAll(sentence, predicate, candidate)) {
            return candidate.unit();
          }
        }
      }
    }
    return null;
  }

  /**
   * The verb with a particle at its clause's end that the tree hangs elsewhere: {@code kwam … om}.
   */
  private static String withParticle(Sentence sentence, int verb) {
    for (int i = verb + 1; i < sentence.size() - 1; i++) {
      Upos behind = sentence.upos(i + 1);
      boolean ends = behind == Upos.PUNCT || behind == Upos.CCONJ;
      if (ends && sentence.upos(i) == Upos.ADP) {
        return sentence.form(i).toLowerCase(Locale.ROOT) + sentence.lemma(verb);
      }
      if (ends) {
        return "";
      }
    }
    return "";
  }

  private static boolean isSubject(Sentence sentence, int noun) {
    for (int at = noun, steps = 0; at >= 0 && steps < 4; at = sentence.head(at), steps++) {
      Relation relation = sentence.relation(at).universal();
      if (relation == Relation.NSUBJ) {
        return true;
      }
      if (relation == Relation.OBJ || relation == Relation.OBL) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPassive(Sentence sentence, int predicate) {
    return sentence.child(predicate, Relation.AUX_PASS) >= 0
        || sentence.child(predicate, Relation.NSUBJ_PASS) >= 0
        || sentence.upos(predicate) == Upos.ADJ;
  }

  private static boolean hasAll(
      Sentence sentence, int predicate, QuantityLexicon.UnitPredicate candidate) {
    for (String lemma : candidate.lemmas()) {
      if (!lemma.equals(sentence.lemma(predicate)) && !hasBelow(sentence, predicate, lemma)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasBelow(Sentence sentence, int predicate, String lemma) {
    for (int child : sentence.children(predicate)) {
      if (lemma.equals(sentence.lemma(child))) {
        return true;
      }
    }
    int head = sentence.head(predicate);
    return head >= 0 && lemma.equals(sentence.lemma(head));
  }
}
