package org.detente.coder.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs quotation marks: single and double, curly and straight, low ({@code „…”}), typewriter
 * ({@code ,,…''}) and guillemets. Tells closing marks from apostrophes, and carries a quotation
 * over paragraphs. Linear in the text.
 */
final class QuotationMarks {
  /** How many paragraphs a quotation may run on without a mark at their beginning. */
  private static final int PARAGRAPHS = 3;

  private final Set<String> elisions;

  /**
   * @param elisions what may stand behind an apostrophe at a word's beginning ({@code 's avonds})
   */
  QuotationMarks(Set<String> elisions) {
    this.elisions = elisions;
  }

  /**
   * What stands between two marks.
   *
   * @param begin offset of the content
   * @param end offset after it
   * @param markBegin offset of the opening mark
   * @param markEnd offset after the closing mark
   * @param continues whether the quotation goes on in the next paragraph
   */
  record Quoted(int begin, int end, int markBegin, int markEnd, boolean continues) {}

  private record Open(Mark mark, int at, int length) {}

  /** The kinds of marks by their closers. */
  private enum Mark {
    DOUBLE("”“\""),
    LOW("”“\""),
    SINGLE("’‘'"),
    LOW_SINGLE("‘’'"),
    STRAIGHT("\"”"),
    APOSTROPHE("'’"),
    TYPEWRITER("\"'”’"),
    GUILLEMET("»");

    final String closers;

    /** Whether the mark is no apostrophe, so that one left open is a quotation all the same. */
    final boolean lasting;

    Mark(String closers) {
      this.closers = closers;
      lasting = closers.indexOf('\'') != 0 && closers.indexOf('’') != 0;
    }
  }

  /** Every pair in the text from an offset on, in text order, nested ones too. */
  List<Quoted> find(String text, int from) {
    List<Quoted> found = new ArrayList<>();
    int begin = from;
    while (begin < text.length()) {
      int end = paragraphEnd(text, begin);
      begin = Math.max(end, paragraph(text, begin, end, found));
      while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
    }
    found.sort(
        Comparator.comparingInt(Quoted::begin)
            .thenComparing(q -> q.end, Comparator.reverseOrder()));
    return found;
  }

  private static int paragraphEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n' && blankLineAt(text, i + 1)) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean blankLineAt(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Pairs the marks of a paragraph; the offset up to which they were read. */
  private int paragraph(String text, int from, int end, List<Quoted> found) {
    Deque<Open> open = new ArrayDeque<>();
    int limit = end;
    int i = from;
    while (i < limit) {
      int closer = closes(text, i, limit, open);
      if (closer > 0) {
        close(text, i, closer, open, found);
        i += closer;
        continue;
      }
      Open opener = opens(text, i);
      if (opener != null && open.size() < 3) {
        open.push(opener);
        i += opener.length;
        continue;
      }
      i++;
    }
    if (!open.isEmpty()) {
      return carryOver(text, open.peekLast(), end, found);
    }
    return limit;
  }

