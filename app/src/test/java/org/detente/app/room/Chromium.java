package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  /** Set where the browser must be there, so that its absence is a fault and no skip. */
  private static final String NEEDED = "DETENTE_NEEDS_CHROMIUM";

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  final Browser browser;
  private final Playwright playwright;

  private Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM));
  }

  static Chromium start() {
    if (!Files.isExecutable(PROGRAM)) {
      String absent = "no Chromium at " + PROGRAM + ": the pages are not tried in a browser";
      if (System.getenv(NEEDED) != null) {
        fail(absent);
      }
      Assumptions.abort(absent);
    }
    return new Chromium();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
