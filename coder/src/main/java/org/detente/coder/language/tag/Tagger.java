package org.detente.coder.language.tag;

import org.detente.coder.language.model.FeatureHash;
import org.detente.coder.language.model.Scorer;
import org.detente.coder.language.model.Words;

/**
 * Tags a sentence from left to right with a linear model over the words around and the two tags
 * before.
 */
public final class Tagger {
  private static final int MOST_FEATURES = 64;

  private final Scorer scorer;
  private final long[] features = new long[MOST_FEATURES];
  private final float[] scores;

  /** Not thread-safe; the scorer may be shared. */
  public Tagger(Scorer scorer) {
    this.scorer = scorer;
    this.scores = new float[scorer.classes()];
  }

  /** Sets {@code tags} to the tags' indices in the language's {@link TagSet}. */
  public void tag(Words words, int[] tags) {
    for (int i = 0; i < words.size; i++) {
      int count = features(words, tags, i, features);
      scorer.score(features, count, scores);
      tags[i] = best(scores, scorer.classes());
    }
  }

  /** The class with the highest score, of equals the first. */
  public static int best(float[] scores, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** Fills the features of token {@code i}, whose predecessors are tagged; returns their number. */
  public static int features(Words w, int[] tags, int i, long[] out) {
    int n = 0;
    int tag1 = i > 0 ? tags[i - 1] : -1;
    int tag2 = i > 1 ? tags[i - 2] : -1;
    long next = word(w, i + 1);
    long previous = word(w, i - 1);
    out[n++] = FeatureHash.of(0, 0);
    out[n++] = FeatureHash.of(1, w.form[i]);
    out[n++] = FeatureHash.of(2, w.low[i]);
    out[n++] = FeatureHash.of(3, w.shape[i]);
    out[n++] = FeatureHash.of(4, w.shape[i], i == 0 ? 1 : 0);
    for (int k = 1; k <= Words.SUFFIXES; k++) {
      out[n++] = FeatureHash.of(4 + k, w.suffix[k][i]);
    }
    for (int k = 1; k <= Words.PREFIXES; k++) {
      out[n++] = FeatureHash.of(9 + k, w.prefix[k][i]);
    }
    out[n++] = FeatureHash.of(14, previous);
    out[n++] = FeatureHash.of(15, word(w, i - 2));
    out[n++] = FeatureHash.of(16, next);
    out[n++] = FeatureHash.of(17, word(w, i + 2));
    out[n++] = FeatureHash.of(18, tag1);
    out[n++] = FeatureHash.of(19, tag1, tag2);
    out[n++] = FeatureHash.of(20, tag1, w.low[i]);
    out[n++] = FeatureHash.of(21, tag1, next);
    out[n++] = FeatureHash.of(22, previous, w.low[i]);
    out[n++] = FeatureHash.of(23, w.low[i], next);
    out[n++] = FeatureHash.of(24, tag1, w.suffix[3][i]);
    out[n++] = FeatureHash.of(25, suffix(w, 3, i + 1));
    out[n++] = FeatureHash.of(26, suffix(w, 3, i - 1));
    out[n++] = FeatureHash.of(27, suffix(w, 2, i + 1), w.suffix[2][i]);
    out[n++] = FeatureHash.of(28, shape(w, i + 1), w.shape[i]);
    out[n++] = FeatureHash.of(29, shape(w, i - 1), w.shape[i]);
    out[n++] = FeatureHash.of(30, previous, next);
    out[n++] = FeatureHash.of(31, tag1, tag2, w.low[i]);
    return n;
  }

  private static long word(Words w, int i) {
    return i < 0 ? -1 : i >= w.size ? -2 : w.low[i];
  }

  private static long suffix(Words w, int length, int i) {
    return i < 0 ? -1 : i >= w.size ? -2 : w.suffix[length][i];
  }

  private static long shape(Words w, int i) {
    return i < 0 ? -1 : i >= w.size ? -2 : w.shape[i];
  }
}
