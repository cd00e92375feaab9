package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in a real browser: accessible, without fault, as wide as the screen. */
class RoomPagesTest {
  private static final List<String> GRAVE = List.of("serious", "critical");
  private static final int PHONE = 390;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OpenRoom open;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    open = OpenRoom.full(OpenRoom.USUAL);
    RoomWalkTest.correct(open, 10);
  }

  @AfterAll
  static void close() {
    if (open != null) {
      open.close();
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dossiers/ukraine-2021-2022",
        "/dossiers/ukraine-2021-2022?party=RUS&party=USA&by=day",
        "/dossiers/all?from=1990-01-01&to=1990-12-31",
        "/dossiers/ukraine-2021-2022/stances/RUS/talks",
        "/articles/10",
        "/articles/10?item=EVENT",
        "/articles/17",
        "/incidents/CONTRADICTED",
        "/search",
        "/search?q=Putin&agenda=talks",
        "/search?q=xyzzy",
        "/try",
        "/corrections",
        "/nothing"
      })
  void isFitForEveryReader(String path) {
    String address = open.url(resolve(path));
    // Dark on a phone, light on a desk: every colour and both layouts, each pair once.
    check(address, ColorScheme.DARK, PHONE, "nl");
    check(address, ColorScheme.LIGHT, 1366, "en");
  }

  private static String resolve(String path) {
    return path.replace("EVENT", RoomWalkTest.event(open, 10))
        .replace("CONTRADICTED", RoomWalkTest.contradicted(open));
  }

  private static void check(String address, ColorScheme scheme, int width, String language) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(width, 844)
            .setColorScheme(scheme)
            .setLocale(language);
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = chromium.browser.newContext(options)) {
      Page page = context.newPage();
      RoomWalkTest.listen(page, faults);
      page.navigate(address);
      assertEquals(language, page.getAttribute("html", "lang"));
      Object widest = page.evaluate("document.documentElement.scrollWidth");
      assertTrue(((Number) widest).intValue() <= width, address + " is " + widest + " wide");
      for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
        if (GRAVE.contains(rule.getImpact())) {
          faults.add(rule.getId() + " " + rule.getNodes().get(0).getHtml());
        }
      }
    }
    faults.removeIf(fault -> address.endsWith("/nothing") && fault.contains("404"));
    assertEquals(List.of(), faults, address + " " + scheme + " " + width);
  }
}
