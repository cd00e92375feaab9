package org.detente.coder.text;

/**
 * A stretch of a document's text.
 *
 * @param begin offset of the first code point, 0 or more
 * @param end offset after the last code point, not before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: begin=" + begin + " end=" + end);
    }
  }

  /** The number of code points. */
  public int length() {
    return end - begin;
  }

  /** Whether the two share at least one code point. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** Whether {@code other} lies wholly inside this span (equal spans contain each other). */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Document order; of two that begin together the longer comes first. */
  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(other.end, end);
  }
}
