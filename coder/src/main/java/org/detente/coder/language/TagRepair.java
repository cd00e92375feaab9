package org.detente.coder.language;

/**
 * Sets right tags that the place in the tree contradicts: a plural noun taken for an infinitive
 * under a verb that takes none, a finite verb with a subject taken for an adjective.
 */
final class TagRepair {
  private final RepairWords words;
  private final FormDictionary dictionary;
  private final DraftTree tree;

  private TagRepair(RepairWords words, FormDictionary dictionary, DraftTree tree) {
    this.words = words;
    this.dictionary = dictionary;
    this.tree = tree;
  }

  /** Changes tags, and with them lemmas, features and relations. */
  static void repair(RepairWords words, FormDictionary dictionary, DraftTree tree) {
    TagRepair repair = new TagRepair(words, dictionary, tree);
    for (int i = 0; i < tree.size(); i++) {
      if (tree.tag(i) == Upos.VERB) {
        repair.makeNoun(i);
      } else if (tree.tag(i) == Upos.ADJ) {
        repair.makeVerb(i);
      }
    }
  }

  /** {@code vuurde raketten af}: no infinitive stands under such a verb without a mark. */
  private void makeNoun(int token) {
    int head = tree.heads[token];
    if (head < 0
        || !tree.has(token, Feature.VERBFORM_INF)
        || tree.tag(head) != Upos.VERB
        || words.takesBareInfinitive(tree.lemmas[head])
        || tree.child(token, Relation.MARK) >= 0
        || tree.child(token, Relation.AUX) >= 0) {
      return;
    }
    String noun = dictionary.pluralOf(tree.lower(token));
    Relation relation = tree.relation(token);
    boolean complement =
        relation == Relation.XCOMP
            || relation == Relation.CCOMP
            || relation == Relation.PARATAXIS
            || relation == Relation.ADVMOD
            || relation == Relation.OBJ;
    if (noun == null || !complement) {
      return;
    }
    tree.upos[token] = (byte) Upos.NOUN.ordinal();
    tree.lemmas[token] = noun;
    tree.features[token] = Feature.NUMBER_PLUR.bit();
    if (tree.child(head, Relation.OBJ) < 0) {
      tree.set(token, head, Relation.OBJ);
    }
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads[i] == token
          && (tree.relation(i) == Relation.COMPOUND_PRT || tree.relation(i) == Relation.OBL)) {
        tree.heads[i] = head;
      }
    }
  }

  /** {@code De bond schorste Guinee}: what has a subject and no copula is a verb. */
  private void makeVerb(int token) {
    if (tree.child(token, Relation.NSUBJ) < 0
        || tree.child(token, Relation.COP) >= 0
        || tree.child(token, Relation.AUX) >= 0
        || tree.child(token, Relation.AUX_PASS) >= 0
        || tree.relation(token) == Relation.XCOMP
        || tree.child(token, Relation.NSUBJ) > token) {
      return;
    }
    String infinitive = dictionary.pastOf(tree.lower(token));
    if (infinitive != null) {
      tree.upos[token] = (byte) Upos.VERB.ordinal();
      tree.lemmas[token] = infinitive;
      tree.features[token] =
          Feature.NUMBER_SING.bit() | Feature.TENSE_PAST.bit() | Feature.VERBFORM_FIN.bit();
      freeObject(token);
    }
  }

  /** What was taken for a part of the adjective is its object. */
  private void freeObject(int verb) {
    int object = tree.child(verb, Relation.FLAT);
    if (object > verb && tree.child(verb, Relation.OBJ) < 0) {
      tree.set(object, verb, Relation.OBJ);
    }
  }
}
