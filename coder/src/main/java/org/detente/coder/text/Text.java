package org.detente.coder.text;

/**
 * A document's characters, counted in code points.
 *
 * <p>Every stage works on {@link #characters()}, which has exactly one {@code char} for each code
 * point of the original (a code point outside the Basic Multilingual Plane, such as an emoji,
 * stands there as {@link #STAND_IN}). Thus an index into it <em>is</em> the code point offset that
 * the record promises, and no stage converts offsets. {@link #slice} gives the original back.
 */
public final class Text {
  /**
   * Stands for a code point that needs two {@code char}s: a geometric shape, a symbol to any
   * tokeniser.
   */
  public static final char STAND_IN = '\u25A1';

  private final String original;
  private final String characters;

  private Text(String original, String characters) {
    this.original = original;
    this.characters = characters;
  }

  /** Reads a string as it is: nothing is normalised, nothing removed. */
  public static Text of(String original) {
    int length = original.codePointCount(0, original.length());
    if (length == original.length()) {
      return new Text(original, original);
    }
    StringBuilder units = new StringBuilder(length);
    original
        .codePoints()
        .forEach(c -> units.append(Character.isBmpCodePoint(c) ? (char) c : STAND_IN));
    return new Text(original, units.toString());
  }

  /** One {@code char} for each code point. */
  public String characters() {
    return characters;
  }

  /** The number of code points. */
  public int length() {
    return characters.length();
  }

  /**
   * The original text between two code point offsets.
   *
   * @throws IndexOutOfBoundsException when the offsets do not lie in the text in this order
   */
  public String slice(int begin, int end) {
    if (original.length() == characters.length()) {
      return original.substring(begin, end);
    }
    int from = original.offsetByCodePoints(0, begin);
    return original.substring(from, original.offsetByCodePoints(from, end - begin));
  }

  /** The original text of a span. */
  public String slice(Span span) {
    return slice(span.begin(), span.end());
  }

  @Override
  public String toString() {
    return original;
  }
}
