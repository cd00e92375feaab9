package org.detente.coder.time;

import java.util.Locale;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.time.Context.Direction;
import org.detente.coder.time.Grammar.WordClass;
import org.detente.coder.time.TemporalMention.Anchor;

/**
 * Reads from a sentence's tree the tense of a clause, the predicate that an expression dates and
 * how. Where the tree does not reach a verb the nearest finite verb stands in. Every search has a
 * bound, so that a sentence of a megabyte takes linear time.
 */
final class Clauses {
  /** Longer chains of heads are no sentence. */
  private static final int CHAIN = 40;

  /** How far the nearest verb or the word before an expression may stand. */
  private static final int WINDOW = 30;

  private static final int NEAR = 8;

  private final Grammar grammar;
  private final Sentence sentence;

  Clauses(Grammar grammar, Sentence sentence) {
    this.grammar = grammar;
    this.sentence = sentence;
  }

  /** The token that covers an offset, or the first after it; -1 in an empty sentence. */
  int tokenAt(int offset) {
    int low = 0;
    int high = sentence.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence.end(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return high < 0 ? -1 : low;
  }

  /** The token of an expression whose head stands outside it. */
  int headOf(int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = sentence.head(i);
      if (head < first || head > last) {
        return i;
      }
    }
    return first;
  }

  /** The head of the clause in which a token stands. */
  int clauseHead(int token) {
    int at = token;
    for (int steps = 0; steps < CHAIN && !isClauseHead(at); steps++) {
      if (sentence.head(at) < 0) {
        break;
      }
      at = sentence.head(at);
    }
    return at;
  }

  private boolean isClauseHead(int token) {
    Relation relation = sentence.relation(token);
    boolean auxiliary = isAuxiliary(relation) || relation == Relation.COMPOUND_PRT;
    if (!auxiliary && (sentence.upos(token) == Upos.VERB || sentence.upos(token) == Upos.AUX)) {
      boolean adjective = relation == Relation.AMOD && !sentence.has(token, Feature.VERBFORM_PART);
      return !adjective && relation != Relation.CASE && relation != Relation.MARK;
    }
    return child(token, Relation.COP) >= 0 || child(token, Relation.AUX) >= 0;
  }

  /** The first dependent with a relation, among as many as a sentence can have. */
  private int child(int token, Relation relation) {
    int[] children = sentence.children(token);
    for (int i = 0; i < Math.min(children.length, CHAIN); i++) {
      if (sentence.relation(children[i]) == relation) {
        return children[i];
      }
    }
    return -1;
  }

  private static boolean isAuxiliary(Relation relation) {
    return relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP;
  }

  /** Whether the clause of a token speaks of the past (simple past, perfect, pluperfect) or not. */
  Direction direction(int token) {
    int at = clauseHead(token);
    for (int steps = 0; steps < CHAIN; steps++) {
      Tense tense = tense(at);
      if (tense != Tense.NONE) {
        return tense == Tense.PAST ? Direction.PAST : Direction.AHEAD;
      }
      int head = sentence.head(at);
      if (head < 0) {
        break;
      }
      int governor = clauseHead(head);
      if (grammar.is(WordClass.PROSPECTIVE, lower(sentence.lemma(governor)))) {
        return Direction.AHEAD;
      }
      if (governor == at) {
        break;
      }
      at = governor;
    }
    return nearest(token);
  }

  private enum Tense {
    PAST,
    OTHER,
    NONE
  }

  private Tense tense(int head) {
    boolean participle =
        sentence.has(head, Feature.VERBFORM_PART) && !sentence.has(head, Feature.TENSE_PRES);
    boolean past = false;
    boolean other = false;
    int[] children = sentence.children(head);
    for (int i = 0; i < Math.min(children.length, CHAIN); i++) {
      int child = children[i];
      if (!isAuxiliary(sentence.relation(child))) {
        continue;
      }
      String form = lower(sentence.form(child));
      if (grammar.is(WordClass.FUTURE, form)) {
        return Tense.OTHER;
      }
      boolean perfect =
          grammar.is(WordClass.PERFECT, form) && (participle || sentence.upos(head) == Upos.VERB);
      if (perfect && sentence.relation(child) != Relation.COP && !isInfinitive(head)) {
        past = true;
      } else if (grammar.is(WordClass.PAST, form) || isFinitePast(child)) {
        past = true;
      } else if (grammar.is(WordClass.PRESENT, form) || sentence.has(child, Feature.TENSE_PRES)) {
        other = true;
      }
    }
    if (past || other) {
      return past ? Tense.PAST : Tense.OTHER;
    }
    if (sentence.has(head, Feature.VERBFORM_FIN) || sentence.has(head, Feature.TENSE_PAST)) {
      return sentence.has(head, Feature.TENSE_PAST) ? Tense.PAST : Tense.OTHER;
    }
    Relation relation = sentence.relation(head).universal();
    boolean modifier =
        relation == Relation.ACL || relation == Relation.ADVCL || relation == Relation.AMOD;
    return participle && modifier ? Tense.PAST : Tense.NONE;
  }

  private boolean isInfinitive(int token) {
    return sentence.has(token, Feature.VERBFORM_INF);
  }

  private boolean isFinitePast(int token) {
    return sentence.has(token, Feature.TENSE_PAST) && !sentence.has(token, Feature.VERBFORM_PART);
  }

