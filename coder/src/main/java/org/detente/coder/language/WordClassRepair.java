package org.detente.coder.language;

/**
 * Sets right the class of a word where the tree itself shows another: what has a subject and no
 * copula is a verb, what has an article is a noun. The dictionary must allow it. For languages with
 * separable verbs, whose nouns and verb forms are often spelled alike.
 */
final class WordClassRepair {
  private final FormDictionary dictionary;
  private final RepairWords words;
  private final DraftTree tree;

  private WordClassRepair(RepairWords words, FormDictionary dictionary, DraftTree tree) {
    this.words = words;
    this.dictionary = dictionary;
    this.tree = tree;
  }

  /** Changes tags, and with them lemmas, features, heads and relations. */
  static void repair(RepairWords words, FormDictionary dictionary, DraftTree tree) {
    WordClassRepair repair = new WordClassRepair(words, dictionary, tree);
    for (int i = 0; i < tree.size(); i++) {
      switch (tree.tag(i)) {
        case NOUN -> repair.findVerb(i);
        case VERB -> {
          repair.makeNoun(i);
          repair.liftFiniteVerb(i);
          repair.activate(i);
        }
        case ADJ -> repair.makeNoun(i);
        default -> {}
      }
    }
  }

  /** {@code Malta boog voor de bond}: a bare noun with a subject right before it is a verb. */
  private void findVerb(int token) {
    int subject = tree.child(token, Relation.NSUBJ);
    boolean clause =
        tree.relation(token) == Relation.ROOT
            || tree.relation(token) == Relation.PARATAXIS
            || tree.relation(token) == Relation.CONJ;
    if (!clause || subject < 0 || !endsRightBefore(subject, token) || isDressed(token)) {
      return;
    }
    FormDictionary.Entry verb = dictionary.finite(tree.lower(token));
    if (verb == null) {
      return;
    }
    makeFinite(token, verb);
    for (int i = token + 1; i < tree.size(); i++) {
      if (tree.heads[i] != token) {
        continue;
      }
      boolean phrase = tree.child(i, Relation.CASE) >= 0;
      switch (tree.relation(i)) {
        case APPOS, FLAT, NMOD, NMOD_POSS ->
            tree.set(
                i,
                token,
                phrase || tree.child(token, Relation.OBJ) >= 0 ? Relation.OBL : Relation.OBJ);
        default -> {}
      }
    }
  }

  /** The phrase of the subject reaches to the word before the token. */
  private boolean endsRightBefore(int subject, int token) {
    return subject < token && (subject == token - 1 || tree.isUnder(token - 1, subject));
  }

