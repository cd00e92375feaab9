package org.detente.coder.record;

/**
 * A temporal expression (TIMEX3 types).
 *
 * @param text the words as written
 * @param begin offset of the first code point
 * @param end offset after the last
 * @param type what it is
 * @param value EDTF for dates and times, ISO 8601 for durations and sets
 */
public record TimeExpression(String text, int begin, int end, Type type, String value) {
  /** TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
