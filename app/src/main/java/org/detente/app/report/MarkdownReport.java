package org.detente.app.report;

import java.util.List;
import java.util.stream.Collectors;
import org.detente.app.room.web.VisibleOutput;

/**
 * A report as Markdown (CommonMark, with tables and footnote-like numbers). All text is escaped.
 */
public final class MarkdownReport {
  private static final String SPECIAL = "\\`*_{}[]<>#|!&~$^";

  private final StringBuilder text = new StringBuilder();

  private MarkdownReport() {}

  /** Writes a report. */
  public static String write(SituationReport report) {
    MarkdownReport markdown = new MarkdownReport();
    markdown.line("# " + safe(report.title())).line("");
    report.lead().forEach(sentence -> markdown.line(safe(sentence)).line(""));
    report.sections().forEach(markdown::section);
    markdown.sources(report);
    markdown.line("---").line("").line("*" + safe(report.method()) + "*");
    return markdown.text.toString();
  }

  private MarkdownReport line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private void section(ReportSection section) {
    line("## " + safe(section.title())).line("");
    for (ReportItem item : section.items()) {
      line("- " + item(item));
    }
    if (!section.items().isEmpty()) {
      line("");
    }
    if (!section.columns().isEmpty()) {
      line(row(section.columns()));
      line(
          section.columns().stream()
              .map(c -> c.equals(section.columns().get(0)) ? "---" : "---:")
              .collect(Collectors.joining(" | ", "| ", " |")));
      section.rows().forEach(row -> line(row(row)));
      line("");
    }
    section.notes().forEach(note -> line(safe(note)).line(""));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(MarkdownReport::safe).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String item(ReportItem item) {
    StringBuilder line = new StringBuilder("**" + safe(item.head()) + "**");
    if (!item.detail().isEmpty()) {
      line.append(" (").append(safe(item.detail())).append(')');
    }
    for (int source : item.sources()) {
      line.append(" \\[").append(source).append("\\]");
    }
    if (item.quote() != null) {
      line.append("  \n  “").append(safe(item.quote())).append('”');
    }
    return line.toString();
  }

  private void sources(SituationReport report) {
    line("## " + safe(report.sourcesTitle())).line("");
    for (Citation source : report.sources()) {
      String line = source.number() + ". " + safe(source.name()) + ", " + safe(source.date());
      if (source.language() != null) {
        line += " (" + safe(source.language()) + ")";
      }
      if (source.url() != null) {
        line += ", <" + source.url().replaceAll("[\\s<>]", "") + ">";
      }
      if (!source.copies().isEmpty()) {
        line +=
            "; "
                + safe(report.copies())
                + " "
                + source.copies().stream()
                    .map(MarkdownReport::safe)
                    .collect(Collectors.joining("; "));
      }
      line(line);
    }
    line("");
  }

  /** On one line, with nothing that Markdown or a reader's eye would take for something else. */
  private static String safe(String words) {
    String plain = VisibleOutput.visible(words).replaceAll("\\s+", " ").strip();
    StringBuilder safe = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\');
              }
              safe.appendCodePoint(c);
            });
    // An address that is not in angle brackets becomes a link in many programs.
    return safe.toString().replaceAll("(?i)(https?|ftp|javascript|data|mailto):", "$1\\\\:");
  }
}
