package org.detente.coder.language;

import java.util.Set;

/**
 * Sets right what no tree of Universal Dependencies can be, or none of the language. A parser
 * chooses each head by itself, so that a subject may hang on the auxiliary whose verb comes much
 * later. Each rule states a fact of grammar that the tree breaks and puts the words where the
 * guidelines have them. What the rules know of a language is in {@code /language/xx/repair.tsv}.
 */
final class TreeRepair {
  /** Marks that close a quotation. */
  private static final Set<String> QUOTES = Set.of("’", "'", "\"", "”", "''", "»", "“");

  private final RepairWords words;
  private final DraftTree tree;
  private final int[] heads;
  private final byte[] relations;
  private final long[] features;

  private TreeRepair(RepairWords words, DraftTree tree) {
    this.words = words;
    this.tree = tree;
    this.heads = tree.heads;
    this.relations = tree.relations;
    this.features = tree.features;
  }

  /** Changes heads and relations where the tree breaks a rule. */
  static void repair(RepairWords words, DraftTree tree) {
    int[] heads = tree.heads;
    TreeRepair repair = new TreeRepair(words, tree);
    for (int i = 0; i < heads.length; i++) {
      repair.findParticiple(i);
      repair.activate(i);
      repair.findMainVerb(i);
      repair.joinModal(i);
      repair.findReport(i);
    }
    for (int i = 0; i < heads.length; i++) {
      repair.leaveFunctionWord(i);
      repair.closePhrase(i);
      repair.openClause(i);
      repair.liftAdverbial(i);
      repair.joinCompared(i);
      repair.liftFromTime(i);
      repair.openBareObject(i);
    }
    for (int i = 0; i < heads.length; i++) {
      repair.liftArgument(i);
      repair.liftGovernor(i);
      repair.liftSubject(i);
      repair.lowerObject(i);
    }
  }

  /**
   * {@code toen de Britten doelen beschoten}: a verb with an object and no auxiliary of the passive
   * is active, whatever its subject is called.
   */
  private void activate(int subject) {
    int verb = heads[subject];
    if (tree.relation(subject) == Relation.NSUBJ_PASS
        && verb > subject
        && tree.child(verb, Relation.AUX_PASS) < 0
        && tree.child(verb, Relation.AUX) < 0
        && tree.child(verb, Relation.OBJ) >= 0
        && tree.child(verb, Relation.NSUBJ) < 0
        && !isParticipial(tree.relation(verb))) {
      relations[subject] = (byte) Relation.NSUBJ.ordinal();
    }
  }

  private static boolean isParticipial(Relation relation) {
    return relation == Relation.ACL || relation == Relation.AMOD;
  }

  /**
   * {@code Malta, dat schepen had gestuurd, prees het plan}: a name with a relative clause is no
   * sentence; the finite verb behind the comma, which the tree coordinates with that clause, is the
   * main one.
   */
  private void findMainVerb(int root) {
    if (tree.relation(root) != Relation.ROOT || !tree.isNoun(root) || hasClauseWord(root)) {
      return;
    }
    int relative = tree.child(root, Relation.ACL_RELCL);
    int verb = relative < 0 ? -1 : tree.child(relative, Relation.CONJ);
    boolean main =
        verb > relative
            && tree.tag(verb) == Upos.VERB
            && tree.has(verb, Feature.VERBFORM_FIN)
            && tree.child(verb, Relation.CC) < 0
            && tree.tag(verb - 1) == Upos.PUNCT;
    if (!main) {
      return;
    }
    int object = tree.child(verb, Relation.NSUBJ);
    if (object > verb && tree.child(verb, Relation.OBJ) < 0) {
      tree.set(object, verb, Relation.OBJ);
    } else if (object >= 0) {
      return;
    }
    tree.set(verb, heads[root], Relation.ROOT);
    tree.set(root, verb, Relation.NSUBJ);
    for (int i = verb + 1; i < heads.length; i++) {
      if (heads[i] == root) {
        heads[i] = verb;
      }
    }
  }

  private boolean hasClauseWord(int token) {
    return tree.child(token, Relation.COP) >= 0
        || tree.child(token, Relation.NSUBJ) >= 0
        || tree.child(token, Relation.AUX) >= 0;
  }

