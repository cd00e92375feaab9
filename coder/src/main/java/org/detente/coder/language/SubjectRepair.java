package org.detente.coder.language;

/**
 * Finds subjects by word order, for languages whose main clauses have the finite verb second
 * ({@code In Irak ontplofte een bom}): the subject stands before the verb, or right behind it where
 * something else stands before. Where both are named and neither number nor case tells them apart,
 * the first is the subject.
 */
final class SubjectRepair {
  private final DraftTree tree;

  private SubjectRepair(DraftTree tree) {
    this.tree = tree;
  }

  /** Changes which dependent of each finite main clause is its subject. */
  static void repair(DraftTree tree) {
    SubjectRepair repair = new SubjectRepair(tree);
    for (int i = 0; i < tree.size(); i++) {
      if (tree.tag(i) == Upos.VERB) {
        int finite = repair.finite(i);
        if (finite >= 0) {
          repair.order(i, finite);
          repair.find(i, finite);
        }
      }
    }
  }

  /** The finite verb of a main clause that the token heads, or -1. */
  private int finite(int verb) {
    Relation relation = tree.relation(verb);
    boolean main =
        relation == Relation.ROOT
            || relation == Relation.PARATAXIS
            || relation == Relation.CONJ && tree.child(verb, Relation.CC) < 0;
    if (!main || tree.child(verb, Relation.MARK) >= 0) {
      return -1;
    }
    if (tree.has(verb, Feature.VERBFORM_FIN)) {
      return verb;
    }
    for (int i = 0; i < verb; i++) {
      boolean auxiliary =
          tree.relation(i) == Relation.AUX
              || tree.relation(i) == Relation.AUX_PASS
              || tree.relation(i) == Relation.COP;
      if (tree.heads[i] == verb && auxiliary && tree.has(i, Feature.VERBFORM_FIN)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code Europese leiders gaven Poetin de schuld}: the first of two names is the subject. */
  private void order(int verb, int finite) {
    int subject = tree.child(verb, Relation.NSUBJ);
    if (subject < finite || !tree.isNoun(subject)) {
      return;
    }
    for (int i = 0; i < finite; i++) {
      if (tree.heads[i] == verb && tree.relation(i) == Relation.OBJ && tree.isNoun(i)) {
        if (i == finite - 2 && tree.tag(finite - 1) == Upos.PUNCT) {
          returnToReported(i, verb);
          return;
        }
        boolean plural = tree.has(finite, Feature.NUMBER_PLUR);
        if (agrees(subject, plural) && !agrees(i, plural) || opensLate(i)) {
          return;
        }
        tree.set(i, verb, Relation.NSUBJ);
        boolean taken = tree.child(verb, Relation.OBJ) >= 0;
        tree.set(subject, verb, taken ? Relation.IOBJ : Relation.OBJ);
        return;
      }
    }
  }

  /**
   * {@code … volgt een antwoord, waarschuwde de minister}: what stands right before the comma is of
   * the clause that is reported.
   */
  private void returnToReported(int noun, int verb) {
    int told = tree.heads[verb];
    if (told >= 0 && tree.relation(verb) == Relation.PARATAXIS && told != noun) {
      boolean subject = hasSubject(told);
      tree.set(noun, told, subject ? Relation.OBJ : Relation.NSUBJ);
    }
  }

  /** Whether something of the same clause stands before the phrase. */
  private boolean opensLate(int token) {
    int verb = tree.heads[token];
    for (int i = 0; i < token; i++) {
      if (tree.heads[i] == verb
          && tree.relation(i) != Relation.PUNCT
          && tree.relation(i) != Relation.CC) {
        return true;
      }
    }
    return false;
  }

  private boolean agrees(int noun, boolean plural) {
    if (hasConjunct(noun)) {
      return plural;
    }
    return plural ? !tree.has(noun, Feature.NUMBER_SING) : !tree.has(noun, Feature.NUMBER_PLUR);
  }

  private boolean hasConjunct(int noun) {
    return tree.child(noun, Relation.CONJ) >= 0;
  }

  /** {@code In Irak ontplofte een bom}: a main clause has a subject. */
  private void find(int verb, int finite) {
    if (hasSubject(verb) || !somethingBefore(verb, finite)) {
      return;
    }
    for (int i = finite + 1; i < tree.size(); i++) {
      if (tree.heads[i] == verb
          && tree.relation(i) == Relation.OBJ
          && (tree.isNoun(i) || tree.tag(i) == Upos.NUM)
          && agrees(i, tree.has(finite, Feature.NUMBER_PLUR))) {
        boolean passive = tree.child(verb, Relation.AUX_PASS) >= 0;
        tree.set(i, verb, passive ? Relation.NSUBJ_PASS : Relation.NSUBJ);
        return;
      }
    }
  }

  private boolean hasSubject(int verb) {
    return tree.child(verb, Relation.NSUBJ) >= 0
        || tree.child(verb, Relation.NSUBJ_PASS) >= 0
        || tree.child(verb, Relation.CSUBJ) >= 0
        || tree.child(verb, Relation.EXPL) >= 0;
  }

  /** Whether the clause opens with a phrase and not with its verb, as an order does. */
  private boolean somethingBefore(int verb, int finite) {
    if (tree.relation(verb) != Relation.ROOT) {
      return finite > 0;
    }
    for (int i = 0; i < finite; i++) {
      if (tree.heads[i] == verb
          && tree.relation(i) != Relation.PUNCT
          && tree.relation(i) != Relation.CC
          && tree.relation(i) != Relation.OBJ) {
        return true;
      }
    }
    return false;
  }
}
