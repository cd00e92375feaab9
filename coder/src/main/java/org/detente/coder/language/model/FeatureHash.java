package org.detente.coder.language.model;

/**
 * Hashes feature values into 64 bits. The values enter in order, each mixed by a multiplication
 * with an odd constant (Fibonacci hashing) and a shift, so that {@code (a, b)} and {@code (b, a)}
 * differ.
 */
public final class FeatureHash {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private FeatureHash() {}

  /** A feature template with one value. */
  public static long of(int template, long a) {
    return mix(mix(template + 1L, a), 0x51L);
  }

  /** A feature template with two values. */
  public static long of(int template, long a, long b) {
    return mix(mix(mix(template + 1L, a), b), 0x52L);
  }

  /** A feature template with three values. */
  public static long of(int template, long a, long b, long c) {
    return mix(mix(mix(mix(template + 1L, a), b), c), 0x53L);
  }

  /** A feature template with four values. */
  public static long of(int template, long a, long b, long c, long d) {
    return mix(mix(mix(mix(mix(template + 1L, a), b), c), d), 0x54L);
  }

  /** A stretch of characters. */
  public static long of(CharSequence text, int begin, int end) {
    long hash = end - begin;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** A word. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * PRIME;
    return mixed ^ (mixed >>> 32);
  }
}
