package org.detente.app.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a report with the words that it rests on.
 *
 * @param head what it is
 * @param detail when, where and how sure, or empty
 * @param quote the words of a source, or null
 * @param language ISO 639-1 of the words, or null
 * @param sources numbers of the sources that say so
 */
public record ReportItem(
    String head,
    String detail,
    @Nullable String quote,
    @Nullable String language,
    List<Integer> sources) {
  public ReportItem {
    sources = List.copyOf(sources);
  }
}
