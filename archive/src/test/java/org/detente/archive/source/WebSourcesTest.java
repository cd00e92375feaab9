package org.detente.archive.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.coder.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, feeds and web archives, sound and broken. */
class WebSourcesTest {
  private static final String[] PARAGRAPHS = {
    "Kenia heeft Somalië donderdag gewaarschuwd voor de gevolgen van een blokkade van de haven.",
    "De regering in Mogadishu wees de waarschuwing van de hand, zei een woordvoerder."
  };
  private static final String TEXT = String.join("\n\n", PARAGRAPHS);

  @TempDir private Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void aPageIsItsMainTextTitleAndDate() throws IOException {
    Path file =
        write("p.html", Written.utf8(Written.page("Kenia waarschuwt", "2022-01-13", PARAGRAPHS)));
    Collected read = Collected.of(file);
    assertEquals(List.of(), read.faults);
    Document article = read.articles.get(0);
    assertEquals(TEXT, article.text().toString());
    assertEquals("Kenia waarschuwt", article.title());
    assertEquals("2022-01-13", String.valueOf(article.date()));
    assertEquals("p", article.id());
  }

  @Test
  void aPageOfFiftyMegabytesIsAFaultAndTheRestIsRead() throws IOException {
    String page = Written.page("Kenia", "2022-01-13", "Kenia waarschuwt. ".repeat(2_900_000));
    assertTrue(page.length() > 50_000_000);
    Path large = write("a.html", Written.utf8(page));
    write("b.html", Written.utf8(Written.page("Kenia", "2022-01-13", PARAGRAPHS)));
    Collected read = Collected.of(folder);
    assertEquals(List.of("b"), read.ids());
    assertEquals(
        List.of(
            large
                + ": this is larger than 16 MiB, which no article is; split it, or"
                + " leave it out"),
        read.faults);
  }

  @Test
  void aFeedGivesItsItems() throws IOException {
    Path file = write("f.rss", Written.utf8(feed("")));
    Collected read = Collected.of(file);
    assertEquals(List.of(), read.faults);
    assertEquals(List.of("https://example.org/1", "f-item-2"), read.ids());
    assertEquals("Kenia waarschuwt Somalië & Djibouti.\n\nMogadishu zwijgt.", read.texts().get(0));
    assertEquals("Persbureau", read.articles.get(0).source());
    assertEquals("2022-01-12", String.valueOf(read.articles.get(0).date()));
    assertEquals(1, read.skipped.size());
  }

