package org.detente.coder.edtf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of several dates ({@code [a,b]}) or all of them ({@code {a,b}}), EDTF level 2.
 *
 * @param kind which of the two
 * @param members dates and ranges as written, at least one
 */
public record EdtfSet(Kind kind, List<Member> members) implements Edtf {
  /** One of a set, or all of it. */
  public enum Kind {
    ONE_OF,
    ALL_OF
  }

  /**
   * A date, or a range of dates.
   *
   * @param first the date, or the beginning of the range; null for {@code ..b}
   * @param last the same as {@code first} for a date; the end of the range, null for {@code a..}
   */
  public record Member(@Nullable EdtfDate first, @Nullable EdtfDate last) {
    public Member {
      if (first == null && last == null) {
        throw Edtf.malformed("..", "a range without ends");
      }
    }

    /** A single date. */
    public static Member of(EdtfDate date) {
      return new Member(date, date);
    }

    private List<DayRange> days() {
      return first != null && first.equals(last)
          ? first.days()
          : EdtfInterval.between(first, last).days();
    }

    @Override
    public String toString() {
      if (first != null && first.equals(last)) {
        return first.toString();
      }
      return (first == null ? "" : first) + ".." + (last == null ? "" : last);
    }
  }

  public EdtfSet {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw Edtf.malformed("[]", "an empty set");
    }
    for (Member member : members) {
      member.days();
    }
  }

  /** One of these dates. */
  public static EdtfSet oneOf(List<EdtfDate> dates) {
    return new EdtfSet(Kind.ONE_OF, dates.stream().map(Member::of).toList());
  }

  /** All of these dates. */
  public static EdtfSet allOf(List<EdtfDate> dates) {
    return new EdtfSet(Kind.ALL_OF, dates.stream().map(Member::of).toList());
  }

  /** One of the days of a range. */
  public static EdtfSet oneOfRange(EdtfDate first, EdtfDate last) {
    return new EdtfSet(Kind.ONE_OF, List.of(new Member(first, last)));
  }

  @Override
  public List<DayRange> days() {
    List<DayRange> days = new ArrayList<>();
    for (Member member : members) {
      days.addAll(member.days());
    }
    return DayRange.joined(days);
  }

  @Override
  public String toString() {
    String list = members.stream().map(Member::toString).collect(Collectors.joining(","));
    return kind == Kind.ONE_OF ? "[" + list + "]" : "{" + list + "}";
  }
}
