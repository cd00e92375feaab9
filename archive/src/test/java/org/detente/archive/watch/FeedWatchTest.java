package org.detente.archive.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.detente.archive.store.Archive;
import org.detente.archive.store.Databases;
import org.detente.coder.Coder;
import org.detente.coder.Coders;
import org.detente.coder.record.CodedDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of a real server, sound, slow, broken and hostile. */
class FeedWatchTest {
  private static final Coder CODER = Coders.standard();
  private static final String RSS = "application/rss+xml";
  private static final WatchOptions OPTIONS =
      WatchOptions.standard("1")
          .with(Duration.ofMinutes(15), false, false, 1)
          .within(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(1));

  @TempDir private Path folder;
  private FeedServer server;
  private Archive archive;
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final Heard heard = new Heard();

  @BeforeEach
  void open() throws IOException {
    server = new FeedServer();
    archive = Archive.open(Databases.duckDb(folder));
  }

  @AfterEach
  void close() {
    archive.close();
    server.close();
  }

  private static final class Heard implements WatchListener {
    final List<String> ids = Collections.synchronizedList(new ArrayList<>());
    final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    final List<String> notices = new ArrayList<>();
    final List<WatchRound> rounds = new ArrayList<>();

    @Override
    public void stored(List<CodedDocument> articles) {
      articles.forEach(article -> ids.add(article.document().id()));
    }

    @Override
    public void fault(String place, String reason) {
      faults.add(place + ": " + reason);
    }

    @Override
    public void notice(String place, String message) {
      notices.add(message);
    }

    @Override
    public void round(WatchRound round) {
      rounds.add(round);
    }
  }

  private FeedWatch watch(WatchOptions options) {
    return new FeedWatch(archive, CODER, "1", options, heard, () -> now);
  }

  private WatchRound round(WatchOptions options, String... paths) {
    List<URI> feeds = new ArrayList<>();
    for (String path : paths) {
      feeds.add(server.at(path));
    }
    return watch(options).round(feeds);
  }

  private static String item(String link, String text) {
    return "<item><title>Kenia en Somalië</title><link>"
        + link
        + "</link><pubDate>Thu, 13 Jan 2022 08:00:00 GMT</pubDate>"
        + (text.isEmpty() ? "" : "<description>" + text + "</description>")
        + "</item>";
  }

  private static String feed(String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Bode</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String warning(int number) {
    return item(
        "https://example.org/" + number,
        "Kenia heeft Somalië voor de " + number + "e keer gewaarschuwd voor een blokkade.");
  }

  @Test
  void asksOnlyForWhatIsNew() {
    server.on(
        "/feed",
        exchange -> {
          if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            exchange.getResponseHeaders().set("Last-Modified", "Thu, 13 Jan 2022 08:00:00 GMT");
            FeedServer.send(
                exchange, RSS, feed(warning(1), warning(2)).getBytes(StandardCharsets.UTF_8));
          }
        });
    assertEquals(2, round(OPTIONS, "/feed").articles().stored());
    assertEquals(List.of("https://example.org/1", "https://example.org/2"), heard.ids);
    assertEquals(1, round(OPTIONS, "/feed").unchanged());
    assertEquals(
        "Thu, 13 Jan 2022 08:00:00 GMT", server.lastHeaders("/feed").getFirst("If-Modified-Since"));
    assertTrue(server.lastHeaders("/feed").getFirst("User-Agent").startsWith("Detente/1"));
    assertEquals(List.of(), heard.faults);
    assertEquals(2, archive.size());
    assertEquals(2, heard.rounds.size());
  }

