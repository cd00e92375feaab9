package org.detente.coder.language;

import java.util.Locale;

/**
 * Sets right what no tree of Universal Dependencies can be, or none of the language. A parser
 * chooses each head by itself, so that a subject may hang on the auxiliary whose verb comes much
 * later. Each rule states a fact of grammar that the tree breaks and puts the words where the
 * guidelines have them. What the rules know of a language is in {@code /language/xx/repair.tsv}.
 */
final class TreeRepair {
  private static final Relation[] RELATIONS = Relation.values();
  private static final Upos[] TAGS = Upos.values();

  private final RepairWords words;
  private final String[] forms;
  private final String[] lemmas;
  private final byte[] upos;
  private final long[] features;
  private final int[] heads;
  private final byte[] relations;

  private TreeRepair(
      RepairWords words,
      String[] forms,
      String[] lemmas,
      byte[] upos,
      long[] features,
      int[] heads,
      byte[] relations) {
    this.words = words;
    this.forms = forms;
    this.lemmas = lemmas;
    this.upos = upos;
    this.features = features;
    this.heads = heads;
    this.relations = relations;
  }

  /** Changes heads and relations where the tree breaks a rule; the other arrays are only read. */
  static void repair(
      RepairWords words,
      String[] forms,
      String[] lemmas,
      byte[] upos,
      long[] features,
      int[] heads,
      byte[] relations) {
    TreeRepair repair = new TreeRepair(words, forms, lemmas, upos, features, heads, relations);
    for (int i = 0; i < heads.length; i++) {
      repair.findParticiple(i);
    }
    for (int i = 0; i < heads.length; i++) {
      repair.leaveFunctionWord(i);
      repair.closePhrase(i);
    }
    for (int i = 0; i < heads.length; i++) {
      repair.liftGovernor(i);
      repair.liftSubject(i);
      repair.lowerObject(i);
    }
  }

  /**
   * {@code heeft … veroordeeld}: a perfect auxiliary that the tree takes for the verb itself, with
   * a participle below it that has no auxiliary. The participle becomes the verb.
   */
  private void findParticiple(int auxiliary) {
    if (!words.isPerfect(lemmas[auxiliary])
        || !has(auxiliary, Feature.VERBFORM_FIN)
        || isFunctionWord(relation(auxiliary))
        || child(auxiliary, Relation.AUX) >= 0
        || child(auxiliary, Relation.COP) >= 0) {
      return;
    }
    for (int i = auxiliary + 1; i < heads.length; i++) {
      if (isBareParticiple(i) && heads[i] == auxiliary) {
        makeAuxiliary(auxiliary, i);
        return;
      }
    }
  }

  private boolean isBareParticiple(int token) {
    return tag(token) == Upos.VERB
        && has(token, Feature.VERBFORM_PART)
        && isClausal(relation(token))
        && child(token, Relation.AUX) < 0
        && child(token, Relation.AUX_PASS) < 0
        && child(token, Relation.COP) < 0
        && child(token, Relation.MARK) < 0;
  }

  private static boolean isClausal(Relation relation) {
    return switch (relation) {
      case ADVCL, CONJ, PARATAXIS, CCOMP, XCOMP, ACL -> true;
      default -> false;
    };
  }

