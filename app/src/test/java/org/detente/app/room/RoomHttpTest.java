package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.app.room.article.TryDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the room answers over HTTP: who may ask, what a browser is told, what programs get. */
class RoomHttpTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String ARTICLE =
      "{\"text\":\"Kenya accused Somalia of lying on Monday.\",\"date\":\"2024-03-05\"}";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OpenRoom open;

  @BeforeAll
  static void open() {
    open = OpenRoom.full(OpenRoom.USUAL);
  }

  @AfterAll
  static void close() {
    open.close();
  }

  // ---- who may come in

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST:8420"})
  void answersToThisMachinesNames(String host) throws IOException {
    assertTrue(statusLine(host).contains(" 200 "), host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io:80", "0.0.0.0"})
  void refusesOtherNamesForThisMachine(String host) throws IOException {
    assertTrue(statusLine(host).contains(" 421 "), host);
  }

  private static String statusLine(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", open.room.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /search HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  @Test
  void aTokenIsShownOnceAndThenKept() {
    try (OpenRoom guarded =
        OpenRoom.small(new RoomSettings("127.0.0.1", 0, "open sesame", null, false))) {
      assertEquals(401, guarded.get("/").statusCode());
      assertEquals(401, guarded.get("/api/v1/articles").statusCode());
      assertEquals(401, guarded.get("/assets/room.css").statusCode());
      assertEquals(401, guarded.get("/?token=wrong").statusCode());
      assertEquals(
          200, guarded.get("/api/v1/articles", "Authorization", "Bearer open sesame").statusCode());
      HttpResponse<String> first = guarded.get("/?token=open%20sesame");
      assertEquals(200, first.statusCode());
      String cookie = cookie(first, "detente_key");
      assertFalse(cookie.contains("sesame"), "the cookie is not the token");
      assertEquals(200, guarded.get("/search", "Cookie", cookie).statusCode());
      assertFalse(first.body().contains("sesame"), "no link carries the token on");
    }
  }

  @Test
  void behindAProxyTheReaderHasAName() {
    try (OpenRoom proxied =
        OpenRoom.small(new RoomSettings("127.0.0.1", 0, null, "X-Reader", false))) {
      assertEquals(401, proxied.get("/").statusCode());
      assertEquals(200, proxied.get("/", "X-Reader", "Ada").statusCode());
    }
  }

  @Test
  void aFormMustComeFromAPageOfTheRoom() {
    assertEquals(400, open.post("/try", FORM, "text=Hello").statusCode());
    assertEquals(400, open.post("/try", FORM, "text=Hello&csrf=0000").statusCode());
    HttpResponse<String> page = open.get("/try");
    String cookie = cookie(page, "detente_form");
    String body = "text=Kenya+accused+Somalia.&date=2024&csrf=" + proof(page.body());
    assertEquals(400, open.post("/try", FORM, body).statusCode(), "no cookie");
    assertEquals(
        403,
        open.post("/try", FORM, body, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
            .statusCode());
    assertEquals(303, open.post("/try", FORM, body, "Cookie", cookie).statusCode());
  }

  @Test
  void plainTextFromElsewhereIsNoArticle() {
    // What a page elsewhere may send without asking first.
    assertEquals(400, open.post("/api/v1/articles", "text/plain", ARTICLE).statusCode());
    assertEquals(
        403,
        open.post("/api/v1/articles", JSON, ARTICLE, "Sec-Fetch-Site", "cross-site").statusCode());
  }

  @Test
  void aReadOnlyRoomChangesNothing() {
    RoomSettings readOnly = new RoomSettings("127.0.0.1", 0, null, null, true);
    try (OpenRoom room = OpenRoom.small(readOnly)) {
      assertEquals(403, room.post("/api/v1/articles", JSON, ARTICLE).statusCode());
      HttpResponse<String> page = room.get("/articles/1?item=e-" + firstEvent(room));
      assertFalse(page.body().contains("name=\"verdict\""), "no form");
      HttpResponse<String> form = room.get("/try");
      assertEquals(
          403,
          room.post(
                  "/articles/1/events/" + firstEvent(room),
                  FORM,
                  "verdict=right&csrf=" + proof(form.body()),
                  "Cookie",
                  cookie(form, "detente_form"))
              .statusCode());
    }
  }

  // ---- what a browser is told

  @Test
  void everyPageForbidsWhatIsNotTheRoomsOwn() {
    for (String path : List.of("/", "/try", "/nothing", "/api/v1", "/assets/room.js")) {
      var headers = open.get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
      assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
    }
  }

  @Test
  void pagesHaveNoScriptOrStyleOfTheirOwn() {
    for (String path : List.of("/", "/dossiers/all", "/articles/1", "/try", "/search?q=Russia")) {
      String page = open.get(path).body();
      assertFalse(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(page).find(), path);
      assertFalse(page.contains("<style") || page.contains(" style="), path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/dossiers/none",
        "/incidents/none",
        "/articles/x",
        "/articles/999999",
        "/try/0"
      })
  void whatIsNotThereIsSaidSo(String path) {
    HttpResponse<String> answer = open.get(path, "Accept", "text/html");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("<h1>"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/dossiers/all?from=yesterday", "/search?page=x", "/api/v1/articles?page=1e3"})
  void whatCannotBeReadIsSaidSo(String path) {
    assertEquals(400, open.get(path).statusCode());
  }

  // ---- limits

  @Test
  void aTextTooLongIsRefused() {
    HttpResponse<String> page = open.get("/try");
    String body = "csrf=" + proof(page.body()) + "&text=" + "a".repeat(TryDesk.LONGEST + 1);
    assertEquals(
        413, open.post("/try", FORM, body, "Cookie", cookie(page, "detente_form")).statusCode());
    String json = "{\"text\":\"" + "a".repeat(TryDesk.LONGEST + 1) + "\"}";
    assertEquals(413, open.post("/api/v1/code", JSON, json).statusCode());
    assertEquals(413, open.post("/api/v1/code", JSON, "x".repeat(1_100_000)).statusCode());
  }

  @Test
  void nobodyCodesOverTwentyArticlesAMinute() {
    try (OpenRoom room = OpenRoom.small(OpenRoom.USUAL)) {
      HttpResponse<String> page = room.get("/try");
      String cookie = cookie(page, "detente_form");
      String body = "text=Hello&date=2024&csrf=" + proof(page.body());
      List<Integer> answers = new ArrayList<>();
      for (int i = 0; i < 22; i++) {
        answers.add(room.post("/try", FORM, body, "Cookie", cookie).statusCode());
      }
      assertEquals(303, answers.get(0));
      assertEquals(429, answers.get(21));
    }
  }

  // ---- for programs

  @Test
  void theDescriptionNamesExactlyTheRoutesThatThereAre() {
    JsonNode paths = object(open.get("/api/v1/openapi.json").body()).path("paths");
    TreeSet<String> described = new TreeSet<>();
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                paths
                    .path(path)
                    .fieldNames()
                    .forEachRemaining(
                        method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    TreeSet<String> there = new TreeSet<>(open.room.routes());
    there.removeIf(route -> !route.contains(" /api/v1"));
    assertEquals(there, described);
  }

  @Test
  void theSameAnswerIsNotSentTwice() {
    for (String path :
        List.of(
            "/api/v1/incidents", "/assets/room.css", "/dossiers/all", "/dossiers/all/feed.atom")) {
      HttpResponse<String> first = open.get(path);
      String tag = first.headers().firstValue("ETag").orElse("");
      assertFalse(tag.isEmpty(), path);
      HttpResponse<String> second = open.get(path, "If-None-Match", tag);
      assertEquals(304, second.statusCode(), path);
      assertEquals("", second.body(), path);
      assertEquals(200, open.get(path, "If-None-Match", "W/\"other\"").statusCode(), path);
    }
  }

  @Test
  void pagesOfAListTogetherAreTheList() {
    List<JsonNode> all = items(object(open.get("/api/v1/incidents?per_page=1000").body()));
    List<JsonNode> gathered = new ArrayList<>();
    String next = "/api/v1/incidents?per_page=7";
    while (!next.isEmpty() && gathered.size() <= all.size()) {
      JsonNode answer = object(open.get(next).body());
      gathered.addAll(items(answer));
      next = answer.path("next").asText("").replace("null", "");
    }
    assertTrue(all.size() > 20);
    assertEquals(all, gathered);
    JsonNode first = object(open.get("/api/v1/incidents?per_page=1").body());
    assertEquals(all.size(), first.path("count").asInt());
  }

  @Test
  void wordsAndFiltersGoTogether() {
    int all = found("q=Putin");
    int later = found("q=Putin&from=2022-02-20");
    assertTrue(all > later && later > 0, all + " and " + later);
    assertTrue(found("q=Putin&party=FRA") > 0);
    assertEquals(0, found("q=Putin&party=KEN"));
    assertEquals(0, found("q=Putin&agenda=fisheries"));
    assertTrue(open.get("/search?q=Putin&party=KEN").body().contains("href=\"/search"));
  }

  private static int found(String query) {
    return items(object(open.get("/api/v1/articles?" + query).body())).size();
  }

  @Test
  @Timeout(30)
  void aDossierHasItsOwnVoicesAndSources() throws InterruptedException {
    try (OpenRoom room = OpenRoom.small(OpenRoom.USUAL)) {
      long before = articles(room, "/api/v1/dossiers/all/sources");
      String stranger =
          "{\"text\":\"'We will never yield', the president of Kenya said on Monday."
              + " Kenya accused Somalia.\",\"date\":\"2022-01-20\",\"source\":\"Stranger\"}";
      assertEquals(201, room.post("/api/v1/articles", JSON, stranger).statusCode());
      while (articles(room, "/api/v1/dossiers/all/sources") == before) {
        Thread.sleep(100); // a page is not made anew all the time
      }
      assertEquals(before + 1, articles(room, "/api/v1/dossiers/all/sources"));
      assertEquals(before, articles(room, "/api/v1/dossiers/all/sources?party=RUS"));
      assertTrue(room.get("/api/v1/dossiers/all/voices").body().contains("yield"));
      assertFalse(room.get("/api/v1/dossiers/all/voices?agenda=talks").body().contains("yield"));
    }
  }

  private static long articles(OpenRoom room, String sources) {
    long articles = 0;
    for (JsonNode source : object(room.get(sources).body())) {
      articles += source.path("articles").asLong();
    }
    return articles;
  }

  @Test
  void aRecordIsTheOneThatTheProgramWrites() {
    JsonNode record = object(open.get("/api/v1/articles/1").body());
    assertEquals("detente-record/1", record.path("schema").asText());
    JsonNode coded = object(open.post("/api/v1/code", JSON, ARTICLE).body());
    assertEquals("ACCUSE", coded.path("events").path(0).path("type").asText());
  }

  @Test
  @Timeout(30)
  void listenersHearOfNewArticles() throws IOException, InterruptedException {
    try (OpenRoom room = OpenRoom.small(OpenRoom.USUAL)) {
      long before = object(room.get("/api/v1").body()).path("articles").asLong();
      HttpResponse<InputStream> stream =
          room.client.send(
              HttpRequest.newBuilder(URI.create(room.url("/api/v1/live")))
                  .header("Accept", "text/event-stream")
                  .build(),
              BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        assertEquals(": listening", lines.readLine());
        assertEquals(201, room.post("/api/v1/articles", JSON, ARTICLE).statusCode());
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
          assertTrue(line.isEmpty() || line.equals("event: articles"), line);
          line = lines.readLine();
        }
        JsonNode said = object(line.substring("data:".length()).strip());
        assertEquals(1, said.path("added").asInt());
        assertEquals(before + 1, said.path("articles").asLong());
      }
      assertEquals(200, room.post("/api/v1/articles", JSON, ARTICLE).statusCode(), "known");
    }
  }

  @Test
  void faultsOfTheProgramAreNone() {
    assertEquals("", open.errors.toString());
  }

  // ---- tools

  private static String firstEvent(OpenRoom room) {
    JsonNode record = object(room.get("/api/v1/articles/1").body());
    return record.path("events").path(0).path("id").asText();
  }

  static String proof(String page) {
    Matcher proof = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"").matcher(page);
    assertTrue(proof.find(), "a form");
    return proof.group(1);
  }

  static String cookie(HttpResponse<String> answer, String name) {
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith(name + "="))
            .findFirst()
            .orElse("");
    assertNotEquals("", cookie, name);
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite"), cookie);
    return cookie.substring(0, cookie.indexOf(';'));
  }

  static JsonNode object(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static List<JsonNode> items(JsonNode answer) {
    List<JsonNode> items = new ArrayList<>();
    answer.path("items").forEach(items::add);
    return items;
  }
}
