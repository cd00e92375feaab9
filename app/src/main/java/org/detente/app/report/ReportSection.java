package org.detente.app.report;

import java.util.List;

/**
 * A section of a report: lines, or a table, or a sentence that there is nothing.
 *
 * @param id for links
 * @param title its heading
 * @param items lines
 * @param columns heads of a table, empty where there is none
 * @param rows its cells
 * @param notes sentences after these
 */
public record ReportSection(
    String id,
    String title,
    List<ReportItem> items,
    List<String> columns,
    List<List<String>> rows,
    List<String> notes) {
  public ReportSection {
    items = List.copyOf(items);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  static ReportSection of(String id, String title, List<ReportItem> items, List<String> notes) {
    return new ReportSection(id, title, items, List.of(), List.of(), notes);
  }
}