  /**
   * {@code moest de gezant ontvangen}: a modal is the auxiliary of its bare infinitive; {@code
   * wilde de gezant niet ontvangen}: what is not wanted is refused.
   */
  private void joinModal(int modal) {
    if (tree.tag(modal) != Upos.VERB
        || !words.isModal(tree.lemmas[modal]) && !isNegatedModal(modal)
        || isFunctionWord(tree.relation(modal))) {
      return;
    }
    int infinitive = tree.child(modal, Relation.XCOMP);
    if (infinitive > modal
        && tree.tag(infinitive) == Upos.VERB
        && tree.lower(infinitive).equals(tree.lemmas[infinitive])
        && tree.child(infinitive, Relation.MARK) < 0
        && tree.child(infinitive, Relation.AUX_PASS) < 0
        && tree.child(infinitive, Relation.NSUBJ) < 0) {
      features[infinitive] |= Feature.VERBFORM_INF.bit();
      features[infinitive] &= ~Feature.VERBFORM_PART.bit();
      makeAuxiliary(modal, infinitive);
    }
  }

  private boolean isNegatedModal(int modal) {
    int infinitive = tree.child(modal, Relation.XCOMP);
    if (infinitive < modal || !words.isNegatedModal(tree.lemmas[modal])) {
      return false;
    }
    for (int i = modal + 1; i < infinitive; i++) {
      if (words.isNegation(tree.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code ‘…’, verzekerde president X}: what stands behind a quotation and a comma, before the
   * noun, is the verb that reports and no participle of the noun.
   */
  private void findReport(int verb) {
    int noun = heads[verb];
    boolean behind =
        verb > 2
            && noun > verb
            && tree.tag(verb) == Upos.VERB
            && tree.relation(verb) == Relation.AMOD
            && tree.forms[verb - 1].equals(",")
            && QUOTES.contains(tree.forms[verb - 2]);
    if (!behind || heads[noun] < 0 || tree.child(verb, Relation.NSUBJ) >= 0) {
      return;
    }
    tree.set(verb, heads[noun], Relation.PARATAXIS);
    tree.set(noun, verb, Relation.NSUBJ);
    features[verb] |= Feature.VERBFORM_FIN.bit();
    features[verb] &= ~Feature.VERBFORM_PART.bit();
  }

  /**
   * {@code heeft … veroordeeld}: a perfect auxiliary that the tree takes for the verb itself, with
   * a participle below it that has no auxiliary. The participle becomes the verb.
   */
  private void findParticiple(int auxiliary) {
    if (!words.isPerfect(tree.lemmas[auxiliary])
        || !tree.has(auxiliary, Feature.VERBFORM_FIN)
        || isFunctionWord(tree.relation(auxiliary))
        || tree.child(auxiliary, Relation.AUX) >= 0
        || tree.child(auxiliary, Relation.COP) >= 0) {
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
    return tree.tag(token) == Upos.VERB
        && tree.has(token, Feature.VERBFORM_PART)
        && isClausal(tree.relation(token))
        && tree.child(token, Relation.AUX) < 0
        && tree.child(token, Relation.AUX_PASS) < 0
        && tree.child(token, Relation.COP) < 0
        && tree.child(token, Relation.MARK) < 0;
  }

  private static boolean isClausal(Relation relation) {
    return switch (relation) {
      case ADVCL, CONJ, PARATAXIS, CCOMP, XCOMP, ACL -> true;
      default -> false;
    };
  }

  private void makeAuxiliary(int auxiliary, int verb) {
    boolean hasSubject = tree.child(auxiliary, Relation.NSUBJ) >= 0;
    boolean hasObject = tree.child(auxiliary, Relation.OBJ) >= 0;
    int second = tree.child(verb, Relation.NSUBJ);
    second = second < 0 ? tree.child(verb, Relation.NSUBJ_PASS) : second;
    if (hasSubject && second >= 0) {
      boolean object = !hasObject && tree.child(verb, Relation.OBJ) < 0;
      tree.set(second, verb, object ? Relation.OBJ : Relation.DEP);
    }
    heads[verb] = heads[auxiliary];
    relations[verb] = relations[auxiliary];
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == auxiliary) {
        heads[i] = verb;
      }
    }
    tree.set(auxiliary, verb, Relation.AUX);
  }

  /** {@code gevechtsvliegtuigen ← hebben … aangevallen}: the argument belongs to the verb. */
  private void leaveFunctionWord(int token) {
    int head = heads[token];
    boolean core = tree.relation(token) == Relation.NSUBJ || tree.relation(token) == Relation.OBJ;
    if (head < 0
        || !isOfClause(tree.relation(token))
        || !isFunctionWord(tree.relation(head))
            && !(core && tree.relation(head) == Relation.COMPOUND_PRT)) {
      return;
    }
    int above = heads[head];
    if (above >= 0 && above != token && !tree.isUnder(above, token)) {
      heads[token] = above;
    }
  }

  /**
   * {@code met [de buren] kaarten gedeeld}: a preposition or article cannot reach over a noun that
   * itself belongs outside the phrase.
   */
  private void closePhrase(int token) {
    Relation relation = tree.relation(token);
    int head = heads[token];
    if (relation != Relation.CASE && relation != Relation.DET || head <= token + 1) {
      return;
    }
    for (int i = token + 1; i < head; i++) {
      if (tree.isNoun(i)
          && tree.relation(i) != Relation.FLAT
          && tree.relation(i) != Relation.FIXED
          && (heads[i] > head || heads[i] >= 0 && heads[i] < token)) {
        heads[token] = i;
        return;
      }
    }
  }

  /**
   * {@code zaten gezanten van beide landen woensdag tegenover elkaar in Lima}: behind a subject
   * that follows its verb, {@code each other} and a bare day are the verb's, and what the tree
   * hangs under them too.
   */
  private void liftAdverbial(int token) {
    boolean reciprocal = words.isReciprocal(tree.lower(token));
    boolean day = words.isDay(tree.lower(token)) && tree.child(token, Relation.CASE) < 0;
    if (tree.relation(token) != Relation.NMOD || !reciprocal && !day) {
      return;
    }
    int noun = heads[token];
    for (int steps = 0; noun >= 0 && steps < 4 && isInNounPhrase(noun); steps++) {
      noun = heads[noun];
    }
    int verb = noun < 0 || tree.relation(noun) != Relation.NSUBJ ? -1 : heads[noun];
    if (verb < 0 || tree.tag(verb) != Upos.VERB || verb > noun) {
      return;
    }
    tree.set(token, verb, Relation.OBL);
    for (int i = token + 1; i < heads.length; i++) {
      if (heads[i] == token && tree.relation(i) == Relation.NMOD) {
        tree.set(i, verb, Relation.OBL);
      }
    }
  }

  /**
   * {@code als Zweden de verdachten uitlevert}: what a conjunction opens is the clause, and the
   * noun behind the conjunction its subject.
   */
  private void openClause(int noun) {
    int mark = tree.child(noun, Relation.MARK);
    int verb = heads[noun];
    boolean opens =
        mark >= 0
            && mark < noun
            && tree.tag(mark) == Upos.SCONJ
            && verb > noun
            && (tree.isNoun(noun) || tree.tag(noun) == Upos.PRON)
            && (tree.relation(noun) == Relation.OBL || tree.relation(noun) == Relation.ADVCL);
    if (!opens
        || tree.tag(verb) != Upos.VERB
        || !tree.has(verb, Feature.VERBFORM_FIN)
        || tree.relation(verb) != Relation.ADVCL && tree.relation(verb) != Relation.CCOMP
        || tree.child(verb, Relation.NSUBJ) >= 0
        || tree.child(verb, Relation.NSUBJ_PASS) >= 0
        || tree.child(verb, Relation.MARK) >= 0
        || tree.child(noun, Relation.COP) >= 0) {
      return;
    }
    tree.set(noun, verb, Relation.NSUBJ);
    heads[mark] = verb;
  }

  /** {@code Malta steunt het plan, net als Ierland}: who does the same is a further subject. */
  private void joinCompared(int token) {
    if (tree.tag(token) != Upos.PROPN
        || tree.relation(token) == Relation.CONJ
        || !words.isCompared(lowerAt(token - 2), lowerAt(token - 1))) {
      return;
    }
    int verb = heads[token];
    for (int steps = 0; verb >= 0 && steps < 3 && tree.tag(verb) != Upos.VERB; steps++) {
      verb = heads[verb];
    }
    int subject = verb < 0 ? -1 : tree.child(verb, Relation.NSUBJ);
    if (subject >= 0 && subject < token && !tree.isUnder(subject, token)) {
      tree.set(token, subject, Relation.CONJ);
    }
  }

  private String lowerAt(int token) {
    return token < 0 ? "" : tree.lower(token);
  }

  /** {@code die eerder deze week Taiwan bezocht}: no name stands in apposition to a time. */
  private void liftFromTime(int token) {
    int noun = heads[token];
    Relation relation = tree.relation(token);
    boolean hung = relation == Relation.APPOS || relation == Relation.FLAT;
    if (!hung
        || tree.tag(token) != Upos.PROPN
        || words.isDay(tree.lower(token))
        || noun != token - 1
        || !words.isTime(tree.lower(noun))) {
      return;
    }
    int verb = heads[noun];
    if (verb > token
        && tree.tag(verb) == Upos.VERB
        && tree.child(verb, Relation.AUX_PASS) < 0
        && tree.child(verb, Relation.OBJ) < 0) {
      tree.set(token, verb, Relation.OBJ);
    }
  }

  /**
   * {@code Malta wegens schendingen van het verdrag voordelen had ontnomen}: a bare noun between a
   * complete phrase and the verb is the verb's object.
   */
  private void openBareObject(int noun) {
    int head = heads[noun];
    if (tree.relation(noun) != Relation.NMOD
        || head != noun - 1
        || noun + 1 >= tree.size()
        || !tree.isNoun(head)
        || tree.child(noun, Relation.CASE) >= 0
        || tree.child(head, Relation.CASE) < 0
        || tree.child(head, Relation.NUMMOD) >= 0
        || tree.tag(noun) != Upos.NOUN) {
      return;
    }
    int verb = heads[head];
    for (int steps = 0; verb >= 0 && steps < 3 && tree.tag(verb) != Upos.VERB; steps++) {
      verb = heads[verb];
    }
    boolean closes = verb == noun + 1 || verb > noun && heads[noun + 1] == verb;
    boolean taken = verb < 0 || tree.child(verb, Relation.OBJ) > head;
    if (verb > noun && closes && !taken && tree.child(verb, Relation.AUX_PASS) < 0) {
      int wrong = tree.child(verb, Relation.OBJ);
      if (wrong >= 0 && tree.child(wrong, Relation.CASE) >= 0) {
        tree.set(wrong, verb, Relation.OBL);
      } else if (wrong >= 0) {
        return;
      }
      tree.set(noun, verb, Relation.OBJ);
    }
  }

  private boolean isInNounPhrase(int token) {
    Relation relation = tree.relation(token);
    return relation == Relation.NMOD || relation == Relation.CONJ || relation == Relation.APPOS;
  }

  /**
   * {@code heeft gedreigd hen uit te sluiten}, where the tree hangs the finite auxiliary on the
   * infinitive: the participle between them is the verb that governs it.
   */
  private void liftGovernor(int infinitive) {
    int mark = infinitiveMark(infinitive);
    int auxiliary = mark < 0 ? -1 : tree.child(infinitive, Relation.AUX);
    if (auxiliary < 0 || auxiliary > mark || !tree.has(auxiliary, Feature.VERBFORM_FIN)) {
      return;
    }
    for (int i = auxiliary + 1; i < mark; i++) {
      if (isBareParticiple(i) && tree.isUnder(i, infinitive)) {
        tree.set(i, heads[infinitive], tree.relation(infinitive));
        for (int child = 0; child < mark; child++) {
          if (heads[child] == infinitive && child < i) {
            heads[child] = i;
          }
        }
        tree.set(infinitive, i, Relation.XCOMP);
        return;
      }
    }
  }

  /**
   * {@code Peru moet de schepen teruggeven}, where the subject hangs on a noun; {@code kunnen
   * afspreken te praten}, where it hangs on the infinitive: neither has subjects, the verb above
   * has.
   */
  private void liftSubject(int token) {
    Relation relation = tree.relation(token);
    int head = heads[token];
    if (relation != Relation.NSUBJ && relation != Relation.NSUBJ_PASS || head < 0) {
      return;
    }
    int above = heads[head];
    boolean infinitive = infinitiveMark(head) >= 0 && tree.child(head, Relation.COP) < 0;
    if (above < 0 || !infinitive && !isBareNoun(head)) {
      return;
    }
    boolean free =
        (tree.tag(above) == Upos.VERB || tree.tag(above) == Upos.ADJ)
            && tree.child(above, Relation.NSUBJ) < 0
            && tree.child(above, Relation.NSUBJ_PASS) < 0
            && infinitiveMark(above) < 0;
    if (free && above != token) {
      heads[token] = above;
    } else if (infinitive) {
      relations[token] = (byte) Relation.DEP.ordinal();
    }
  }

  /**
   * {@code noemde het besluit bemoedigend}, {@code raakten soldaten gewond}: what a secondary
   * predicate is said of is the argument of the verb.
   */
  private void liftArgument(int token) {
    Relation relation = tree.relation(token);
    int head = heads[token];
    if (head < 0
        || relation != Relation.NSUBJ && relation != Relation.NSUBJ_PASS && relation != Relation.OBJ
        || tree.relation(head) != Relation.XCOMP && tree.relation(head) != Relation.CCOMP
        || !isSecondary(head)) {
      return;
    }
    int verb = heads[head];
    if (verb < 0 || tree.tag(verb) != Upos.VERB || token > head) {
      return;
    }
    if (tree.child(verb, Relation.NSUBJ) < 0 && tree.child(verb, Relation.NSUBJ_PASS) < 0) {
      tree.set(token, verb, Relation.NSUBJ);
    } else if (tree.child(verb, Relation.OBJ) < 0) {
      tree.set(token, verb, Relation.OBJ);
    }
  }

  private boolean isSecondary(int token) {
    boolean participle = tree.tag(token) == Upos.VERB && tree.has(token, Feature.VERBFORM_PART);
    return (tree.tag(token) == Upos.ADJ || participle)
        && tree.child(token, Relation.COP) < 0
        && tree.child(token, Relation.AUX) < 0
        && tree.child(token, Relation.AUX_PASS) < 0
        && tree.child(token, Relation.MARK) < 0;
  }

  private boolean isBareNoun(int token) {
    Upos tag = tree.tag(token);
    Relation relation = tree.relation(token);
    boolean argument =
        relation == Relation.OBJ || relation == Relation.OBL || relation == Relation.NSUBJ;
    return argument
        && (tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.PRON)
        && tree.child(token, Relation.COP) < 0;
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
    turnLeft(infinitive, mark);
    int governor = heads[infinitive];
    if (governor >= 0 && tree.relation(infinitive) == Relation.ACL) {
      int noun = governor;
      governor = tree.relation(noun) == Relation.OBJ ? heads[noun] : -1;
      if (governor < 0 || noun < governor || !isSubjectControl(governor)) {
        return;
      }
      tree.set(infinitive, governor, Relation.XCOMP);
    }
    if (governor < 0
        || !isComplement(tree.relation(infinitive))
        || tree.tag(governor) == Upos.NOUN) {
      return;
    }
    if (tree.relation(infinitive) == Relation.ADVCL) {
      relations[infinitive] = (byte) Relation.XCOMP.ordinal();
    }
    if (!isSubjectControl(governor)) {
      return;
    }
    lowerAdverbs(governor, infinitive, mark);
    if (tree.child(infinitive, Relation.OBJ) >= 0) {
      return;
    }
    int object = tree.child(governor, Relation.OBJ);
    if (object > governor && object < mark && tree.tag(object) != Upos.PRON) {
      tree.set(object, infinitive, Relation.OBJ);
    }
  }

  /** {@code zei niet in te gaan op}: an adverb behind the governor is the infinitive's. */
  private void lowerAdverbs(int governor, int infinitive, int mark) {
    for (int i = governor + 1; i < mark; i++) {
      if (heads[i] == governor && tree.relation(i) == Relation.ADVMOD) {
        heads[i] = infinitive;
      }
    }
  }

  /**
   * {@code heeft geprobeerd computers te hacken, zeiden zij}: such an infinitive stands behind the
   * verb that governs it, never before.
   */
  private void turnLeft(int infinitive, int mark) {
    int head = heads[infinitive];
    if (head < infinitive || !isComplement(tree.relation(infinitive))) {
      return;
    }
    for (int i = mark - 1; i >= 0; i--) {
      if (tree.tag(i) == Upos.VERB) {
        if (isSubjectControl(i) && !tree.isUnder(i, infinitive)) {
          tree.set(infinitive, i, Relation.XCOMP);
        }
        return;
      }
    }
  }

  private boolean isSubjectControl(int verb) {
    if (words.isSubjectControl(tree.lemmas[verb])) {
      return true;
    }
    int particle = tree.child(verb, Relation.COMPOUND_PRT);
    return particle >= 0 && words.isSubjectControl(tree.lower(particle) + tree.lemmas[verb]);
  }

  private static boolean isComplement(Relation relation) {
    return relation == Relation.XCOMP || relation == Relation.CCOMP || relation == Relation.ADVCL;
  }

  /** The word before an infinitive that shows it to be one ({@code te}), or -1. */
  private int infinitiveMark(int token) {
    if (tree.tag(token) != Upos.VERB || !tree.has(token, Feature.VERBFORM_INF)) {
      return -1;
    }
    for (int i = token - 1; i >= 0 && i > token - 4; i--) {
      if (heads[i] == token
          && tree.relation(i) == Relation.MARK
          && words.isInfinitiveMark(tree.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasOtherMark(int token, int mark) {
    for (int i = 0; i < heads.length; i++) {
      if (i < mark && heads[i] == token && tree.relation(i) == Relation.MARK) {
        return true;
      }
    }
    return false;
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
}