  @Test
  void whatIsThereAlreadyIsKnown() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(feed(warning(1), warning(2)).getBytes(StandardCharsets.UTF_8));
    }
    server.text("/feed", RSS, feed(warning(1)));
    assertEquals(1, round(OPTIONS, "/feed").articles().stored());
    server.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          FeedServer.send(exchange, RSS, bytes.toByteArray());
        });
    WatchRound second = round(OPTIONS, "/feed");
    assertEquals(1, second.articles().stored());
    assertEquals(1, second.articles().unchanged());
    assertEquals("https://example.org/2", heard.ids.get(1));
  }

  @Test
  void waitsAsLongAsTheServerAsksItTo() {
    server.status("/feed", 429, "Retry-After", "7200");
    WatchRound round = round(OPTIONS, "/feed");
    assertEquals(1, round.failed());
    assertTrue(heard.faults.get(0).contains("answered 429"), heard.faults.get(0));
    assertTrue(heard.faults.get(0).contains("2026-11-24T14:00:00Z"), heard.faults.get(0));
    now = now.plusSeconds(7199);
    assertEquals(1, round(OPTIONS, "/feed").waiting());
    assertEquals(1, server.asked("/feed"));
    now = now.plusSeconds(1);
    server.text("/feed", RSS, feed(warning(1)));
    assertEquals(1, round(OPTIONS, "/feed").articles().stored());
    server.status("/feed", 500);
    round(OPTIONS, "/feed");
    now = now.plus(Duration.ofMinutes(29));
    assertEquals(1, round(OPTIONS, "/feed").waiting(), "the first failure after a success: twice");
    now = now.plus(Duration.ofMinutes(1));
    assertEquals(1, round(OPTIONS, "/feed").failed());
    now = now.plus(Duration.ofMinutes(59));
    assertEquals(1, round(OPTIONS, "/feed").waiting(), "the second: four times");
  }

  @Test
  void aFeedThatHasEndedIsLeftAlone() {
    server.status("/feed", 410);
    assertEquals(1, round(OPTIONS, "/feed").gone());
    now = now.plus(Duration.ofDays(30));
    assertEquals(1, round(OPTIONS, "/feed").gone());
    assertEquals(1, server.asked("/feed"));
    assertEquals(1, heard.notices.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/secret",
        "http://localhost:PORT/secret",
        "http://[::1]:PORT/secret",
        "http://[::ffff:127.0.0.1]:PORT/secret",
        "http://2130706433:PORT/secret",
        "http://0.0.0.0:PORT/secret",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "/secret"
      })
  void noRedirectLeadsToAPrivateAddress(String target) {
    String location = target.replace("PORT", Integer.toString(server.at("/").getPort()));
    server.text("/secret", RSS, feed(warning(1)));
    server.status("/feed", 302, "Location", location);
    assertEquals(1, round(OPTIONS, "/feed").failed(), target);
    assertEquals(0, server.asked("/secret"));
    assertEquals(List.of(), heard.ids);
  }

  @Test
  void aRedirectIsFollowedWhereItIsAllowedButNotForEver() {
    WatchOptions allowing = OPTIONS.with(Duration.ofMinutes(15), false, true, 1);
    server.text("/new", RSS, feed(warning(1)));
    server.status("/feed", 301, "Location", "/new");
    assertEquals(1, round(allowing, "/feed").articles().stored());
    assertTrue(heard.notices.get(0).contains("moved for good"), heard.notices.toString());
    server.status("/ring", 302, "Location", "/ring");
    assertEquals(1, round(allowing, "/ring").failed());
    assertEquals(6, server.asked("/ring"));
  }

  @Test
  void aSlowServerIsGivenUp() {
    CountDownLatch over = new CountDownLatch(1);
    server.on("/silent", exchange -> await(over));
    server.on(
        "/trickle",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write("<rss>".getBytes(StandardCharsets.UTF_8));
          out.flush();
          await(over);
        });
    server.text("/feed", RSS, feed(warning(1)));
    WatchOptions hasty =
        OPTIONS.within(Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ZERO);
    WatchRound round = round(hasty, "/silent", "/trickle", "/feed");
    over.countDown();
    assertEquals(2, round.failed(), heard.faults.toString());
    assertEquals(1, round.articles().stored());
    assertTrue(heard.faults.get(1).contains("within 1 s"), heard.faults.toString());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {52_428_800, 0})
  void anAnswerOfFiftyMegabytesIsNotRead(long stated) {
    AtomicLong sent = new AtomicLong();
    server.on(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, stated);
          byte[] block = new byte[1 << 16];
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 800; i++) {
              out.write(block);
              sent.addAndGet(block.length);
            }
          }
        });
    server.text("/feed", RSS, feed(warning(1)));
    WatchRound round = round(OPTIONS, "/large", "/feed");
    assertEquals(1, round.failed());
    assertEquals(1, round.articles().stored());
    assertTrue(heard.faults.get(0).contains("larger than 16 MiB"), heard.faults.toString());
    assertTrue(sent.get() < 40_000_000, "bytes taken: " + sent.get());
  }

  @Test
  void externalEntitiesAreRefusedAndNothingIsFetched() {
    server.text("/entity", "text/plain", "GEHEIM");
    String type = "?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + server.at("/entity") + "\">]>";
    server.text(
        "/feed", RSS, feed(item("https://example.org/1", "&x;")).replaceFirst("\\?>", type));
    assertEquals(1, round(OPTIONS, "/feed").failed());
    assertTrue(heard.faults.get(0).contains("document type"), heard.faults.toString());
    assertEquals(0, server.asked("/entity"));
    assertEquals(0, archive.size());
  }

  /** What could not be read is asked for again in full, not with the version that was broken. */
  @Test
  void aFeedThatBreaksOffIsAskedForAgain() {
    String whole = feed(warning(1), warning(2));
    server.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"one\"");
          String half = whole.substring(0, whole.length() / 2);
          FeedServer.send(exchange, RSS, half.getBytes(StandardCharsets.UTF_8));
        });
    server.text("/other", RSS, feed(warning(3)));
    WatchRound round = round(OPTIONS, "/feed", "/other");
    assertEquals(1, round.failed());
    assertEquals(1, round.articles().stored());
    server.on(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, whole.length() + 500);
          exchange.getResponseBody().write(whole.getBytes(StandardCharsets.UTF_8));
        });
    now = now.plus(Duration.ofHours(1));
    assertEquals(1, round(OPTIONS, "/feed").failed(), "the connection is cut");
    assertFalse(server.lastHeaders("/feed").containsKey("If-None-Match"));
    server.text("/feed", RSS, whole);
    now = now.plus(Duration.ofHours(2));
    assertEquals(2, round(OPTIONS, "/feed").articles().stored());
  }

  private static String page(String text) {
    return "<html><head><title>Kenia waarschuwt</title></head><body><article><p>"
        + text
        + "</p><p>De regering in Mogadishu wees de waarschuwing van de hand, zei een woordvoerder"
        + " donderdag in Nairobi.</p></article></body></html>";
  }

  @Test
  void pagesAreReadOnceAndWhereRobotsAllowIt() {
    WatchOptions reading = OPTIONS.with(Duration.ofMinutes(15), true, true, 1);
    server.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
    server.text(
        "/open/1", "text/html; charset=utf-8", page("Kenia waarschuwde Somalië donderdag."));
    server.text("/closed/2", "text/html", page("Kenia dreigde."));
    String feed =
        feed(
            item(server.at("/open/1").toString(), ""),
            item(server.at("/closed/2").toString(), "Somalië eist dat Kenia zich terugtrekt."),
            item(
                server.at("/missing/3").toString(),
                "De regeringen van Kenia en Somalië praten donderdag in Nairobi over de grens."));
    server.text("/feed", RSS, feed);
    WatchRound round = round(reading, "/feed");
    assertEquals(1, round.pages(), heard.faults.toString());
    assertEquals(2, round.articles().stored(), heard.faults.toString());
    assertEquals(0, server.asked("/closed/2"));
    assertEquals(
        "2022-01-13", String.valueOf(archive.article(1).orElseThrow().coded().document().date()));
    assertTrue(
        archive
            .article(1)
            .orElseThrow()
            .coded()
            .document()
            .text()
            .toString()
            .contains("Mogadishu wees de waarschuwing"));
    round(reading, "/feed");
    assertEquals(2, archive.size(), "the third time its words in the feed are taken");
    WatchRound third = round(reading, "/feed");
    assertEquals(1, third.articles().stored(), heard.faults + " " + third);
    int faults = heard.faults.size();
    assertEquals(0, round(reading, "/feed").articles().stored());
    assertEquals(faults, heard.faults.size(), "what was said three times is not said again");
    assertEquals(1, server.asked("/open/1"));
    assertEquals(3, server.asked("/missing/3"));
    assertEquals(3, archive.size());
  }

  @Test
  void withoutPagesALinkAloneIsNoArticle() {
    server.text("/feed", RSS, feed(item(server.at("/open/1").toString(), "")));
    WatchRound round = round(OPTIONS, "/feed");
    assertEquals(1, round.articles().withoutText());
    assertEquals(0, server.asked("/open/1"));
  }

  /** A link in a feed from outside must not make us ask the own network. */
  @Test
  void pagesOnPrivateAddressesAreNotAsked() {
    WatchOptions reading = OPTIONS.with(Duration.ofMinutes(15), true, false, 1);
    server.text("/inside", "text/html", page("Kenia."));
    server.text("/feed", RSS, feed(item(server.at("/inside").toString(), "")));
    WatchRound round = round(reading, "/feed");
    assertEquals(0, round.pages());
    assertEquals(0, server.asked("/inside") + server.asked("/robots.txt"));
    assertTrue(heard.faults.get(0).contains("--allow-private"), heard.faults.toString());
  }

  @Test
  void stoppedInTheMiddleOfARoundItKeepsWhatItHas() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    server.text("/feed", RSS, feed(warning(1)));
    server.on(
        "/slow",
        exchange -> {
          waiting.countDown();
          await(over);
        });
    FeedWatch watch = watch(OPTIONS);
    Thread thread =
        new Thread(() -> watch.run(List.of(server.at("/feed"), server.at("/slow"))), "watch");
    thread.start();
    assertTrue(waiting.await(20, TimeUnit.SECONDS));
    watch.stop();
    thread.join(10_000);
    over.countDown();
    assertFalse(thread.isAlive());
    assertEquals(1, archive.size());
    assertEquals(List.of(), heard.faults);
  }
}