  private void makeAuxiliary(int auxiliary, int verb) {
    boolean hasSubject = child(auxiliary, Relation.NSUBJ) >= 0;
    boolean hasObject = child(auxiliary, Relation.OBJ) >= 0;
    int second = child(verb, Relation.NSUBJ);
    second = second < 0 ? child(verb, Relation.NSUBJ_PASS) : second;
    if (hasSubject && second >= 0) {
      boolean object = !hasObject && child(verb, Relation.OBJ) < 0;
      set(second, verb, object ? Relation.OBJ : Relation.DEP);
    }
    heads[verb] = heads[auxiliary];
    relations[verb] = relations[auxiliary];
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == auxiliary) {
        heads[i] = verb;
      }
    }
    set(auxiliary, verb, Relation.AUX);
  }

  /** {@code gevechtsvliegtuigen ← hebben … aangevallen}: the argument belongs to the verb. */
  private void leaveFunctionWord(int token) {
    int head = heads[token];
    if (head < 0 || !isFunctionWord(relation(head)) || !isOfClause(relation(token))) {
      return;
    }
    int above = heads[head];
    if (above >= 0 && above != token && !isUnder(above, token)) {
      heads[token] = above;
    }
  }

  /**
   * {@code met [de VS] bewijsmateriaal gedeeld}: a preposition or article cannot reach over a noun
   * that itself belongs outside the phrase.
   */
  private void closePhrase(int token) {
    Relation relation = relation(token);
    int head = heads[token];
    if (relation != Relation.CASE && relation != Relation.DET || head <= token + 1) {
      return;
    }
    for (int i = token + 1; i < head; i++) {
      boolean nominal = tag(i) == Upos.NOUN || tag(i) == Upos.PROPN;
      if (nominal
          && relation(i) != Relation.FLAT
          && relation(i) != Relation.FIXED
          && (heads[i] > head || heads[i] >= 0 && heads[i] < token)) {
        heads[token] = i;
        return;
      }
    }
  }

  /**
   * {@code heeft gedreigd hen uit te sluiten}, where the tree hangs the finite auxiliary on the
   * infinitive: the participle between them is the verb that governs it.
   */
  private void liftGovernor(int infinitive) {
    int mark = infinitiveMark(infinitive);
    int auxiliary = mark < 0 ? -1 : child(infinitive, Relation.AUX);
    if (auxiliary < 0 || auxiliary > mark || !has(auxiliary, Feature.VERBFORM_FIN)) {
      return;
    }
    for (int i = auxiliary + 1; i < mark; i++) {
      if (isBareParticiple(i) && isUnder(i, infinitive)) {
        set(i, heads[infinitive], relation(infinitive));
        for (int child = 0; child < mark; child++) {
          if (heads[child] == infinitive && child < i) {
            heads[child] = i;
          }
        }
        set(infinitive, i, Relation.XCOMP);
        return;
      }
    }
  }

  /**
   * {@code Libië moet de verdachten uitleveren}, where the subject hangs on a noun; {@code kunnen
   * afspreken te praten}, where it hangs on the infinitive: neither has subjects, the verb above
   * has.
   */
  private void liftSubject(int token) {
    Relation relation = relation(token);
    int head = heads[token];
    if (relation != Relation.NSUBJ && relation != Relation.NSUBJ_PASS || head < 0) {
      return;
    }
    int above = heads[head];
    boolean infinitive = infinitiveMark(head) >= 0 && child(head, Relation.COP) < 0;
    if (above < 0 || !infinitive && !isBareNoun(head)) {
      return;
    }
    boolean free =
        (tag(above) == Upos.VERB || tag(above) == Upos.ADJ)
            && child(above, Relation.NSUBJ) < 0
            && child(above, Relation.NSUBJ_PASS) < 0
            && infinitiveMark(above) < 0;
    if (free && above != token) {
      heads[token] = above;
    } else if (infinitive) {
      relations[token] = (byte) Relation.DEP.ordinal();
    }
  }

  private boolean isBareNoun(int token) {
    Upos tag = tag(token);
    Relation relation = relation(token);
    boolean argument =
        relation == Relation.OBJ || relation == Relation.OBL || relation == Relation.NSUBJ;
    return argument
        && (tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.PRON)
        && child(token, Relation.COP) < 0;
  }

  /**
   * {@code probeerde computers te hacken}: what stands between a verb that takes an infinitive with
   * its own subject and that infinitive is the infinitive's object.
   */
  private void lowerObject(int infinitive) {
    int mark = infinitiveMark(infinitive);
    if (mark < 0 || hasOtherMark(infinitive, mark)) {
      return;
    }
    int governor = heads[infinitive];
    if (governor >= 0 && relation(infinitive) == Relation.ACL) {
      int noun = governor;
      governor = relation(noun) == Relation.OBJ ? heads[noun] : -1;
      if (governor < 0 || noun < governor || !words.isSubjectControl(lemmas[governor])) {
        return;
      }
      set(infinitive, governor, Relation.XCOMP);
    }
    if (governor < 0 || !isComplement(relation(infinitive)) || tag(governor) == Upos.NOUN) {
      return;
    }
    if (relation(infinitive) == Relation.ADVCL) {
      relations[infinitive] = (byte) Relation.XCOMP.ordinal();
    }
    if (!words.isSubjectControl(lemmas[governor]) || child(infinitive, Relation.OBJ) >= 0) {
      return;
    }
    int object = child(governor, Relation.OBJ);
    if (object > governor && object < mark && tag(object) != Upos.PRON) {
      set(object, infinitive, Relation.OBJ);
    }
  }

  private static boolean isComplement(Relation relation) {
    return relation == Relation.XCOMP || relation == Relation.CCOMP || relation == Relation.ADVCL;
  }

  /** The word before an infinitive that shows it to be one ({@code te}), or -1. */
  private int infinitiveMark(int token) {
    if (tag(token) != Upos.VERB || !has(token, Feature.VERBFORM_INF)) {
      return -1;
    }
    for (int i = token - 1; i >= 0 && i > token - 4; i--) {
      if (heads[i] == token
          && relation(i) == Relation.MARK
          && words.isInfinitiveMark(forms[i].toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasOtherMark(int token, int mark) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == token && i != mark && relation(i) == Relation.MARK) {
        return true;
      }
    }
    return false;
  }

  private int child(int token, Relation relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == token && relation(i) == relation) {
        return i;
      }
    }
    return -1;
  }

  private void set(int token, int head, Relation relation) {
    heads[token] = head;
    relations[token] = (byte) relation.ordinal();
  }

  private boolean has(int token, Feature feature) {
    return (features[token] & feature.bit()) != 0;
  }

  private Upos tag(int token) {
    return TAGS[upos[token]];
  }

  private Relation relation(int token) {
    return RELATIONS[relations[token]];
  }

  private static boolean isFunctionWord(Relation relation) {
    return switch (relation) {
      case AUX, AUX_PASS, COP, MARK -> true;
      default -> false;
    };
  }

  private static boolean isOfClause(Relation relation) {
    return switch (relation) {
      case NSUBJ, NSUBJ_PASS, CSUBJ, OBJ, IOBJ, OBL, OBL_ARG, OBL_AGENT -> true;
      case ADVMOD, XCOMP, CCOMP, ADVCL, PARATAXIS, MARK, CC -> true;
      case EXPL, EXPL_PV, COMPOUND_PRT -> true;
      default -> false;
    };
  }

  private boolean isUnder(int token, int top) {
    int at = token;
    for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
      if (at == top) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }
}
