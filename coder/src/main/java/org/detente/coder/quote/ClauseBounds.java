package org.detente.coder.quote;

import java.util.Locale;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;

/** Where reported and reporting clauses begin and end, also where the tree cuts them wrongly. */
final class ClauseBounds {
  /** A dateline has at most so many tokens. */
  private static final int DATELINE = 16;

  private ClauseBounds() {}

  /** A bare clause that the tree cuts before a finite verb goes on to the next mark. */
  static int pastTruncation(Sentence sentence, int last) {
    int end = last;
    boolean finite = false;
    while (end + 1 < sentence.size()
        && sentence.upos(end + 1) != Upos.PUNCT
        && sentence.upos(end + 1) != Upos.CCONJ) {
      end++;
      finite |= sentence.has(end, Feature.VERBFORM_FIN);
    }
    return finite ? end : last;
  }

  /** Where the sentence ends, its last mark left out, behind a clause that cannot end. */
  static int pastDangling(Sentence sentence, int last) {
    int end = sentence.size() - 1;
    while (end > last && isStop(sentence, end)) {
      end--;
    }
    return end;
  }

  static int beforeSemicolon(Sentence sentence, int from, int last) {
    for (int i = from; i <= last; i++) {
      if (sentence.form(i).equals(";")) {
        return i - 1;
      }
    }
    return last;
  }

  static boolean isStop(Sentence sentence, int token) {
    String form = sentence.form(token);
    return form.equals(";") || form.equals(".") || form.equals("?") || form.equals("!");
  }

  /**
   * The first token behind the dateline of an agency's report ({@code GENEVE (ANP) - }): a place in
   * capitals, perhaps agencies between brackets, a dash; 0 where there is none.
   */
  static int behindDateline(Sentence sentence) {
    boolean bracket = false;
    for (int i = 0; i < Math.min(sentence.size() - 1, DATELINE); i++) {
      String form = sentence.form(i);
      bracket |= form.equals("(");
      if (i > 0 && !bracket && isDash(form)) {
        return i + 1;
      }
      bracket &= !form.equals(")");
      boolean mark = sentence.upos(i) == Upos.PUNCT || form.equals("(") || form.equals(")");
      if (!bracket && !mark && !form.equals(form.toUpperCase(Locale.ROOT))) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isDash(String form) {
    return form.equals("-") || form.equals("–") || form.equals("—") || form.equals("--");
  }

  static int lastOf(Sentence sentence, int token) {
    int last = token;
    for (int child : sentence.children(token)) {
      last = Math.max(last, lastOf(sentence, child));
    }
    return last;
  }

  /** Whether what stands before the comma only says when or why the verb's subject spoke. */
  static boolean isCircumstance(Sentence sentence, int verb, int comma) {
    boolean circumstance = false;
    for (int i = 0; i < comma; i++) {
      if (sentence.head(i) != verb) {
        continue;
      }
      switch (sentence.relation(i).universal()) {
        case OBL -> circumstance |= sentence.child(i, Relation.CASE) >= 0;
        case ADVCL -> circumstance |= !sentence.has(i, Feature.VERBFORM_FIN);
        case CCOMP, PARATAXIS, ROOT, NSUBJ -> {
          return false;
        }
        default -> {}
      }
    }
    return circumstance;
  }

  static boolean colonBehind(Sentence sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 4); i++) {
      if (sentence.form(i).equals(":")) {
        return true;
      }
    }
    return false;
  }

  static int commaBefore(Sentence sentence, int verb) {
    for (int i = verb - 1; i >= Math.max(1, verb - 14); i--) {
      if (sentence.form(i).equals(",")) {
        int head = i + 1;
        boolean apposition = head < verb && sentence.relation(head).universal() == Relation.APPOS;
        if (!apposition) {
          return i;
        }
      }
    }
    return -1;
  }

  static boolean hasVerb(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.upos(i) == Upos.VERB || sentence.upos(i) == Upos.AUX) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but when and where stands behind the token in its sentence. */
  static boolean endsClause(Sentence sentence, int token) {
    for (int i = token + 1; i < sentence.size() - 1; i++) {
      if (sentence.upos(i) == Upos.PUNCT || sentence.has(i, Feature.VERBFORM_FIN)) {
        return false;
      }
    }
    return true;
  }

  static int lastOfPhrase(Sentence sentence, int head) {
    int last = head;
    for (int child : sentence.children(head)) {
      boolean inside =
          switch (sentence.relation(child).universal()) {
            case FLAT, COMPOUND, NMOD, APPOS, CONJ, AMOD -> true;
            default -> false;
          };
      if (inside && child > head && child - last < 8) {
        last = Math.max(last, lastOfPhrase(sentence, child));
      }
    }
    return last;
  }
}
