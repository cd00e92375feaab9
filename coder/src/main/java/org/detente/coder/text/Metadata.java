package org.detente.coder.text;

import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article apart from its text.
 *
 * @param id its id
 * @param title the headline, or null
 * @param language ISO 639-1 code, or null where it must be told from the text
 * @param date when it was published, or null where the text must say
 * @param dateSource how the date is known; {@link DateSource#NONE} without a date
 * @param source the publisher, or null
 * @param url its address, or null
 */
public record Metadata(
    String id,
    @Nullable String title,
    @Nullable String language,
    @Nullable Edtf date,
    DateSource dateSource,
    @Nullable String source,
    @Nullable String url) {
  /** An article of which nothing but the id is known. */
  public static Metadata of(String id) {
    return new Metadata(id, null, null, null, DateSource.NONE, null, null);
  }

  /** The same with another language. */
  public Metadata withLanguage(String language) {
    return new Metadata(id, title, language, date, dateSource, source, url);
  }

  /** The same with a date given as an option. */
  public Metadata withDateOption(Edtf date) {
    return new Metadata(id, title, language, date, DateSource.OPTION, source, url);
  }
}
