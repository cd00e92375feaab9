package org.detente.coder.language;

/**
 * Reunites separable verbs: {@code dringt … aan} gets the lemma {@code aandringen}. Words that make
 * an infinitive of the dictionary with the verb are its particles, whatever the tree calls them
 * ({@code hield … gevangen}); where a tree's own particle makes none, its form may ({@code maakte …
 * buit}).
 */
final class ParticleVerbs {
  private final FormDictionary dictionary;

  ParticleVerbs(FormDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Changes the lemmas of verbs with particles, and the relation of particles found. */
  void join(DraftTree tree) {
    for (int verb = 0; verb < tree.size(); verb++) {
      int particle = particle(tree, verb);
      if (particle >= 0 && !isPhrase(tree, particle)) {
        join(tree, verb, particle);
      } else if (particle < 0 && tree.tag(verb) == Upos.VERB) {
        findParticle(tree, verb);
      }
    }
  }

  /** The particle that the tree gives the verb; of several the first that makes an infinitive. */
  private int particle(DraftTree tree, int verb) {
    int first = -1;
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads[i] == verb && tree.relation(i) == Relation.COMPOUND_PRT) {
        if (dictionary.isInfinitive(tree.lower(i) + tree.lemmas[verb])) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  /** {@code nam in beslag}: the noun behind makes it a phrase and no particle. */
  private static boolean isPhrase(DraftTree tree, int particle) {
    int next = particle + 1;
    return next < tree.size()
        && tree.heads[next] == particle
        && tree.relation(next) == Relation.FIXED;
  }

  private void join(DraftTree tree, int verb, int particle) {
    String lemma = tree.lemmas[verb];
    String word = tree.lower(particle);
    if (lemma.startsWith(word)) {
      return;
    }
    tree.lemmas[verb] = joined(word, lemma, tree.forms[verb]);
  }

  /**
   * {@code kondigde … af}: forms that never stand alone have the infinitives of several particles.
   */
  private String joined(String particle, String lemma, String form) {
    for (String infinitive : dictionary.infinitives(form)) {
      if (infinitive.startsWith(particle)) {
        return infinitive;
      }
    }
    return particle + lemma;
  }

  /** A bare word behind the finite verb with which it makes an infinitive. */
  private void findParticle(DraftTree tree, int verb) {
    if (!tree.has(verb, Feature.VERBFORM_FIN)) {
      return;
    }
    for (int i = verb + 1; i < tree.size(); i++) {
      if (tree.heads[i] == verb
          && tree.relation(i) == Relation.XCOMP
          && isBare(tree, i)
          && dictionary.isInfinitive(tree.lower(i) + tree.lemmas[verb])) {
        tree.set(i, verb, Relation.COMPOUND_PRT);
        for (int child = 0; child < tree.size(); child++) {
          if (tree.heads[child] == i) {
            boolean mark = tree.relation(child) == Relation.PUNCT;
            tree.set(child, verb, mark ? Relation.PUNCT : Relation.OBL);
          }
        }
        join(tree, verb, i);
        return;
      }
    }
  }

  /** Whether it has nothing with it that only a word of its own could have. */
  private static boolean isBare(DraftTree tree, int token) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads[i] == token && !isLoose(tree, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLoose(DraftTree tree, int token) {
    Relation relation = tree.relation(token);
    boolean phrase = relation == Relation.OBL || relation == Relation.NMOD;
    return relation == Relation.PUNCT || phrase && tree.child(token, Relation.CASE) >= 0;
  }
}
