package org.detente.coder.language;

import java.util.Set;

/**
 * Sets right what parsers do with the small words of separable verbs and fixed phrases: {@code
 * schoof aan bij hen}, {@code nam contact op}, {@code ging de straat op}. Only for languages whose
 * verbs have such particles.
 */
final class PhraseRepair {
  private static final int NEAR = 3;

  private final RepairWords words;
  private final FormDictionary dictionary;
  private final DraftTree tree;

  private PhraseRepair(RepairWords words, FormDictionary dictionary, DraftTree tree) {
    this.words = words;
    this.dictionary = dictionary;
    this.tree = tree;
  }

  /** Changes heads and relations of particles, prepositions and their nouns. */
  static void repair(RepairWords words, FormDictionary dictionary, DraftTree tree) {
    PhraseRepair repair = new PhraseRepair(words, dictionary, tree);
    for (int i = 0; i < tree.size(); i++) {
      if (tree.tag(i) == Upos.ADP || tree.tag(i) == Upos.ADV) {
        repair.openPhrase(i);
        repair.freeParticle(i);
        repair.freeParticleBeforeInfinitive(i);
        repair.freeTrailing(i);
        repair.postpone(i);
      } else if (tree.relation(i) == Relation.COMPOUND_PRT) {
        repair.freeNoun(i);
      } else if (tree.isNoun(i)) {
        repair.openObject(i);
        repair.freeRecipient(i);
        repair.joinQuantity(i);
      }
    }
  }

  /** {@code in gebreke}, a particle that makes no verb, with a noun behind it: a phrase. */
  private void openPhrase(int preposition) {
    int verb = tree.heads[preposition];
    int noun = preposition + 1;
    if (tree.relation(preposition) == Relation.COMPOUND_PRT
        && noun < tree.size()
        && tree.tag(noun) == Upos.NOUN
        && tree.heads[noun] == verb
        && !isVerb(tree.lower(preposition), verb)) {
      tree.set(preposition, noun, Relation.CASE);
    }
  }

  /**
   * {@code schoof aan bij hen}: of two prepositions in a row the first is the particle of the verb
   * before them, where the two make a verb.
   */
  private void freeParticle(int token) {
    if (tree.relation(token) != Relation.CASE || token + 1 >= tree.size()) {
      return;
    }
    int noun = tree.heads[token];
    boolean second =
        tree.tag(token + 1) == Upos.ADP
            && tree.relation(token + 1) == Relation.CASE
            && tree.heads[token + 1] == noun;
    if (!second || noun < token) {
      return;
    }
    int verb = tree.heads[noun];
    for (int steps = 0; verb >= 0 && steps < NEAR; steps++) {
      if (tree.tag(verb) == Upos.VERB && verb < token && !tree.has(verb, Feature.VERBFORM_INF)) {
        if (isVerb(tree.lower(token), verb) && tree.child(verb, Relation.COMPOUND_PRT) < 0) {
          tree.set(token, verb, Relation.COMPOUND_PRT);
        }
        return;
      }
      verb = tree.heads[verb];
    }
  }

  /**
   * {@code riep hen op de gevangenen vrij te laten}: what looks like the preposition of the
   * infinitive's object is the particle of the verb before it, where the two make a verb.
   */
  private void freeParticleBeforeInfinitive(int token) {
    int noun = tree.heads[token];
    if (tree.relation(token) != Relation.CASE || noun < token || tree.tag(token) != Upos.ADP) {
      return;
    }
    int infinitive = tree.heads[noun];
    int verb = infinitive < noun ? -1 : tree.heads[infinitive];
    if (verb < 0
        || verb > token
        || tree.tag(verb) != Upos.VERB
        || !tree.has(verb, Feature.VERBFORM_FIN)
        || !tree.has(infinitive, Feature.VERBFORM_INF)
        || tree.child(infinitive, Relation.MARK) < noun
        || words.takesBareInfinitive(tree.lemmas[verb])
        || tree.child(verb, Relation.COMPOUND_PRT) >= 0
        || !isVerb(tree.lower(token), verb)) {
      return;
    }
    tree.set(token, verb, Relation.COMPOUND_PRT);
    if (tree.child(infinitive, Relation.OBJ) < 0) {
      tree.set(noun, infinitive, Relation.OBJ);
    }
  }

