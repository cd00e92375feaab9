package org.detente.coder.language.token;

import java.text.Normalizer;
import java.util.Locale;

/** What tokenisation asks of characters. */
final class Characters {
  private Characters() {}

  /** Lower case, curly apostrophes straight: the form in which rules are looked up. */
  static String lower(String text) {
    return text.replace('\u2019', '\'').replace('\u2018', '\'').toLowerCase(Locale.ROOT);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  /** A letter, a digit, or a mark that belongs to the letter before. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  /** Combining marks, soft hyphens and joiners: never a token's first character. */
  static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018';
  }

  static boolean isDash(char c) {
    return c == '\u2013' || c == '\u2014' || c == '\u2015';
  }

  /** A mark that only opens a quotation or bracket. */
  static boolean isOpening(char c) {
    return c == '('
        || c == '['
        || c == '{'
        || c == '\u201C'
        || c == '\u201E'
        || c == '\u201A'
        || c == '\u00AB'
        || c == '\u2039'
        || c == '\u00BF'
        || c == '\u00A1'
        || c == '`';
  }

  /** A mark that only closes a quotation or bracket. */
  static boolean isClosing(char c) {
    return c == ')' || c == ']' || c == '}' || c == '\u201D' || c == '\u00BB' || c == '\u203A';
  }

  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  /** NFC without soft hyphens and other invisible characters. */
  static String normalise(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 0x300 && text.charAt(i) != '\u00AD';
    }
    if (plain) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        kept.append(c);
      }
    }
    String form = Normalizer.normalize(kept, Normalizer.Form.NFC);
    return form.isEmpty() ? text : form;
  }
}
