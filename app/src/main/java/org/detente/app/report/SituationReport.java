package org.detente.app.report;

import java.util.List;

/**
 * A report on a crisis, in words of one language, ready to be set in any format.
 *
 * @param language ISO 639-1 of the report
 * @param title what it is about
 * @param lead sentences before all sections
 * @param sections in their order
 * @param sources numbered, in the order in which they are cited
 * @param sourcesTitle heading of the sources
 * @param copies how copies are introduced
 * @param method how the report was made
 */
public record SituationReport(
    String language,
    String title,
    List<String> lead,
    List<ReportSection> sections,
    List<Citation> sources,
    String sourcesTitle,
    String copies,
    String method) {
  public SituationReport {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
  }
}
