package org.detente.coder.language.lemma;

import org.detente.coder.language.model.FeatureHash;
import org.detente.coder.language.model.Scorer;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.tag.Tagger;

/** Chooses an {@link EditScript} for each tagged word with a linear model over its letters. */
public final class Lemmatiser {
  private static final int MOST_FEATURES = 32;

  private final Scorer scorer;
  private final EditScript[] scripts;
  private final long[] features = new long[MOST_FEATURES];
  private final float[] scores;

  /** Not thread-safe; scorer and scripts may be shared. */
  public Lemmatiser(Scorer scorer, EditScript[] scripts) {
    this.scorer = scorer;
    this.scripts = scripts;
    this.scores = new float[scorer.classes()];
  }

  /** Sets {@code lemmas} to the lemma of each word. */
  public void lemmatise(Words words, int[] tags, String[] lemmas) {
    for (int i = 0; i < words.size; i++) {
      int count = features(words, tags[i], i, features);
      scorer.score(features, count, scores);
      lemmas[i] = scripts[Tagger.best(scores, scorer.classes())].apply(words.forms[i]);
    }
  }

  /** Fills the features of token {@code i}; returns their number. */
  public static int features(Words w, int tag, int i, long[] out) {
    int n = 0;
    out[n++] = FeatureHash.of(0, tag);
    out[n++] = FeatureHash.of(1, w.form[i], tag);
    out[n++] = FeatureHash.of(2, w.low[i], tag);
    out[n++] = FeatureHash.of(3, w.low[i]);
    out[n++] = FeatureHash.of(4, w.shape[i], tag);
    out[n++] = FeatureHash.of(5, w.shape[i], tag, i == 0 ? 1 : 0);
    String lower = w.lower[i];
    int length = lower.length();
    for (int k = 1; k <= 8; k++) {
      long suffix = length >= k ? FeatureHash.of(lower, length - k, length) : 0;
      out[n++] = FeatureHash.of(5 + k, suffix, tag);
    }
    for (int k = 1; k <= 4; k++) {
      out[n++] = FeatureHash.of(13 + k, w.prefix[k][i], tag);
      out[n++] = FeatureHash.of(17 + k, w.prefix[k][i], w.suffix[2][i], tag);
    }
    return n;
  }
}
