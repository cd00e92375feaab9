package org.detente.archive.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is the article in a page, and what the page says of it. */
class PageTest {
  private static final String FIRST =
      "De ministers van Buitenlandse Zaken van Ghana en Togo hebben maandag in Accra, na drie dagen"
          + " van overleg, een akkoord gesloten over de grens tussen beide landen.";
  private static final String SECOND =
      "Volgens de Ghanese minister is het akkoord een doorbraak, al moeten beide parlementen het nog"
          + " goedkeuren.";

  private static Page read(String html) throws IOException {
    return Page.read(
        new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)),
        "utf-8",
        "https://www.example.org/a?utm=1");
  }

  private static String surrounded(String article) {
    return "<html><body><header><a href=/>Home</a></header><div class='menu main-nav'><ul><li><a"
        + " href=/1>Binnenland</a></li><li><a href=/2>Buitenland, economie, sport</a></li></ul></div>"
        + "<div id=content>"
        + article
        + "<div class='related-articles'><p>Lees ook: <a href=/3>Togo sluit de grens met Benin, en dat"
        + " is al de derde keer dit jaar</a></p></div><section id='comments'><p>Piet: ik vind dit een"
        + " heel slecht plan, en dat zeg ik al jaren, maar niemand luistert naar mij.</p></section></div>"
        + "<footer><p>© Het Dagblad, alle rechten voorbehouden, lees onze voorwaarden</p></footer>"
        + "</body></html>";
  }

  @Test
  void theParagraphsOfTheArticleAndNothingElse() throws IOException {
    Page page =
        read(surrounded("<h1>Akkoord</h1><div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>"));
    assertEquals(FIRST + "\n\n" + SECOND, page.text());
    assertEquals("Akkoord", page.title());
    assertEquals("example.org", page.source());
  }

  @Test
  void textCutInPiecesByAdvertisementsIsWhole() throws IOException {
    Page page =
        read(
            surrounded(
                "<div class=part><p>"
                    + FIRST
                    + "</p></div><div class=ad>Koop nu, en snel, want op is op</div><div class=part><p>"
                    + SECOND
                    + "</p></div>"));
    assertEquals(FIRST + "\n\n" + SECOND, page.text());
  }

  @Test
  void oldPagesBreakLinesInsteadOfWritingParagraphs() throws IOException {
    Page page = read(surrounded("<div>" + FIRST + "<br><br>" + SECOND + "</div>"));
    assertEquals(FIRST + "\n\n" + SECOND, page.text());
  }

  @Test
  void whatThePublisherMarksAsTheBodyIsTheBody() throws IOException {
    Page page =
        read(
            surrounded(
                "<p>Dit is een lange inleiding over de krant zelf, met komma's, en nog meer, en meer.</p>"
                    + "<div itemprop=articleBody><p>"
                    + FIRST
                    + "</p></div>"));
    assertEquals(FIRST, page.text());
  }

  @Test
  void linkedDataGoBeforeGuesses() throws IOException {
    Page page =
        read(
            "<html><head><title>x</title><link rel=canonical href=/akkoord><script"
                + " type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],"
                + "\"headline\":\"Akkoord &amp; grens\",\"datePublished\":\"2022-01-10T23:30:00+01:00\","
                + "\"publisher\":{\"name\":\"Het Dagblad\"}}]}</script><script type='application/ld+json'>{kapot"
                + "</script></head><body><time datetime=2020-01-01>toen</time><p>"
                + FIRST
                + "</p></body></html>");
    assertEquals("Akkoord & grens", page.title());
    assertEquals("2022-01-10", String.valueOf(page.date()));
    assertEquals("Het Dagblad", page.source());
    assertEquals("https://www.example.org/akkoord", page.url());
  }

  @Test
  void datesOfManyForms() throws IOException {
    for (String meta :
        new String[] {
          "<meta property='article:published_time' content='2022-01-10T08:00:00+0100'>",
          "<meta name=date content=20220110>",
          "<meta name=pubdate content='Mon, 10 Jan 2022 08:00:00 GMT'>",
          "<meta name=date content='binnenkort'><article><time datetime='2022-01-10'></time></article>",
        }) {
      assertEquals("2022-01-10", String.valueOf(read(meta + "<p>" + FIRST).date()), meta);
    }
    assertNull(read("<p>" + FIRST).date());
  }

  @Test
  void aPageOfLinksHasNoArticle() throws IOException {
    StringBuilder links = new StringBuilder("<ul>");
    for (int i = 0; i < 50; i++) {
      links
          .append("<li><a href=/")
          .append(i)
          .append(">Bericht over het akkoord, nummer ")
          .append(i);
      links.append("</a></li>");
    }
    assertEquals(
        "", read(surrounded(links + "</ul>").replaceAll("<(section|footer).*", "")).text());
  }

  @Test
  void theEncodingIsThatOfThePageWhereTheServerNamesNone() throws IOException {
    String html =
        "<html><head><meta charset=windows-1252></head><body><p>Oekraïne vraagt, zegt de minister, om"
            + " steun.</p></body></html>";
    Page page =
        Page.read(
            new ByteArrayInputStream(html.getBytes(Charset.forName("windows-1252"))), null, null);
    assertTrue(page.text().startsWith("Oekraïne"), page.text());
  }

  @Test
  void tenThousandElementsInOneAnotherTakeNoTime() {
    String html =
        "<div class='x share'>".repeat(30_000) + "<p>" + FIRST + "</p>" + "</div>".repeat(30_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertFalse(read(html).text().isEmpty()));
  }
}
