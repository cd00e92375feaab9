package org.detente.coder.quote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and words: {@code 30.000}, {@code 2,5 miljard}, {@code vijfentwintig},
 * {@code two hundred and fifty}, {@code half a million}.
 */
final class NumberWords {
  /**
   * A number read from a sentence.
   *
   * @param first its first token
   * @param last its last token
   * @param value what it says; for an indefinite multitude the least it can mean
   * @param vague whether it is an indefinite multitude ({@code tientallen})
   * @param scale the largest multiplier word in it, 1 without one
   */
  record Reading(int first, int last, double value, boolean vague, double scale) {}

  private enum Kind {
    CARD,
    SCALE,
    SUFFIX,
    VAGUE,
    JOINER
  }

  private record Word(double value, Kind kind) {}

  private final Map<String, Word> words = new HashMap<>();
  private final char group;
  private final char decimal;
  private int longest;

  /** Loads {@code numbers.tsv}; the separators are those of the language's locale (CLDR). */
  NumberWords(String language) {
    for (String[] row : QuoteTable.rows(language, "numbers", 3)) {
      words.put(
          row[0],
          new Word(Double.parseDouble(row[1]), Kind.valueOf(row[2].toUpperCase(Locale.ROOT))));
      longest = Math.max(longest, row[0].length());
    }
    var symbols = java.text.DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language));
    group = symbols.getGroupingSeparator();
    decimal = symbols.getDecimalSeparator();
  }

  /** The longest number that begins at the token, or null. */
  @Nullable Reading read(Sentence sentence, int token) {
    Sum sum = new Sum();
    int last = -1;
    int i = token;
    while (i < sentence.size() && i < token + 8) {
      String form = sentence.form(i).toLowerCase(Locale.ROOT);
      Sum next = sum.copy();
      if (!add(next, form, i > token && sum.started)) {
        break;
      }
      boolean joiner = kindOf(form) == Kind.JOINER;
      if (joiner && (!sum.started || !joins(sentence, i, sum))) {
        break;
      }
      sum = next;
      if (!joiner) {
        last = i;
      }
      i++;
    }
    return last < 0 ? null : new Reading(token, last, sum.value(), sum.vague, sum.scale);
  }

  /** Whether {@code hundred and fifty}, {@code half a million}, {@code tens of thousands} go on. */
  private boolean joins(Sentence sentence, int joiner, Sum sum) {
    if (joiner + 1 >= sentence.size()) {
      return false;
    }
    String form = sentence.form(joiner).toLowerCase(Locale.ROOT);
    Word next = words.get(sentence.form(joiner + 1).toLowerCase(Locale.ROOT));
    if (next == null) {
      return false;
    }
    return switch (form.length()) {
      case 1 -> sum.total + sum.current == 0.5 && next.kind == Kind.SCALE;
      case 2 -> sum.vague && next.kind == Kind.VAGUE;
      default -> sum.scale >= 100 && next.kind == Kind.CARD && !sum.vague;
    };
  }

  private @Nullable Kind kindOf(String form) {
    Word word = words.get(form);
    return word == null ? null : word.kind;
  }

  private boolean add(Sum sum, String form, boolean started) {
    Word word = words.get(form);
    if (word != null) {
      if (word.kind == Kind.SUFFIX && !(started && sum.digits)) {
        return false;
      }
      return sum.accept(word);
    }
    if (Character.isDigit(form.charAt(0))) {
      return addDigits(sum, form, started);
    }
    return addCompound(sum, form);
  }

  private boolean addDigits(Sum sum, String form, boolean started) {
    int end = 0;
    while (end < form.length()
        && (Character.isDigit(form.charAt(end))
            || (isSeparator(form.charAt(end))
                && end + 1 < form.length()
                && Character.isDigit(form.charAt(end + 1))))) {
      end++;
    }
    if (started) {
      return false;
    }
    double value = digits(form.substring(0, end));
    if (Double.isNaN(value)) {
      return false;
    }
    sum.accept(new Word(value, Kind.CARD));
    sum.digits = true;
    if (end == form.length()) {
      return true;
    }
    Word suffix = words.get(form.substring(end));
    return suffix != null
        && (suffix.kind == Kind.SUFFIX || suffix.kind == Kind.SCALE)
        && sum.accept(suffix);
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',' || c == '\u00a0' || c == '\u202f' || c == '\'' || c == '’';
  }

  /** The value of a number in digits, NaN where it is none (a date, a version, a score). */
  private double digits(String text) {
    StringBuilder plain = new StringBuilder();
    boolean fraction = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == decimal || (c == group && !isGroup(text, i))) {
        if (fraction) {
          return Double.NaN;
        }
        fraction = true;
        plain.append('.');
      } else if (!isGroup(text, i)) {
        return Double.NaN;
      }
    }
    return Double.parseDouble(plain.toString());
  }

  private static boolean isGroup(String text, int at) {
    int end = at + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at == 4;
  }

  /** A compound such as {@code honderdduizend} or {@code twenty-five}, longest parts first. */
  private boolean addCompound(Sum sum, String form) {
    if (form.length() < 6 || form.length() > 60) {
      return false;
    }
    Sum parts = sum.copy();
    int at = 0;
    while (at < form.length()) {
      if (form.charAt(at) == '-' && at > 0) {
        at++;
        continue;
      }
      int end = Math.min(form.length(), at + longest);
      Word word = null;
      for (; end > at; end--) {
        word = words.get(form.substring(at, end));
        if (word != null && word.kind != Kind.SUFFIX) {
          break;
        }
        word = null;
      }
      if (word == null || !parts.accept(word)) {
        return false;
      }
      at = end;
    }
    sum.become(parts);
    return true;
  }

  /** The running value of a number's parts. */
  private static final class Sum {
    double total;
    double current;
    double scale = 1;
    boolean started;
    boolean vague;
    boolean digits;

    Sum copy() {
      Sum copy = new Sum();
      copy.become(this);
      return copy;
    }

    void become(Sum other) {
      total = other.total;
      current = other.current;
      scale = other.scale;
      started = other.started;
      vague = other.vague;
      digits = other.digits;
    }

    double value() {
      return total + current;
    }

    boolean accept(Word word) {
      switch (word.kind) {
        case JOINER -> {
          return true;
        }
        case CARD -> {
          boolean fits = !started || current == 0 || current >= 100 || fitsBeside(word.value);
          if (!fits || vague) {
            return false;
          }
          current += word.value;
        }
        case SCALE, SUFFIX -> {
          double factor = current == 0 ? 1 : current;
          if (word.value >= 1000) {
            total += factor * word.value;
            current = 0;
          } else {
            current = factor * word.value;
          }
          scale = Math.max(scale, word.value);
        }
        case VAGUE -> {
          if (started && !vague) {
            return false;
          }
          current = vague ? current * word.value / 2 : word.value;
          vague = true;
          scale = Math.max(scale, word.value);
        }
      }
      started = true;
      return true;
    }

    private boolean fitsBeside(double value) {
      return (value >= 20 && current < 10) || (value < 10 && current >= 20 && current % 10 == 0);
    }
  }
}