  /** A quotation left open at a paragraph's end. */
  private int carryOver(String text, Open opener, int end, List<Quoted> found) {
    int contentBegin = trimBegin(text, opener.at + opener.length, end);
    int contentEnd = trimEnd(text, contentBegin, end);
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next < text.length()) {
      Open again = opens(text, next);
      if (again != null && again.mark == opener.mark) {
        found.add(new Quoted(contentBegin, contentEnd, opener.at, contentEnd, true));
        return end;
      }
    }
    if (opener.mark.lasting && next >= text.length() && contentEnd > contentBegin) {
      found.add(new Quoted(contentBegin, contentEnd, opener.at, contentEnd, false));
      return end;
    }
    int stop = end;
    for (int paragraph = 0; paragraph < PARAGRAPHS && stop < text.length(); paragraph++) {
      int from = stop + 1;
      stop = paragraphEnd(text, from);
      Deque<Open> open = new ArrayDeque<>();
      open.push(opener);
      for (int i = from; i < stop; i++) {
        int closer = closes(text, i, stop, open);
        if (closer > 0) {
          close(text, i, closer, open, found);
          return i + closer;
        }
        if (opens(text, i) != null) {
          return end;
        }
      }
    }
    return end;
  }

  private static int trimBegin(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int trimEnd(String text, int from, int end) {
    int at = end;
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static void close(String text, int at, int length, Deque<Open> open, List<Quoted> found) {
    while (!open.isEmpty()) {
      Open opener = open.pop();
      if (opener.mark.closers.indexOf(text.charAt(at)) >= 0) {
        int begin = trimBegin(text, opener.at + opener.length, at);
        int end = trimEnd(text, begin, at);
        if (end > begin && text.charAt(end - 1) == ',') {
          end = trimEnd(text, begin, end - 1);
        }
        if (end > begin) {
          found.add(new Quoted(begin, end, opener.at, at + length, false));
        }
        return;
      }
    }
  }

  /** The length of the closing mark at the offset for one of the open quotations, or 0. */
  private int closes(String text, int at, int limit, Deque<Open> open) {
    for (Open opener : open) {
      if (opener.mark.closers.indexOf(text.charAt(at)) < 0) {
        continue;
      }
      if (at == opener.at + opener.length && opener.mark != Mark.STRAIGHT) {
        return 0;
      }
      return switch (opener.mark) {
        case SINGLE, LOW_SINGLE, APOSTROPHE -> closesSingle(text, at, limit) ? 1 : 0;
        case TYPEWRITER -> closesTypewriter(text, at);
        case GUILLEMET -> 1;
        default -> opensCurly(text, at) ? 0 : 1;
      };
    }
    return 0;
  }

  /** Whether a curly double mark opens here though it could close a low one. */
  private static boolean opensCurly(String text, int at) {
    return text.charAt(at) == '“' && at > 0 && isSpace(text, at - 1) && !isSpace(text, at + 1);
  }

  private static int closesTypewriter(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'' || c == '’') {
      return at + 1 < text.length() && text.charAt(at + 1) == c ? 2 : 0;
    }
    return 1;
  }

  private boolean closesSingle(String text, int at, int limit) {
    if (at == 0 || isSpace(text, at - 1) || isWord(text, at + 1)) {
      return false;
    }
    if (at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at)) {
      return false;
    }
    boolean genitive = text.charAt(at - 1) == 's' && isSpace(text, at + 1) && isLower(text, at + 2);
    return !genitive || !closesLater(text, at + 1, limit);
  }

  /** Whether another closing mark comes before the next opening one. */
  private boolean closesLater(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '‘' || ((c == '\'' || c == '’') && isSpace(text, i - 1) && !isElision(text, i))) {
        return false;
      }
      boolean candidate = c == '’' || c == '\'';
      if (candidate && !isSpace(text, i - 1) && !isWord(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Open opens(String text, int at) {
    char c = text.charAt(at);
    boolean start = startsWord(text, at);
    return switch (c) {
      case '“' -> new Open(Mark.DOUBLE, at, 1);
      case '„' -> new Open(Mark.LOW, at, 1);
      case '«' -> new Open(Mark.GUILLEMET, at, 1);
      case '‚' -> start ? new Open(Mark.LOW_SINGLE, at, 1) : null;
      case '‘' -> isElision(text, at) ? null : new Open(Mark.SINGLE, at, 1);
      case '"' -> start ? new Open(Mark.STRAIGHT, at, 1) : null;
      case '\'' -> opensStraight(text, at, start);
      case '`' -> doubled(text, at) ? new Open(Mark.TYPEWRITER, at, 2) : null;
      case ',' -> commas(text, at) ? new Open(Mark.TYPEWRITER, at, 2) : null;
      default -> null;
    };
  }

  private @Nullable Open opensStraight(String text, int at, boolean start) {
    if (!start || isElision(text, at)) {
      return null;
    }
    return doubled(text, at) ? new Open(Mark.TYPEWRITER, at, 2) : new Open(Mark.APOSTROPHE, at, 1);
  }

  /** Two commas open, even right behind a colon or a comma; of three the first is a comma. */
  private static boolean commas(String text, int at) {
    return doubled(text, at) && (at + 2 >= text.length() || text.charAt(at + 2) != ',');
  }

  private static boolean doubled(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at);
  }

  private static boolean startsWord(String text, int at) {
    boolean free =
        at == 0 || isSpace(text, at - 1) || "([—–-‘“„\"'".indexOf(text.charAt(at - 1)) >= 0;
    return free && !isSpace(text, at + 1);
  }

  private boolean isElision(String text, int at) {
    int end = at + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    boolean decade = word.length() >= 2 && word.length() <= 3 && Character.isDigit(word.charAt(0));
    boolean closed = end < text.length() && "’'".indexOf(text.charAt(end)) >= 0;
    return !closed && (decade || elisions.contains(word));
  }

  private static boolean isSpace(String text, int at) {
    return at >= text.length()
        || at < 0
        || Character.isWhitespace(text.charAt(at))
        || text.charAt(at) == '\u00a0';
  }

  private static boolean isWord(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isLower(String text, int at) {
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }
}
