package org.detente.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A report set as Markdown and HTML: hostile words stay words. */
class SituationReportTest {
  private static final String HOSTILE =
      "<script>alert(1)</script> *a* [b](javascript:c) | `d` https://evil.example \u202E # e";

  private static SituationReport report() {
    ReportItem item = new ReportItem(HOSTILE, HOSTILE, HOSTILE, "en", List.of(1));
    return new SituationReport(
        "nl",
        HOSTILE,
        List.of(HOSTILE),
        List.of(
            ReportSection.of("changed", "Nieuws", List.of(item), List.of(HOSTILE)),
            new ReportSection(
                "figures",
                "Cijfers",
                List.of(),
                List.of("Week", HOSTILE),
                List.of(List.of("1", HOSTILE)),
                List.of())),
        List.of(
            new Citation(
                1,
                HOSTILE,
                "januari",
                "en",
                "https://krant.example/a?b=1&c=<d>",
                List.of(HOSTILE))),
        "Bronnen",
        "kopie:",
        "Werkwijze");
  }

  @Test
  void htmlHasNoElementOrAddressOfTheArticles() {
    String html = HtmlReport.write(report());
    assertTrue(html.startsWith("<!doctype html>\n<html lang=\"nl\">"), html.substring(0, 60));
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("href=\"javascript"), html);
    assertFalse(html.contains("\u202E"), html);
    assertFalse(Pattern.compile("<(link|img|iframe)|src=|@import|url\\(").matcher(html).find());
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
    assertTrue(html.contains("<a href=\"#source-1\">1</a>"), html);
    assertTrue(html.contains("<li id=\"source-1\">"), html);
  }

  @Test
  void markdownHasNoMarkupOfTheArticles() {
    String markdown = MarkdownReport.write(report());
    for (String bare : List.of("<script", "*a*", "[b](", "`d`", "\u202E")) {
      assertFalse(
          Pattern.compile("(?<!\\\\)" + Pattern.quote(bare)).matcher(markdown).find(), bare);
    }
    assertTrue(markdown.contains("https\\://evil.example"), markdown);
    assertTrue(markdown.contains("<https://krant.example/a?b=1&c=d>"), markdown);
    List<String> rows = markdown.lines().filter(line -> line.startsWith("| ")).toList();
    assertEquals(3, rows.size());
    for (String row : rows) {
      assertEquals(3, row.split("(?<!\\\\)\\|", -1).length - 1, row);
    }
  }
}