  /** Without a tree: the nearest word that shows a tense. */
  private Direction nearest(int token) {
    for (int distance = 0; distance < WINDOW; distance++) {
      for (int at : new int[] {token + distance, token - distance}) {
        if (at < 0 || at >= sentence.size()) {
          continue;
        }
        String form = lower(sentence.form(at));
        if (grammar.is(WordClass.FUTURE, form)) {
          return Direction.AHEAD;
        }
        boolean verb = sentence.upos(at) == Upos.VERB || sentence.upos(at) == Upos.AUX;
        if (verb && sentence.has(at, Feature.TENSE_PAST) || grammar.is(WordClass.PAST, form)) {
          return Direction.PAST;
        }
        if (verb && sentence.has(at, Feature.TENSE_PRES)) {
          boolean perfect = grammar.is(WordClass.PERFECT, form) && hasParticiple(at);
          return perfect ? Direction.PAST : Direction.AHEAD;
        }
      }
    }
    return Direction.UNKNOWN;
  }

  private boolean hasParticiple(int auxiliary) {
    int last = Math.min(sentence.size(), auxiliary + WINDOW);
    for (int i = Math.max(0, auxiliary - NEAR); i < last; i++) {
      if (sentence.upos(i) == Upos.VERB && sentence.has(i, Feature.VERBFORM_PART)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number counts something that follows ({@code 1500 raketten}). */
  boolean counts(int token, int number) {
    boolean plausible = number >= 1900 && number <= 2040 && number % 100 != 0;
    int next = token + 1;
    if (next >= sentence.size()) {
      return false;
    }
    if (!plausible) {
      Upos upos = sentence.upos(next);
      return upos == Upos.NOUN || upos == Upos.ADJ || upos == Upos.NUM;
    }
    int head = sentence.head(token);
    return sentence.relation(token) == Relation.NUMMOD
        && head > token
        && head <= token + 3
        && sentence.upos(head) == Upos.NOUN
        && Character.isLowerCase(sentence.form(head).charAt(0));
  }

  /** How the expression stands to what it dates. */
  Anchor anchor(int first, int last) {
    int before = first - 1;
    if (before >= 0 && sentence.upos(before) == Upos.DET) {
      before--;
    }
    if (before >= 0) {
      String word = lower(sentence.form(before));
      if (grammar.is(WordClass.SINCE, word)) {
        return isFirst(before, first) ? Anchor.FIRST_SINCE : Anchor.SINCE;
      }
      if (grammar.is(WordClass.UNTIL, word)) {
        return Anchor.UNTIL;
      }
    }
    int next = last + 1;
    boolean titled =
        first == last
            && next < sentence.size()
            && Character.isDigit(sentence.form(first).charAt(0))
            && grammar.is(WordClass.TITLED, lower(sentence.form(next)));
    return titled || isTitle(headOf(first, last)) ? Anchor.NAME : Anchor.AT;
  }

  private boolean isFirst(int since, int first) {
    for (int i = Math.max(0, since - NEAR); i < since; i++) {
      if (grammar.is(WordClass.FIRST, lower(sentence.form(i)))) {
        return true;
      }
    }
    int last = Math.min(sentence.size(), first + NEAR);
    for (int i = first; i < last; i++) {
      boolean is = grammar.is(WordClass.FIRST, lower(sentence.form(i)));
      if (is && clauseHead(i) == clauseHead(first)) {
        return true;
      }
    }
    return false;
  }

  /** A date in the name of a treaty, a resolution, or after a proper name. */
  private boolean isTitle(int token) {
    int head = sentence.head(token);
    if (head < 0) {
      return false;
    }
    Relation relation = sentence.relation(token).universal();
    boolean nominal =
        relation == Relation.NMOD
            || relation == Relation.APPOS
            || relation == Relation.FLAT
            || relation == Relation.COMPOUND
            || relation == Relation.NUMMOD;
    boolean beforeName = head > token && !Character.isDigit(sentence.form(token).charAt(0));
    return nominal
        && !beforeName
        && isNaming(token)
        && (sentence.upos(head) == Upos.PROPN
            || grammar.is(WordClass.TITLED, lower(sentence.lemma(head)))
            || grammar.is(WordClass.TITLED, lower(sentence.form(head))));
  }

  /** {@code van 1995} belongs to a name, {@code in 1995} does not. */
  private boolean isNaming(int token) {
    int preposition = child(token, Relation.CASE);
    return preposition < 0 || grammar.is(WordClass.NAMING, lower(sentence.form(preposition)));
  }

  /** The predicate that an expression dates: the noun it modifies, else the clause's head. */
  int predicate(int first, int last) {
    int token = headOf(first, last);
    int head = sentence.head(token);
    if (head < 0) {
      return predicateBeside(token, first, last);
    }
    Relation relation = sentence.relation(token).universal();
    boolean modifies =
        relation == Relation.NMOD || relation == Relation.AMOD || relation == Relation.COMPOUND;
    if (modifies && sentence.upos(head) == Upos.NOUN) {
      return head;
    }
    int clause = clauseHead(head);
    return clause >= first && clause <= last ? predicateBeside(token, first, last) : clause;
  }

  /** Where the expression itself heads the clause: its subject, else the nearest verb. */
  private int predicateBeside(int token, int first, int last) {
    int subject = child(token, Relation.NSUBJ);
    if (subject >= 0 && (subject < first || subject > last)) {
      return subject;
    }
    for (int distance = 1; distance < WINDOW; distance++) {
      for (int at : new int[] {last + distance, first - distance}) {
        if (at >= 0 && at < sentence.size() && sentence.upos(at) == Upos.VERB) {
          return at;
        }
      }
    }
    return -1;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
