package org.detente.app.report;

import java.util.Map;
import org.detente.app.room.web.Pages;

/** A report as one HTML file that needs nothing else. The templates escape all text. */
public final class HtmlReport {
  private HtmlReport() {}

  /** Writes a report. */
  public static String write(SituationReport report) {
    return new Pages().write("report/report.jte", Map.of("report", report));
  }
}
