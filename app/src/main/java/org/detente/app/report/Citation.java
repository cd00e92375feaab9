package org.detente.app.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered source of a report: one text, with the copies of it that others published.
 *
 * @param number as cited, from 1
 * @param name publisher, headline or id, whatever is known
 * @param date when it was published, in the reader's language
 * @param language ISO 639-1, or null
 * @param url a web address, or null
 * @param copies names of the other articles with the same text, which count as no further source
 */
public record Citation(
    int number,
    String name,
    String date,
    @Nullable String language,
    @Nullable String url,
    List<String> copies) {
  public Citation {
    copies = List.copyOf(copies);
  }
}
