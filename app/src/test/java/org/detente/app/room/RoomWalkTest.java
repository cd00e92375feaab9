package org.detente.app.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main ways through the room, walked in a real browser. */
class RoomWalkTest {
  private static final String DOSSIER = "/dossiers/ukraine-2021-2022";

  @SuppressWarnings("NullAway.Init") // before all tests
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OpenRoom open;

  private final List<String> faults = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // before each test
  private BrowserContext context;

  @SuppressWarnings("NullAway.Init") // before each test
  private Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    open = OpenRoom.full(OpenRoom.USUAL);
  }

  @AfterAll
  static void close() {
    if (open != null) {
      open.close();
      chromium.close();
    }
  }

  @BeforeEach
  void page() {
    context =
        chromium.browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("en-GB"));
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    listen(page, faults);
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    assertEquals(List.of(), faults);
  }

  static void listen(Page page, List<String> faults) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
  }

  @Test
  void theFirstScreenSaysHowThingsStand() {
    page.navigate(open.url("/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The crisis over Ukraine"))
        .click();
    for (String head :
        List.of("State of the crisis", "Next meeting", "Most in dispute", "What changed since")) {
      Locator heading = heading(head);
      assertThat(heading).isInViewport();
    }
    assertThat(page.locator(".level")).hasText(Pattern.compile("Tension|Confrontation"));
    assertThat(heading("Agenda")).isVisible();
    assertThat(heading("Meetings")).isVisible();
    assertThat(page.locator("svg.world circle").first()).isVisible();
  }

  @Test
  void aChoiceStandsInTheAddress() {
    page.navigate(open.url(DOSSIER));
    String all = page.locator(".kicker").first().textContent();
    page.getByLabel("Party").selectOption("UKR");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true))
        .click();
    assertThat(page).hasURL(Pattern.compile("party=UKR"));
    assertThat(page.getByLabel("Party")).hasValue("UKR");
    assertTrue(!all.equals(page.locator(".kicker").first().textContent()), "fewer incidents");
    page.reload();
    assertThat(page.getByLabel("Party")).hasValue("UKR");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show all")).click();
    assertThat(page).hasURL(Pattern.compile(DOSSIER + "$"));
  }

  @Test
  void draggingOverTheTimelineChoosesAPeriod() {
    page.navigate(open.url(DOSSIER));
    Locator chart = page.locator("#timeline");
    chart.scrollIntoViewIfNeeded();
    BoundingBox box = chart.boundingBox();
    page.mouse().move(box.x + box.width * 0.5, box.y + 5);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.95, box.y + 5);
    page.mouse().up();
    assertThat(page).hasURL(Pattern.compile("from=\\d{4}-\\d\\d-\\d\\d&to=2022-"));
  }

  @Test
  void aStatementLeadsToItsWords() {
    page.navigate(open.url(DOSSIER));
    page.locator(".changes .incident a").first().click();
    assertThat(page).hasURL(Pattern.compile("/incidents/"));
    Locator named = page.locator(".evidence mark").first();
    String words = named.textContent();
    page.locator(".evidence li").first().locator("p:last-of-type a").first().click();
    assertThat(page).hasURL(Pattern.compile("/articles/\\d+.*#at-\\d+$"));
    String mark = page.evaluate("document.querySelector(':target').textContent").toString();
    assertTrue(words.startsWith(mark) || mark.startsWith(words), words + " / " + mark);
  }

  @Test
  void aPlaceLeadsToWhatHappenedThere() {
    page.navigate(open.url(DOSSIER));
    Locator spot = page.locator("svg.world a[aria-label^='Geneva']");
    String label = spot.getAttribute("aria-label");
    spot.dispatchEvent("click");
    assertThat(page).hasURL(Pattern.compile("place=Geneva"));
    int count = Integer.parseInt(label.replaceAll("\\D+", ""));
    assertThat(page.locator("#h-incidents")).containsText(count + " incident");
    assertThat(page.locator(".list .incident")).hasCount(count);
  }

  @Test
  void anItemOfTheAgendaHasItsHistory() {
    page.navigate(open.url(DOSSIER));
    page.locator(".agenda td a").first().click();
    assertThat(page).hasURL(Pattern.compile("/stances/"));
    assertThat(page.locator(".history q").first()).not().isEmpty();
  }

  @Test
  void aMarkIsExplainedBesideTheText() {
    page.navigate(open.url("/articles/10"));
    page.locator(".m.l-events").first().click();
    assertThat(page.locator("#coding pre")).containsText("rule");
    assertThat(page).hasURL(Pattern.compile("\\?item=e-"));
    page.locator("#show-actors").uncheck();
    assertThat(page.locator(".prose .m.l-actors").first())
        .hasCSS("background-color", "rgba(0, 0, 0, 0)");
  }

  @Test
  void aPastedArticleIsReadAtOnce() {
    page.navigate(open.url("/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try an article")).click();
    page.getByLabel("Article")
        .fill("Kenya accused Somalia on Monday. The two ministers will meet in Cairo.");
    page.getByLabel("Published on").fill("2024-03-05");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
    assertThat(page.locator("h1").last()).containsText("Kenya accused Somalia");
    assertThat(page.locator(".events li").first()).containsText("Kenya");
    assertThat(page.locator(".events li").first()).containsText("Mon 4 Mar 2024");
  }

  @Test
  void aCorrectionIsKeptAndShown() throws Exception {
    page.navigate(open.url("/articles/14?item=e-" + event(open, 14)));
    page.getByLabel("corrected").check();
    page.locator("summary").click();
    page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("ACCUSE");
    page.getByLabel("Note").fill("read it again <b>twice</b>");
    page.getByLabel("Your name").fill("Ada");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep")).click();
    assertThat(page.locator(".corrected").first()).containsText("accuses");
    assertThat(page.locator(".corrected").first()).containsText("Ada");
    assertThat(page.locator(".corrected").first()).containsText("<b>twice</b>");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Corrections")).click();
    assertThat(page.locator(".corrected").first()).containsText("Ada");
    assertTrue(Files.readString(open.gold).contains("\"verdict\":\"fixed\""));
  }

  @Test
  void aLanguageStaysChosen() {
    page.navigate(open.url(DOSSIER + "?party=RUS"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nederlands")).click();
    assertThat(page).hasURL(Pattern.compile("party=RUS.*lang=nl"));
    assertThat(heading("Stand van de crisis")).isVisible();
    page.navigate(open.url("/search"));
    assertThat(page.locator("html")).hasAttribute("lang", "nl");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void theCalendarCanBeSubscribedTo() {
    page.navigate(open.url(DOSSIER));
    String address =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Calendar"))
            .getAttribute("href");
    HttpResponse<String> calendar = open.get(address);
    assertEquals(
        "text/calendar; charset=utf-8",
        calendar.headers().firstValue("Content-Type").orElse("").replace(";c", "; c"));
    assertTrue(calendar.body().contains("BEGIN:VEVENT"));
  }

  @Test
  void newArticlesAreAnnouncedOnAnOpenPage() {
    page.navigate(open.url("/dossiers/all"));
    Locator news = page.locator("#live");
    assertThat(news).isHidden();
    page.waitForTimeout(300);
    open.post(
        "/api/v1/articles",
        "application/json",
        "{\"text\":\"Kenya accused Somalia on Monday.\",\"date\":\"2021-06-01\"}");
    assertThat(news).isVisible();
  }

  @Test
  void theKeyboardIsEnough() {
    page.navigate(open.url(DOSSIER));
    page.keyboard().press("Tab");
    assertEquals("To the content", focused());
    page.keyboard().press("Enter");
    // The first thing after the skip link is the page's own content and no menu.
    page.keyboard().press("Tab");
    assertTrue((Boolean) page.evaluate("document.activeElement.closest('main') !== null"));
    for (int i = 0; i < 60 && !focused().startsWith("!incident"); i++) {
      page.keyboard().press("Tab");
      assertTrue(
          (Boolean)
              page.evaluate(
                  "(e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none'"
                      + " || e.querySelector('.hit') !== null })(document.activeElement)"),
          "the focus is seen: " + focused());
    }
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/incidents/"));
    page.locator(".evidence a").first().focus();
    page.keyboard().press("Enter");
    page.locator(".prose .m.l-events").first().focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("#coding$"));
    assertThat(page.locator("#coding .selected")).isVisible();
    page.locator("input[name=verdict]").first().focus();
    page.keyboard().press("Space");
    page.locator("form.correct button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=status]").first()).containsText("Kept");
  }

  private String focused() {
    return page.evaluate(
            "(e => (e.closest('.incident') ? '!incident ' : '') + (e.textContent.trim() || e.outerHTML))"
                + "(document.activeElement)")
        .toString();
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }

  // ---- what other tests of the room need

  /** The id of the first event of an article. */
  static String event(OpenRoom open, int article) {
    JsonNode record = RoomHttpTest.object(open.get("/api/v1/articles/" + article).body());
    return record.path("events").path(0).path("id").asText();
  }

  /** The id of an incident of which the sources differ. */
  static String contradicted(OpenRoom open) {
    for (JsonNode incident :
        RoomHttpTest.object(open.get("/api/v1/incidents?per_page=1000").body()).path("items")) {
      if (incident.path("contradicted").asBoolean()) {
        return incident.path("id").asText();
      }
    }
    throw new AssertionError("the samples contradict each other somewhere");
  }

  /** Says that the first event of an article is right. */
  static void correct(OpenRoom open, int article) {
    HttpResponse<String> page = open.get("/try");
    HttpResponse<String> kept =
        open.post(
            "/articles/" + article + "/events/" + event(open, article),
            "application/x-www-form-urlencoded",
            "verdict=right&note=seen&who=Ada&csrf=" + RoomHttpTest.proof(page.body()),
            "Cookie",
            RoomHttpTest.cookie(page, "detente_form"));
    assertEquals(303, kept.statusCode(), kept.body());
  }
}
