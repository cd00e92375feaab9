package org.detente.coder.text;

import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One article as it came in.
 *
 * @param id the id given, else the file's name without folder and extension
 * @param title the headline where it is known apart from the text
 * @param text the whole text as read, header line included, byte order mark not
 * @param bodyBegin code point offset where the prose begins, after a header such as {@code date
 *     2022-01}
 * @param language ISO 639-1 code, or null where it could not be told
 * @param date when it was published, possibly only to the month or year
 * @param dateSource how the date is known
 * @param source the publisher, or null
 * @param url its address, or null
 */
public record Document(
    String id,
    @Nullable String title,
    Text text,
    int bodyBegin,
    @Nullable String language,
    @Nullable Edtf date,
    DateSource dateSource,
    @Nullable String source,
    @Nullable String url) {
  public Document {
    if (bodyBegin < 0 || bodyBegin > text.length()) {
      throw new IllegalArgumentException("bodyBegin outside the text: " + bodyBegin);
    }
  }

  /** The same document in a language. */
  public Document withLanguage(String code) {
    return new Document(id, title, text, bodyBegin, code, date, dateSource, source, url);
  }

  /**
   * The same document with no more than the given number of code points of its text; itself where
   * it is not longer.
   */
  public Document upTo(int length) {
    if (text.length() <= length) {
      return this;
    }
    return new Document(
        id,
        title,
        Text.of(text.slice(0, length)),
        Math.min(bodyBegin, length),
        language,
        date,
        dateSource,
        source,
        url);
  }
}
