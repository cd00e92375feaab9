package org.detente.archive.indicator;

import java.util.List;

/**
 * Two parties, whichever of them acts.
 *
 * @param one party id, the first in alphabetical order
 * @param other party id
 */
public record Dyad(String one, String other) implements Comparable<Dyad> {
  /** Puts the two in order. */
  public Dyad {
    if (one.equals(other)) {
      throw new IllegalArgumentException("a dyad has two parties, not twice " + one);
    }
    if (one.compareTo(other) > 0) {
      String first = other;
      other = one;
      one = first;
    }
  }

  /** Whether a party is one of the two. */
  public boolean has(String party) {
    return one.equals(party) || other.equals(party);
  }

  /** Both. */
  public List<String> parties() {
    return List.of(one, other);
  }

  /** {@code RUS–USA} with a plain hyphen. */
  @Override
  public String toString() {
    return one + "-" + other;
  }

  @Override
  public int compareTo(Dyad that) {
    int first = one.compareTo(that.one);
    return first != 0 ? first : other.compareTo(that.other);
  }
}
