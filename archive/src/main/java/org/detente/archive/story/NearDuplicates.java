package org.detente.archive.story;

/** Decides whether two texts are the same story, and how candidates are found. */
final class NearDuplicates {
  /**
   * Of the shorter text, the part that must stand in the longer. docs/archive.md has the
   * measurement: copies that lost a third of their sentences keep more, other reports of the same
   * day have less than a tenth.
   */
  static final double CONTAINED = 0.5;

  /** A text must not be so much longer than its copy that it merely quotes it. */
  static final double SIZES = 0.3;

  /** Shorter texts, of a line or two, are copies only where they are the same. */
  static final int SHORTEST = 12;

  /** Bands and rows: two texts that share half their shingles share a band with 98 of 100. */
  static final int BANDS = 24;

  static final int ROWS = 3;

  private NearDuplicates() {}

  static boolean sameStory(Shingles a, Shingles b) {
    int smaller = Math.min(a.size(), b.size());
    int larger = Math.max(a.size(), b.size());
    int common = a.common(b);
    if (smaller < SHORTEST) {
      return smaller > 0 && common == larger;
    }
    return common >= CONTAINED * smaller && smaller >= SIZES * larger;
  }

  /** The bands of a text: its MinHash signature in groups of rows, each as a number of 31 bits. */
  static long[] bands(Shingles shingles) {
    long[] bands = new long[shingles.size() == 0 ? 0 : BANDS];
    for (int band = 0; band < bands.length; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = Shingles.mixed(hash ^ least(shingles, (long) band * ROWS + row));
      }
      bands[band] = hash >>> 33;
    }
    return bands;
  }

  /** The least of the shingles under one of the hash functions. */
  private static long least(Shingles shingles, long function) {
    long seed = Shingles.mixed(function);
    long least = Long.MAX_VALUE;
    for (long hash : shingles.hashes()) {
      long value = (hash ^ seed) * 0xD6E8FEB86659FD93L;
      value ^= value >>> 32;
      least = Math.min(least, value);
    }
    return least;
  }
}
