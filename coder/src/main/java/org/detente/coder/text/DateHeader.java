package org.detente.coder.text;

import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * The header that newspapers' archives put before a text: the word {@code date}, a date to the day,
 * the month or the year, and white space, on the line of the first sentence or on its own.
 *
 * @param date the date, or null where there is no header
 * @param bodyBegin where the prose begins, an index into the text's characters
 */
record DateHeader(@Nullable Edtf date, int bodyBegin) {
  private static final String WORD = "date";

  /**
   * Reads the header of a text, if it has one. A text whose first word is {@code date} has a header
   * where a digit follows, or where the word stands after white space as the archives write it.
   *
   * @param line the line of the source that holds the whole text, or 0 where it is the whole source
   * @throws InputException where there is a header, but its date is none
   */
  static DateHeader of(String characters, String source, int line) throws InputException {
    int word = skipSpace(characters, 0);
    if (!characters.startsWith(WORD, word)) {
      return new DateHeader(null, word);
    }
    int afterWord = word + WORD.length();
    if (afterWord < characters.length() && characters.charAt(afterWord) == ':') {
      afterWord++;
    }
    int begin = skipSpace(characters, afterWord);
    if (begin == afterWord || begin == characters.length()) {
      return new DateHeader(null, word);
    }
    int end = begin;
    while (end < characters.length() && !isSpace(characters.charAt(end))) {
      end++;
    }
    if (word == 0 && !isDigit(characters.charAt(begin))) {
      return new DateHeader(null, word);
    }
    String value = characters.substring(begin, Math.min(end, begin + 40));
    Edtf date = PublicationDate.find(value).orElse(null);
    if (date == null) {
      throw new InputException(
          source,
          line > 0 ? line : lineOf(characters, begin),
          "the header's date “"
              + value
              + "” is no date; write "
              + PublicationDate.FORMS
              + ", or give --date");
    }
    return new DateHeader(date, skipSpace(characters, end));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int skipSpace(String characters, int from) {
    int i = from;
    while (i < characters.length() && isSpace(characters.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  private static int lineOf(String characters, int position) {
    return 1 + (int) characters.chars().limit(position).filter(c -> c == '\n').count();
  }
}