  private boolean isDressed(int noun) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads[i] == noun) {
        switch (tree.relation(i)) {
          case COP, AUX, AUX_PASS, DET, CASE, NUMMOD -> {
            return true;
          }
          case AMOD -> {
            if (i < noun) {
              return true;
            }
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private void makeFinite(int token, FormDictionary.Entry verb) {
    tree.upos[token] = (byte) Upos.VERB.ordinal();
    tree.lemmas[token] = verb.lemma();
    tree.features[token] =
        Feature.VERBFORM_FIN.bit()
            | (dictionary.isPast(verb) ? Feature.TENSE_PAST : Feature.TENSE_PRES).bit()
            | (dictionary.isPlural(verb) ? Feature.NUMBER_PLUR : Feature.NUMBER_SING).bit();
  }

  /**
   * {@code een verdachte}, {@code een offensief}: what has an article and no noun behind is a noun;
   * {@code gevangenen} too, which is nothing else.
   */
  private void makeNoun(int token) {
    int article = tree.child(token, Relation.DET);
    boolean dressed = article >= 0 && article < token;
    String form = tree.lower(token);
    String noun = dictionary.nounOf(form);
    if (noun == null
        || !isComplement(token)
        || !dressed && !(tree.tag(token) == Upos.VERB && dictionary.isPluralOfParticiple(form))
        || tree.tag(token) == Upos.VERB && tree.child(token, Relation.MARK) >= 0
        || hasClause(token)) {
      return;
    }
    tree.upos[token] = (byte) Upos.NOUN.ordinal();
    tree.lemmas[token] = noun;
    tree.features[token] =
        (dictionary.pluralOf(form) == null ? Feature.NUMBER_SING : Feature.NUMBER_PLUR).bit();
    place(token);
  }

  /** Whether the token is no attribute of a noun. */
  private boolean isComplement(int token) {
    int head = tree.heads[token];
    return switch (tree.relation(token)) {
      case XCOMP, ADVMOD, CCOMP, OBJ, OBL, NSUBJ, NSUBJ_PASS, ADVCL -> true;
      case AMOD -> head > token && !tree.isNoun(head);
      default -> false;
    };
  }

  /** A new noun is the object, or an oblique where it has a preposition. */
  private void place(int noun) {
    int head = tree.heads[noun];
    if (tree.relation(noun) == Relation.AMOD && tree.heads[head] >= 0) {
      head = tree.heads[head];
    }
    switch (tree.relation(noun)) {
      case XCOMP, ADVMOD, CCOMP, ADVCL, AMOD, OBL -> {
        if (tree.child(noun, Relation.CASE) >= 0) {
          tree.set(noun, head, Relation.OBL);
        } else if (head >= 0 && tree.child(head, Relation.OBJ) < 0) {
          tree.set(noun, head, Relation.OBJ);
        }
      }
      default -> {}
    }
  }

  private boolean hasClause(int token) {
    return tree.child(token, Relation.AUX) >= 0
        || tree.child(token, Relation.AUX_PASS) >= 0
        || tree.child(token, Relation.COP) >= 0
        || tree.child(token, Relation.NSUBJ) >= 0;
  }

  /** {@code Malta overhandigde medicijnen}: a past form with a subject is no part of a noun. */
  private void liftFiniteVerb(int verb) {
    int noun = tree.heads[verb];
    int subject = tree.child(verb, Relation.NSUBJ);
    boolean hung = tree.relation(verb) == Relation.ACL || tree.relation(verb) == Relation.AMOD;
    if (!hung
        || noun < verb
        || tree.relation(noun) != Relation.ROOT
        || subject < 0
        || !endsRightBefore(subject, verb)
        || tree.child(noun, Relation.COP) >= 0
        || tree.child(noun, Relation.NSUBJ) >= 0) {
      return;
    }
    FormDictionary.Entry finite = dictionary.finite(tree.lower(verb));
    if (finite == null || !dictionary.isPast(finite)) {
      return;
    }
    makeFinite(verb, finite);
    tree.set(verb, tree.heads[noun], Relation.ROOT);
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads[i] == noun && (i < verb || tree.relation(i) == Relation.PUNCT)) {
        tree.heads[i] = verb;
      }
    }
    tree.set(noun, verb, Relation.OBJ);
  }

  /**
   * {@code Malta heeft de weg afgesloten}, {@code Malta is uit de bond getreden}: with {@code
   * hebben}, and with verbs that make their perfect with {@code zijn}, nothing is passive.
   */
  private void activate(int verb) {
    int subject = tree.child(verb, Relation.NSUBJ_PASS);
    if (subject < 0) {
      return;
    }
    int passive = tree.child(verb, Relation.AUX_PASS);
    int perfect = tree.child(verb, Relation.AUX);
    boolean perfective = perfect >= 0 && words.isPerfect(tree.lemmas[perfect]);
    boolean unaccusative = passive >= 0 && words.isPerfectWithBe(tree.lemmas[verb]);
    if (passive < 0 && perfective || unaccusative) {
      tree.set(subject, verb, Relation.NSUBJ);
    }
    if (unaccusative) {
      tree.set(passive, verb, Relation.AUX);
    }
  }
}
