package org.detente.trainer;

import java.util.List;
import java.util.Locale;
import org.detente.coder.language.Analyser;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.token.TokenisedSentence;

/**
 * Scores of an analyser on a treebank whose tokens it is given, counted as the CoNLL 2018 shared
 * task does without punctuation: relations without subtype, lemmas without joints, case ignored.
 */
record Evaluation(int tokens, double upos, double features, double lemma, double uas, double las) {
  static Evaluation of(Analyser analyser, List<ConlluSentence> gold) {
    int tokens = 0;
    int words = 0;
    int[] right = new int[5];
    for (ConlluSentence sentence : gold) {
      Sentence parsed = analyser.analyse(0, TokenisedSentence.of(sentence.forms()));
      for (int i = 0; i < sentence.size(); i++) {
        tokens++;
        right[0] += parsed.upos(i).name().equals(sentence.upos()[i]) ? 1 : 0;
        right[1] += parsed.features(i) == Treebank.features(sentence.feats()[i]) ? 1 : 0;
        right[2] += lemma(parsed.lemma(i)).equals(lemma(sentence.lemmas()[i])) ? 1 : 0;
        if (!sentence.upos()[i].equals(Upos.PUNCT.name())) {
          words++;
          boolean head = Math.max(-1, sentence.heads()[i]) == parsed.head(i);
          right[3] += head ? 1 : 0;
          Relation relation = Relation.of(sentence.relations()[i]).universal();
          right[4] += head && relation == parsed.relation(i).universal() ? 1 : 0;
        }
      }
    }
    return new Evaluation(
        tokens,
        (double) right[0] / tokens,
        (double) right[1] / tokens,
        (double) right[2] / tokens,
        (double) right[3] / words,
        (double) right[4] / words);
  }

  private static String lemma(String lemma) {
    return Treebank.withoutJoints(lemma).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "tokens=%d UPOS=%.4f features=%.4f lemma=%.4f UAS=%.4f LAS=%.4f",
        tokens,
        upos,
        features,
        lemma,
        uas,
        las);
  }
}
