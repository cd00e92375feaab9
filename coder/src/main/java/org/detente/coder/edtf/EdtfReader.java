package org.detente.coder.edtf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads EDTF texts by hand, in one pass. */
final class EdtfReader {
  private EdtfReader() {}

  static Edtf read(String text) {
    try {
      if (text.startsWith("[") || text.startsWith("{")) {
        return set(text);
      }
      int slash = text.indexOf('/');
      return slash < 0 ? date(text) : interval(text, slash);
    } catch (IllegalArgumentException e) {
      String why = e.getMessage();
      throw why != null && why.contains('"' + text + '"') ? e : Edtf.malformed(text, "" + why);
    }
  }

  private static Edtf interval(String text, int slash) {
    String start = text.substring(0, slash);
    String end = text.substring(slash + 1);
    if (start.isEmpty() && end.isEmpty()) {
      throw Edtf.malformed(text, "an interval without ends");
    }
    return new EdtfInterval(bound(start), bound(end), start.isEmpty(), end.isEmpty());
  }

  private static @Nullable EdtfDate bound(String text) {
    return text.isEmpty() || text.equals("..") ? null : date(text);
  }

  private static Edtf set(String text) {
    boolean oneOf = text.startsWith("[");
    if (!text.endsWith(oneOf ? "]" : "}")) {
      throw Edtf.malformed(text, "the bracket is not closed");
    }
    List<EdtfSet.Member> members = new ArrayList<>();
    for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
      members.add(member(part.trim()));
    }
    return new EdtfSet(oneOf ? EdtfSet.Kind.ONE_OF : EdtfSet.Kind.ALL_OF, members);
  }

  private static EdtfSet.Member member(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return EdtfSet.Member.of(date(text));
    }
    return new EdtfSet.Member(bound(text.substring(0, dots)), bound(text.substring(dots + 2)));
  }

  /**
   * A qualifier before a part is that part's own; after a part it holds for it and all before it.
   */
  private static EdtfDate date(String text) {
    int clock = text.indexOf('T');
    String time = null;
    String calendar = text;
    if (clock >= 0) {
      time = text.substring(clock + 1);
      calendar = text.substring(0, clock);
      char last = time.isEmpty() ? ' ' : time.charAt(time.length() - 1);
      if (Qualifier.of(last) != Qualifier.NONE) {
        calendar += last;
        time = time.substring(0, time.length() - 1);
      }
    }
    boolean minus = calendar.startsWith("-");
    String[] parts = (minus ? calendar.substring(1) : calendar).split("-", -1);
    if (parts.length > 3) {
      throw Edtf.malformed(text, "more than year, month and day");
    }
    Qualifier[] qualifiers = {Qualifier.NONE, Qualifier.NONE, Qualifier.NONE};
    for (int i = 0; i < parts.length; i++) {
      parts[i] = unqualified(parts[i], i, qualifiers);
    }
    return new EdtfDate(
        (minus ? "-" : "") + parts[0],
        parts.length > 1 ? parts[1] : null,
        parts.length > 2 ? parts[2] : null,
        qualifiers[0],
        qualifiers[1],
        qualifiers[2],
        time);
  }

  private static String unqualified(String part, int index, Qualifier[] qualifiers) {
    String digits = part;
    if (!digits.isEmpty() && Qualifier.of(digits.charAt(0)) != Qualifier.NONE) {
      qualifiers[index] = qualifiers[index].and(Qualifier.of(digits.charAt(0)));
      digits = digits.substring(1);
    }
    int end = digits.length() - 1;
    if (end >= 0 && Qualifier.of(digits.charAt(end)) != Qualifier.NONE) {
      for (int i = 0; i <= index; i++) {
        qualifiers[i] = qualifiers[i].and(Qualifier.of(digits.charAt(end)));
      }
      digits = digits.substring(0, end);
    }
    return digits;
  }

  /** {@code hh:mm} or {@code hh:mm:ss}, with {@code Z} or {@code +hh:mm} or without. */
  static boolean isTime(String text) {
    String clock = text;
    if (clock.endsWith("Z")) {
      clock = clock.substring(0, clock.length() - 1);
    } else {
      int zone = Math.max(clock.indexOf('+'), clock.indexOf('-'));
      if (zone > 0) {
        if (!isClock(clock.substring(zone + 1), 5)) {
          return false;
        }
        clock = clock.substring(0, zone);
      }
    }
    return isClock(clock, 5) || isClock(clock, 8);
  }

  private static boolean isClock(String text, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (i % 3 == 2 ? c != ':' : c < '0' || c > '9') {
        return false;
      }
    }
    int hour = (text.charAt(0) - '0') * 10 + text.charAt(1) - '0';
    boolean minutes = text.charAt(3) < '6' && (length < 8 || text.charAt(6) < '6');
    return minutes && (hour < 24 || text.startsWith("24:00"));
  }
}
