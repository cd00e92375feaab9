package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Articles of ill will: whatever they hold is text, on every page and in every file. */
class RoomHostileTest {
  private static final int MOST_OF_A_KIND = 25;
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  /** Characters that turn the text around them about or hide in it. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\u200B-\u200F\u202A-\u202E\u2060-\u206F]");

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OpenRoom open;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static Map<String, HttpResponse<String>> answers;

  /** Follows every link of the room, some of each kind. */
  @BeforeAll
  static void crawl() {
    open = OpenRoom.full(OpenRoom.USUAL);
    answers = new LinkedHashMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/", "/api/v1/articles", "/api/v1/incidents"));
    // The articles of ill will first, so that no limit leaves them out.
    for (int article = 17; article <= 18; article++) {
      ahead.addFirst("/articles/" + article + "?item=e-" + RoomWalkTest.event(open, article));
      ahead.addFirst("/api/v1/articles/" + article);
    }
    ahead.add("/search?q=window");
    while (!ahead.isEmpty()) {
      String address = ahead.poll();
      String kind = address.replaceAll("\\?.*", "?").replaceAll("/[^/]*\\d[^/]*", "/N");
      if (answers.containsKey(address) || kinds.merge(kind, 1, Integer::sum) > MOST_OF_A_KIND) {
        continue;
      }
      HttpResponse<String> answer = open.get(address);
      answers.put(address, answer);
      if (type(answer).startsWith("text/html")) {
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
          String to = link.group(1).replace("&amp;", "&").replaceAll("#.*", "");
          if (to.startsWith("/") && !to.contains("lang=")) {
            ahead.add(to);
          }
        }
      }
    }
  }

  @AfterAll
  static void close() {
    open.close();
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertTrue(answers.size() > 100, "pages: " + answers.size());
    answers.forEach((address, answer) -> assertEquals(200, answer.statusCode(), address));
    assertEquals("", open.errors.toString());
  }

  @Test
  void noPageHoldsMarkupOfAnArticle() {
    int seen = 0;
    for (var entry : pages().entrySet()) {
      String page = entry.getValue();
      String address = entry.getKey();
      seen += page.contains("window.hit") ? 1 : 0;
      String tags = tags(page);
      assertFalse(tags.contains("<script>"), address);
      assertFalse(Pattern.compile("<(svg onload|img|iframe|b\\b)").matcher(tags).find(), address);
      assertFalse(Pattern.compile("<[a-z][^<>]*\\son[a-z]+=").matcher(tags).find(), address);
      assertFalse(
          Pattern.compile("<[a-z][^<>]*(href|src|action)=\"\\s*javascript:").matcher(page).find(),
          address);
      assertFalse(HIDDEN.matcher(page).find(), address + ": a hidden character");
    }
    assertTrue(seen >= 8, "the articles of ill will were seen on " + seen + " pages");
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    answers.forEach(
        (address, answer) -> {
          if (type(answer).startsWith("text/html")) {
            pages.put(address, answer.body());
          }
        });
    return pages;
  }

  /** The page with what stands between quotation marks in a tag taken out of them. */
  private static String tags(String page) {
    return page.replaceAll("=\"[^\"]*\"", "=\"\"");
  }

  @Test
  void noTableHoldsAFormula() {
    int tables = 0;
    int guarded = 0;
    for (var entry : answers.entrySet()) {
      if (!type(entry.getValue()).startsWith("text/csv")) {
        continue;
      }
      tables++;
      for (List<String> row : rows(entry.getValue().body().substring(1))) {
        for (String cell : row) {
          assertFalse(
              cell.matches("(?s)[=@\t\r].*|[+-](?![0-9.]+$).*"), entry.getKey() + ": " + cell);
          guarded += cell.startsWith("'=") || cell.startsWith("'+") ? 1 : 0;
        }
      }
    }
    assertTrue(tables >= 8, "tables: " + tables);
    assertTrue(guarded >= 2, "formulas of the articles are there, as text: " + guarded);
  }

  /** The rows of a CSV text (RFC 4180). */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    Matcher cell =
        Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n\"]*))(,|\r\n|$)").matcher(csv);
    while (cell.find() && cell.start() < csv.length()) {
      String quoted = cell.group(1);
      rows.get(rows.size() - 1).add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
      if (cell.group(3).equals("\r\n")) {
        rows.add(new ArrayList<>());
      }
    }
    return rows;
  }

  @Test
  void feedsAndCalendarsCanBeReadByOthers() throws Exception {
    int feeds = 0;
    int calendars = 0;
    for (var answer : answers.entrySet()) {
      String address = answer.getKey();
      String body = answer.getValue().body();
      if (address.endsWith(".atom")) {
        feeds++;
        var document =
            javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)));
        assertEquals("feed", document.getDocumentElement().getLocalName());
        assertEquals(
            "http://www.w3.org/2005/Atom", document.getDocumentElement().getNamespaceURI());
        var entries = document.getElementsByTagNameNS("*", "entry");
        assertTrue(entries.getLength() > 5, address);
        for (String needed : List.of("id", "title", "updated", "link", "author")) {
          assertTrue(document.getElementsByTagNameNS("*", needed).getLength() > 0, needed);
        }
        assertFalse(HIDDEN.matcher(body).find(), address);
      } else if (address.endsWith(".ics")) {
        calendars++;
        var calendar = new CalendarBuilder().build(new StringReader(body));
        assertDoesNotThrow(() -> calendar.validate(), address);
        assertTrue(calendar.getComponents("VEVENT").size() > 3, address);
        assertFalse(HIDDEN.matcher(body).find(), address);
      }
    }
    assertEquals(2, feeds);
    assertEquals(2, calendars);
  }

  @Test
  void nothingOfAnArticleRunsInABrowser() {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.browser.newContext()) {
      Page page = context.newPage();
      List<String> faults = new ArrayList<>();
      RoomWalkTest.listen(page, faults);
      int tried = 0;
      for (var entry : pages().entrySet()) {
        if (entry.getValue().contains("window.hit") && tried < 20) {
          tried++;
          page.navigate(open.url(entry.getKey()));
          page.evaluate(
              "document.querySelectorAll('main *').forEach(e =>"
                  + " e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))");
          assertEquals(
              "undefined", page.evaluate("typeof window.hit"), entry.getKey() + " ran a script");
          assertEquals(
              0,
              ((Number)
                      page.evaluate(
                          "[...document.querySelectorAll('*')].filter(e => [...e.attributes]"
                              + ".some(a => a.name.startsWith('on'))).length"))
                  .intValue(),
              entry.getKey());
        }
      }
      assertEquals(List.of(), faults);
    }
  }

  @Test
  void whatIsPastedIsTextToo() {
    HttpResponse<String> form = open.get("/try");
    HttpResponse<String> kept =
        open.post(
            "/try",
            "application/x-www-form-urlencoded",
            "date=2024&csrf="
                + RoomHttpTest.proof(form.body())
                + "&text=%3C%2Ftextarea%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E%E2%80%AE",
            "Cookie",
            RoomHttpTest.cookie(form, "detente_form"));
    String page = open.get(kept.headers().firstValue("Location").orElse("")).body();
    assertTrue(page.contains("&lt;/textarea"), page);
    assertFalse(page.contains("<script>"), page);
    assertFalse(HIDDEN.matcher(page).find(), "a hidden character");
  }
}