  private static String feed(String type) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + type
        + "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
        + "<title>Persbureau</title><item><title>Waarschuwing</title><link>https://example.org/1</link>"
        + "<description>Kenia waarschuwt.</description><content:encoded><![CDATA[<p>Kenia <b>waarschuwt</b>"
        + " Somalië &amp; Djibouti.</p><p>Mogadishu zwijgt.</p>]]></content:encoded>"
        + "<pubDate>Wed, 12 Jan 2022 23:30:00 +0100</pubDate></item>"
        + "<item><guid isPermaLink=\"false\">item-2</guid><description>Kenia dreigt weer.</description>"
        + "</item><item><title>Leeg</title><guid isPermaLink=\"false\">item-3</guid></item>"
        + "</channel></rss>";
  }

  @Test
  void anAtomFeedGivesItsEntries() throws IOException {
    Path file =
        write(
            "f.atom",
            Written.utf8(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><entry><title>One</title>"
                    + "<id>tag:x,2022:1</id><link href=\"https://example.org/a\"/>"
                    + "<updated>2022-01-12T08:00:00Z</updated><summary>Kenya warns Somalia.</summary>"
                    + "</entry></feed>"));
    Collected read = Collected.of(file);
    assertEquals(List.of("Kenya warns Somalia."), read.texts());
    assertEquals("2022-01-12", String.valueOf(read.articles.get(0).date()));
  }

  @Test
  void externalEntitiesAreRefusedAndNothingIsFetched() throws IOException {
    Path secret = write("secret.dat", Written.utf8("GEHEIM"));
    String type = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    Path file = write("f.rss", Written.utf8(feed(type).replace("Kenia dreigt weer.", "&x;")));
    write("g.rss", Written.utf8(feed("")));
    Collected read = Collected.of(folder);
    assertEquals(1, read.faults.size(), read.faults.toString());
    assertTrue(
        read.faults.get(0).startsWith(file + ":1: this feed declares a document type"),
        read.faults.get(0));
    assertEquals(2, read.articles.size());
    assertTrue(read.texts().stream().noneMatch(text -> text.contains("GEHEIM")));
  }

  @Test
  void brokenXmlIsNamedByLine() throws IOException {
    Path file =
        write("f.rss", Written.utf8("<rss version=\"2.0\">\n<channel>\n<title>x</channel>"));
    Collected read = Collected.of(file);
    assertTrue(
        read.faults.get(0).startsWith(file + ":3: this feed is broken XML"), read.faults.get(0));
  }

  @Test
  void aWebArchiveGivesItsPages() throws IOException {
    byte[] one = Written.record("https://example.org/1", page("Een"), 0);
    byte[] two = Written.record("https://example.org/2", page("Twee"), 0);
    write("a.warc", Written.together(one, two));
    write("b.warc.gz", Written.together(Written.gzip(one), Written.gzip(two)));
    Collected read = Collected.of(folder);
    assertEquals(List.of(), read.faults);
    assertEquals(
        List.of(
            "https://example.org/1",
            "https://example.org/2",
            "https://example.org/1",
            "https://example.org/2"),
        read.ids());
    assertTrue(read.texts().stream().allMatch(TEXT::equals));
    assertEquals("Twee", read.articles.get(1).title());
  }

  private static String page(String title) {
    return Written.page(title, "2022-01-13", PARAGRAPHS);
  }

  @Test
  void aRecordOfAWrongLengthIsLeftOutAndItsNeighboursAreNot() throws IOException {
    for (int error : new int[] {-200, -3, 5, 300, 1500, 1_000_000}) {
      Path file =
          write(
              "a.warc",
              Written.together(
                  Written.record("https://example.org/1", page("Een"), 0),
                  Written.record("https://example.org/2", page("Twee"), error),
                  Written.record("https://example.org/3", page("Drie"), 0),
                  Written.record("https://example.org/4", page("Vier"), 0)));
      Collected read = Collected.of(file);
      assertEquals(
          List.of("https://example.org/1", "https://example.org/3", "https://example.org/4"),
          read.ids(),
          "length wrong by " + error + ": " + read.faults);
      assertTrue(read.texts().stream().allMatch(TEXT::equals), "length wrong by " + error);
      assertEquals(1, read.faults.size(), read.faults.toString());
      assertTrue(read.faults.get(0).contains("https://example.org/2"), read.faults.get(0));
    }
  }

  @Test
  void aTruncatedWebArchiveGivesItsWholeRecords() throws IOException {
    byte[] one = Written.gzip(Written.record("https://example.org/1", page("Een"), 0));
    byte[] two = Written.gzip(Written.record("https://example.org/2", page("Twee"), 0));
    byte[] all = Written.together(one, two);
    Path file = write("a.warc.gz", java.util.Arrays.copyOf(all, all.length - two.length / 2));
    Collected read = Collected.of(file);
    assertEquals(List.of("https://example.org/1"), read.ids());
    assertEquals(1, read.faults.size(), read.faults.toString());
  }

  @Test
  void whatIsNoWebArchiveIsAFault() throws IOException {
    Path file = write("a.warc", Written.utf8("dit is geen archief\n"));
    Collected read = Collected.of(file);
    assertEquals(1, read.faults.size());
    assertEquals(List.of(), read.ids());
  }
}
