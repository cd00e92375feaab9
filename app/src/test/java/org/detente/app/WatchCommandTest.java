package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code detente watch} from the command line, with a server on this machine. */
class WatchCommandTest {
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>Bode</title><item><title>Kenia</title>"
          + "<link>https://example.org/1</link><description>De regering van Kenia heeft Somalië"
          + " donderdag gewaarschuwd voor een blokkade van de haven.</description></item>"
          + "</channel></rss>";

  @TempDir private Path folder;

  @Test
  void oneRoundStoresAndSaysSo() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed",
        exchange -> {
          byte[] bytes = FEED.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String host = "http://127.0.0.1:" + server.getAddress().getPort();
      String archive = folder.resolve("a.duckdb").toString();
      Run first = Run.of("watch", host + "/feed", "--archive", archive, "--once");
      assertEquals(0, first.status(), first.errors());
      assertTrue(
          first
              .errors()
              .contains(
                  "round 1: 1 feeds (0 unchanged, 0 waiting, 0 ended, 0 failed);"
                      + " 1 new articles"),
          first.errors());
      Run second = Run.of("watch", host + "/feed", host + "/none", "--archive", archive, "--once");
      assertEquals(1, second.status());
      assertTrue(
          second.errors().contains(host + "/none: the server answered 404"), second.errors());
      assertTrue(second.errors().contains("1 known"), second.errors());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/feed, 15m, is no address of a feed",
    "feed.xml, 15m, is no address of a feed",
    "http://exa mple.org, 15m, is no address",
    "https://example.org/feed, 10s, would press the servers",
    "https://example.org/feed, soon, is no time"
  })
  void whatIsNotUnderstoodEndsWithTwo(String feed, String every, String said) {
    String archive = folder.resolve("a.duckdb").toString();
    Run run = Run.of("watch", feed, "--every", every, "--archive", archive);
    assertEquals(2, run.status());
    assertTrue(run.errors().contains(said), run.errors());
    assertTrue(!folder.resolve("a.duckdb").toFile().exists());
  }
}
