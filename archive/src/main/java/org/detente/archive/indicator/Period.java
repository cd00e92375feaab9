package org.detente.archive.indicator;

import java.time.LocalDate;

/**
 * A day, an ISO week or a month.
 *
 * @param span which of these
 * @param begin its first day
 */
public record Period(Span span, LocalDate begin) implements Comparable<Period> {
  /** The period in which a day lies. */
  public static Period of(Span span, LocalDate day) {
    return new Period(span, span.begin(day));
  }

  /** The next one. */
  public Period next() {
    return new Period(span, span.next(begin));
  }

  /** Its last day. */
  public LocalDate end() {
    return span.next(begin).minusDays(1);
  }

  /** {@code 2022-01-12}, {@code 2022-W02} or {@code 2022-01}. */
  public String label() {
    return span.label(begin);
  }

  @Override
  public int compareTo(Period other) {
    int byDay = begin.compareTo(other.begin);
    return byDay != 0 ? byDay : span.compareTo(other.span);
  }
}