  /**
   * {@code stelde de leden een gesprek over de grens voor}: a preposition behind its noun at the
   * end of the clause is the particle of the verb before them, where the two make a verb.
   */
  private void freeTrailing(int token) {
    int noun = tree.heads[token];
    boolean last = token + 1 >= tree.size() || tree.tag(token + 1) == Upos.PUNCT;
    if (tree.relation(token) != Relation.CASE
        || noun < 0
        || noun > token
        || !last
        || words.isPostposition(tree.lower(noun), tree.lower(token))) {
      return;
    }
    for (int verb = tree.heads[noun], steps = 0; verb >= 0 && steps < NEAR + 2; steps++) {
      if (tree.tag(verb) == Upos.VERB) {
        if (verb < noun
            && tree.has(verb, Feature.VERBFORM_FIN)
            && tree.child(verb, Relation.COMPOUND_PRT) < 0
            && isVerb(tree.lower(token), verb)) {
          tree.set(token, verb, Relation.COMPOUND_PRT);
        }
        return;
      }
      verb = tree.heads[verb];
    }
  }

  /**
   * {@code nam contact op}: a noun is a particle only where it makes a verb ({@code deelnemen}).
   */
  private void freeNoun(int token) {
    int verb = tree.heads[token];
    if (tree.tag(token) == Upos.NOUN
        && verb >= 0
        && !isVerb(tree.lower(token), verb)
        && tree.child(verb, Relation.OBJ) < 0) {
      tree.set(token, verb, Relation.OBJ);
    }
  }

  /** {@code de straat op}: a preposition behind its noun, where the two are used so. */
  private void postpone(int token) {
    int noun = token - 1;
    if (tree.relation(token) != Relation.COMPOUND_PRT
        || noun < 0
        || tree.heads[noun] != tree.heads[token]
        || tree.tag(noun) != Upos.NOUN
        || !words.isPostposition(tree.lower(noun), tree.lower(token))) {
      return;
    }
    tree.set(noun, tree.heads[token], Relation.OBL);
    tree.set(token, noun, Relation.CASE);
  }

  /**
   * {@code heeft in een wijk van Praag oude bruggen gesloopt}: a phrase without preposition that
   * opens behind a complete one is no part of it, but the verb's.
   */
  private void openObject(int noun) {
    int head = tree.heads[noun];
    if (tree.relation(noun) != Relation.NMOD
        || head < 0
        || head > noun
        || !tree.isNoun(head)
        || tree.child(noun, Relation.CASE) >= 0) {
      return;
    }
    int first = noun;
    for (int i = noun - 1; i > head; i--) {
      if (tree.heads[i] == noun) {
        first = i;
      }
    }
    int verb = tree.heads[head];
    if (first == noun
        || first == head + 1
        || verb < noun
        || tree.tag(verb) != Upos.VERB
        || tree.child(verb, Relation.OBJ) >= 0) {
      return;
    }
    tree.set(noun, verb, Relation.OBJ);
  }

  /** {@code legde de raad Malta sancties op}: a name is no adjective but who gets the object. */
  private void freeRecipient(int name) {
    int noun = tree.heads[name];
    if (tree.relation(name) != Relation.AMOD
        || tree.tag(name) != Upos.PROPN
        || noun != name + 1
        || tree.relation(noun) != Relation.OBJ) {
      return;
    }
    int verb = tree.heads[noun];
    if (verb >= 0 && verb < name && tree.child(verb, Relation.IOBJ) < 0) {
      tree.set(name, verb, Relation.IOBJ);
    }
  }

  /** {@code duizenden gevluchte burgers}: number and noun are one phrase. */
  private void joinQuantity(int noun) {
    int number = noun - 1;
    while (number > 0 && tree.heads[number] == noun && tree.relation(number) == Relation.AMOD) {
      number--;
    }
    boolean apart =
        number >= 0
            && tree.heads[number] >= 0
            && tree.heads[number] == tree.heads[noun]
            && isCore(tree.relation(number))
            && isCore(tree.relation(noun));
    if (apart && words.isQuantity(tree.lower(number))) {
      tree.set(noun, tree.heads[number], tree.relation(number));
      tree.set(number, noun, Relation.NUMMOD);
    }
  }

  private static boolean isCore(Relation relation) {
    return switch (relation) {
      case NSUBJ, NSUBJ_PASS, OBJ, IOBJ, OBL -> true;
      default -> false;
    };
  }

  /** Whether the dictionary has a verb of this particle and one of the infinitives of the form. */
  private boolean isVerb(String particle, int verb) {
    Set<String> infinitives = dictionary.infinitives(tree.forms[verb]);
    for (String infinitive : infinitives) {
      if (infinitive.startsWith(particle) || dictionary.isInfinitive(particle + infinitive)) {
        return true;
      }
    }
    return false;
  }
}
