package org.detente.coder.language.lemma;

import java.util.HashMap;
import java.util.Map;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.model.FeatureHash;
import org.detente.coder.language.model.Scorer;
import org.detente.coder.language.model.Words;

/**
 * Chooses an {@link EditScript} for each tagged word with a linear model over its letters and over
 * the lemmas that the dictionary offers. Not thread-safe.
 */
public final class Lemmatiser {
  /** Upper bound of the number of features of one word. */
  public static final int MOST_FEATURES = 64;

  private static final int MOST_SUGGESTIONS = 8;

  /** When so many lemmas are kept, all are forgotten. */
  private static final int MOST_KEPT = 1 << 15;

  /** All that a lemma depends on. */
  private record Key(String form, int tag, boolean first) {}

  private final Scorer scorer;
  private final EditScript[] scripts;
  private final FormDictionary dictionary;
  private final long[] features = new long[MOST_FEATURES];
  private final float[] scores;
  private final Map<Key, String> kept = new HashMap<>();

  /** Scorer and scripts may be shared between threads. */
  public Lemmatiser(Scorer scorer, EditScript[] scripts, FormDictionary dictionary) {
    this.scorer = scorer;
    this.scripts = scripts;
    this.dictionary = dictionary;
    this.scores = new float[scorer.classes()];
  }

  /** Sets {@code lemmas} to the lemma of each word. */
  public void lemmatise(String[] forms, int[] tags, String[] lemmas) {
    for (int i = 0; i < forms.length; i++) {
      Key key = new Key(forms[i], tags[i], i == 0);
      String lemma = kept.get(key);
      if (lemma == null) {
        if (kept.size() >= MOST_KEPT) {
          kept.clear();
        }
        lemma = lemma(key);
        kept.put(key, lemma);
      }
      lemmas[i] = lemma;
    }
  }

  private String lemma(Key key) {
    String form = Words.uniform(key.form());
    int count = features(form, key.tag(), key.first(), suggestions(form, dictionary), features);
    scorer.score(features, count, scores);
    int best = 0;
    for (int c = 1; c < scorer.classes(); c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return scripts[best].apply(key.form());
  }

  /** Hashes of the scripts that would give the lemmas that the dictionary has for a form. */
  public static long[] suggestions(String form, FormDictionary dictionary) {
    FormDictionary.Entries found = dictionary.find(form);
    return found.entries().stream()
        .map(entry -> found.head() + entry.lemma())
        .distinct()
        .sorted()
        .limit(MOST_SUGGESTIONS)
        .mapToLong(lemma -> FeatureHash.of(EditScript.between(form, lemma).encode()))
        .toArray();
  }

  /** Fills the features of a word; returns their number. */
  public static int features(String form, int tag, boolean first, long[] suggestions, long[] out) {
    int n = 0;
    String lower = form.toLowerCase(java.util.Locale.ROOT);
    int length = lower.length();
    long low = FeatureHash.of(lower);
    long shape = Words.shape(form);
    long end = length >= 2 ? FeatureHash.of(lower, length - 2, length) : 0;
    out[n++] = FeatureHash.of(0, tag);
    out[n++] = FeatureHash.of(1, FeatureHash.of(form), tag);
    out[n++] = FeatureHash.of(2, low, tag);
    out[n++] = FeatureHash.of(3, low);
    out[n++] = FeatureHash.of(4, shape, tag);
    out[n++] = FeatureHash.of(5, shape, tag, first ? 1 : 0);
    for (int k = 1; k <= 8; k++) {
      long suffix = length >= k ? FeatureHash.of(lower, length - k, length) : 0;
      out[n++] = FeatureHash.of(5 + k, suffix, tag);
    }
    for (int k = 1; k <= 4; k++) {
      long prefix = length >= k ? FeatureHash.of(lower, 0, k) : 0;
      out[n++] = FeatureHash.of(13 + k, prefix, tag);
      out[n++] = FeatureHash.of(17 + k, prefix, end, tag);
    }
    out[n++] = FeatureHash.of(22, suggestions.length == 1 ? suggestions[0] : 0, tag);
    for (long suggestion : suggestions) {
      out[n++] = FeatureHash.of(23, suggestion, tag);
      out[n++] = FeatureHash.of(24, suggestion);
      out[n++] = FeatureHash.of(25, suggestion, tag, end);
    }
    return n;
  }
}
