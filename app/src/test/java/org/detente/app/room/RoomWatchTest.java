package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.detente.archive.watch.WatchOptions;
import org.detente.coder.Coders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds that are followed while the room is open: what comes in is told to its readers. */
class RoomWatchTest {
  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Wire</title><link>https://example.org/</link>
      <description>News</description>
      <item><title>Kenya accuses Somalia</title><link>https://example.org/1</link>
      <pubDate>Tue, 05 Mar 2024 09:00:00 GMT</pubDate>
      <description>Kenya accused Somalia on Monday of sending weapons across the border, the foreign
      ministry in Nairobi said. The ministers of both countries will meet in Cairo next week.
      </description></item></channel></rss>
      """;

  @Test
  @Timeout(60)
  void readersHearOfWhatAFeedBrings() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/feed",
        exchange -> {
          byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    server.start();
    URI feed = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
    WatchOptions options =
        WatchOptions.standard(Coders.VERSION).with(Duration.ofMinutes(1), false, true, 1);
    StringWriter errors = new StringWriter();
    try (OpenRoom room = OpenRoom.small(OpenRoom.USUAL)) {
      long before = room.archive.size();
      HttpResponse<InputStream> stream =
          room.client.send(
              HttpRequest.newBuilder(URI.create(room.url("/api/v1/live")))
                  .header("Accept", "text/event-stream")
                  .build(),
              BodyHandlers.ofInputStream());
      try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
          RoomWatch watch =
              new RoomWatch(
                  List.of(feed),
                  room.archive,
                  OpenRoom.CODER,
                  options,
                  room.room.live(),
                  new PrintWriter(errors, true))) {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
          line = lines.readLine();
        }
        assertEquals(1, RoomHttpTest.object(line.substring(5)).path("added").asInt());
        assertEquals(before + 1, room.archive.size());
        assertTrue(room.get("/search?q=Nairobi").body().contains("Kenya accuses Somalia"));
      }
    } finally {
      server.stop(0);
    }
  }
}
