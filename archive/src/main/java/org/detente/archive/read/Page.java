package org.detente.archive.read;

/**
 * A part of a long list.
 *
 * @param offset how many to skip, at least 0
 * @param limit how many to give at most, 1 to 10,000
 */
public record Page(int offset, int limit) {
  /** The first fifty. */
  public static final Page FIRST = new Page(0, 50);

  public Page {
    if (offset < 0 || limit < 1 || limit > 10_000) {
      throw new IllegalArgumentException("no page: " + offset + ", " + limit);
    }
  }

  /** The one after this. */
  public Page next() {
    return new Page(offset + limit, limit);
  }
}
