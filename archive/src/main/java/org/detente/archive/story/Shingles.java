package org.detente.archive.story;

import java.util.Arrays;

/**
 * The runs of {@link #WORDS} words of a text, hashed, sorted, each once. Letters and digits count,
 * without their case; punctuation and markup do not.
 */
final class Shingles {
  /** Four words seldom follow each other twice by chance, and survive an edited sentence nearby. */
  static final int WORDS = 4;

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    long[] window = new long[WORDS];
    long[] found = new long[Math.max(16, text.length() / 4)];
    int words = 0;
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      long word = 1125899906842597L;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        word = 31 * word + Character.toLowerCase(text.charAt(i));
        i++;
      }
      window[words % WORDS] = word;
      words++;
      if (words >= WORDS) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = hash(window, words);
      }
    }
    return new Shingles(distinct(found, count));
  }

  private static long hash(long[] window, int words) {
    long hash = 0;
    for (int k = 0; k < WORDS; k++) {
      hash = mixed(hash + window[(words + k) % WORDS]);
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long[] distinct(long[] found, int count) {
    long[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  int size() {
    return hashes.length;
  }

  long[] hashes() {
    return hashes;
  }

  /** How many both have. */
  int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      if (order == 0) {
        common++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
