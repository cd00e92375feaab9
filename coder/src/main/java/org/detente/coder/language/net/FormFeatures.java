package org.detente.coder.language.net;

import java.util.Arrays;
import java.util.Locale;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.model.FeatureHash;

/**
 * What a form says of itself, whatever stands around it: rows of the network's table, each with a
 * weight. Row 0 and on are words of the vocabulary, after them the buckets of hashed features:
 * endings, beginnings, shape and the tags of the dictionary.
 */
public final class FormFeatures {
  private static final int MOST = 64;

  /** The hash of the form in small letters. */
  public long word;

  /** Hashes of the other features. */
  public final long[] hashes = new long[MOST];

  /** Their weights. */
  public final float[] weights = new float[MOST];

  /** How many there are. */
  public int count;

  private void add(int template, long value, float weight) {
    if (count < MOST) {
      hashes[count] = FeatureHash.of(template, value);
      weights[count++] = weight;
    }
  }

  /** Takes the features of a form. */
  public void set(String form, FormDictionary dictionary) {
    String lower = form.toLowerCase(Locale.ROOT);
    int length = lower.length();
    count = 0;
    word = FeatureHash.of(lower);
    for (int k = 1; k <= 5; k++) {
      if (length > k) {
        add(k, FeatureHash.of(lower, length - k, length), 1f);
      }
    }
    for (int k = 2; k <= 4; k++) {
      if (length > k) {
        add(8 + k, FeatureHash.of(lower, 0, k), 1f);
      }
    }
    add(16, shape(form), 1f);
    add(17, Character.isUpperCase(form.charAt(0)) ? 1 : 0, 1f);
    if (length <= 2) {
      add(18, word, 1f);
    }
    FormDictionary.Entries found = dictionary.find(form);
    String[] tags =
        found.entries().stream().map(FormDictionary.Entry::tag).distinct().toArray(String[]::new);
    Arrays.sort(tags);
    int template = found.head().isEmpty() ? 20 : 21;
    for (String tag : tags) {
      add(template, FeatureHash.of(tag), 1f / tags.length);
    }
    add(template + 2, tags.length == 0 ? 0 : FeatureHash.of(String.join(" ", tags)), 1f);
  }

  private static long shape(String form) {
    long shape = 0;
    int previous = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      int kind =
          Character.isUpperCase(c)
              ? 1
              : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : 4 + (c & 0x7F);
      if (kind != previous) {
        shape = shape * 137 + kind;
      }
      previous = kind;
    }
    return shape;
  }
}
