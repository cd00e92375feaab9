package org.detente.coder.time;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.time.Vocabulary.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stretch of text into runs of letters, runs of digits and single marks, and looks each up.
 * Finer than any tokeniser's words, so that {@code 12-01-2022}, {@code mid-2023} and {@code 'seven'
 * '-' 'day'} look the same whichever tokeniser came before.
 */
final class Atomizer {
  private static final long DAY = Vocabulary.bit("DAY");
  private static final long YEAR = Vocabulary.bit("YEAR");
  private static final long HOUR = Vocabulary.bit("HOUR");
  private static final long NUMBER = Vocabulary.bit("NUMBER");
  private static final long DD = Vocabulary.bit("DD");
  private static final long MM = Vocabulary.bit("MM");
  private static final long YYYY = Vocabulary.bit("YYYY");
  private static final long YY = Vocabulary.bit("YY");
  private static final long HH = Vocabulary.bit("HH");
  private static final long MI = Vocabulary.bit("MI");
  private static final long HHMM = Vocabulary.bit("HHMM");
  private static final long PART = Vocabulary.bit("PART");
  private static final long NAME = Vocabulary.bit("NAME");

  /** Longer runs of digits are no number of anything that has a date. */
  private static final int DIGITS = 6;

  private final Vocabulary vocabulary;
  private final String text;
  private final List<Symbol> symbols = new ArrayList<>();
  private int lastEnd = -1;

  private Atomizer(Vocabulary vocabulary, String text) {
    this.vocabulary = vocabulary;
    this.text = text;
  }

  /** The symbols between two offsets. */
  static List<Symbol> cut(Vocabulary vocabulary, String text, int begin, int end) {
    Atomizer atomizer = new Atomizer(vocabulary, text);
    int at = begin;
    while (at < end) {
      at = atomizer.next(at, end);
    }
    for (int i = 0; i < atomizer.symbols.size(); i++) {
      if (atomizer.symbols.get(i).isDigits()) {
        atomizer.classify(i);
      }
    }
    return atomizer.symbols;
  }

  private int next(int at, int end) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return at + 1;
    }
    if (isLetter(c)) {
      return word(at, end);
    }
    int stop = at + 1;
    if (c >= '0' && c <= '9') {
      while (stop < end && text.charAt(stop) >= '0' && text.charAt(stop) <= '9') {
        stop++;
      }
      Symbol digits = add(at, stop);
      digits.number = stop - at > DIGITS ? 0 : Integer.parseInt(text, at, stop, 10);
      digits.entry = vocabulary.find(text, at, stop);
      return stop;
    }
    Symbol mark = add(at, stop);
    char plain = plain(c);
    mark.entry =
        plain == c ? vocabulary.find(text, at, stop) : vocabulary.findNormalised("" + plain);
    if (mark.entry != null) {
      mark.categories = mark.entry.categories;
    }
    return stop;
  }

  /** Curly apostrophes and the many dashes as the grammar writes them. */
  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> c;
    };
  }

  private static boolean isLetter(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
        : Character.isLetter(c)
            || c == '\u00AD'
            || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private int word(int at, int end) {
    int stop = at;
    boolean plain = true;
    while (stop < end && isLetter(text.charAt(stop))) {
      char c = text.charAt(stop);
      plain &= c != '\u00AD' && (c < 128 || Character.isLetter(c));
      stop++;
    }
    Entry entry =
        plain
            ? vocabulary.find(text, at, stop)
            : vocabulary.findNormalised(text.substring(at, stop));
    boolean capital = Character.isUpperCase(text.charAt(at));
    if (entry != null && entry.cut > 0 && plain) {
      set(add(at, at + entry.cut), vocabulary.find(text, at, at + entry.cut), capital);
      set(add(at + entry.cut, stop), vocabulary.find(text, at + entry.cut, stop), false);
      return stop;
    }
    if (entry != null && entry.abbreviation && stop < end && text.charAt(stop) == '.') {
      stop++;
    }
    set(add(at, stop), entry, capital);
    return stop;
  }

  private static void set(Symbol word, @Nullable Entry entry, boolean capital) {
    word.capital = capital;
    if (entry != null) {
      word.entry = entry;
      word.categories = entry.capitalOnly && !capital ? 0 : entry.categories;
    } else if (capital) {
      word.categories = NAME;
    }
  }

  private Symbol add(int begin, int end) {
    Symbol symbol = new Symbol(begin, end, begin == lastEnd, symbols.size());
    symbols.add(symbol);
    lastEnd = end;
    return symbol;
  }

  /** What a run of digits can be, seen with what it is glued to. */
  private void classify(int index) {
    Symbol digits = symbols.get(index);
    int length = digits.end - digits.begin;
    int n = digits.number;
    if (length > DIGITS || isCoded(index)) {
      return;
    }
    long can = PART;
    can |= length <= 2 && n >= 1 && n <= 31 ? DD : 0;
    can |= length <= 2 && n >= 1 && n <= 12 ? MM : 0;
    can |= length <= 2 && n <= 24 ? HH : 0;
    can |= length == 2 ? YY : 0;
    can |= length == 2 && n <= 59 ? MI : 0;
    can |= length == 4 && n >= 1000 && n <= 2100 ? YYYY : 0;
    can |= length == 4 && n / 100 <= 24 && n % 100 <= 59 ? HHMM : 0;
    if (!inGroup(index)) {
      can |= NUMBER;
      can |= (can & DD) != 0 ? DAY : 0;
      can |= (can & HH) != 0 ? HOUR : 0;
      can |= (can & YYYY) != 0 ? YEAR : 0;
    }
    digits.categories = can;
  }

  /** Part of {@code 5.600}, {@code 3,5}, {@code 27/9/2020}, {@code 04:50}. */
  private boolean inGroup(int index) {
    boolean before = joins(index) && index >= 2 && symbols.get(index - 2).isDigits();
    boolean after =
        joins(index + 2) && symbols.get(index + 1).glued && symbols.get(index + 2).isDigits();
    return before && symbols.get(index - 1).glued || after;
  }

  /** Whether the symbol is glued to a joint of digits before it. */
  private boolean joins(int index) {
    if (index < 1 || index >= symbols.size() || !symbols.get(index).glued) {
      return false;
    }
    Symbol joint = symbols.get(index - 1);
    return joint.end - joint.begin == 1 && ".,:/".indexOf(text.charAt(joint.begin)) >= 0;
  }

  /** Part of a code: {@code T-72}, {@code MH17}, {@code 9K720}, {@code +31}. */
  private boolean isCoded(int index) {
    Symbol digits = symbols.get(index);
    if (digits.glued && index > 0) {
      Symbol before = symbols.get(index - 1);
      if (isForeign(before) || text.charAt(before.begin) == '+') {
        return true;
      }
      boolean dash = plain(text.charAt(before.begin)) == '-' && before.glued;
      if (dash && index > 1 && isForeign(symbols.get(index - 2))) {
        return true;
      }
    }
    return index + 1 < symbols.size()
        && symbols.get(index + 1).glued
        && isForeign(symbols.get(index + 1));
  }

  /** A run of letters that the grammar does not know. */
  private boolean isForeign(Symbol symbol) {
    return symbol.entry == null && !symbol.isDigits() && isLetter(text.charAt(symbol.begin));
  }
}
