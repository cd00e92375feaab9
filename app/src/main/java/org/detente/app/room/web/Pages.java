package org.detente.app.room.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.http.Context;
import java.util.Map;

/** Writes pages from the templates that were compiled with the program. */
public final class Pages {
  /** The type of every page. */
  public static final String TYPE = "text/html; charset=utf-8";

  private final TemplateEngine engine;

  /** The pages of the room. */
  public Pages() {
    this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
  }

  /**
   * Answers with a page.
   *
   * @param template path of the template under {@code src/main/jte}
   */
  public void show(Context context, String template, Map<String, Object> values) {
    Tagged.text(context, TYPE, write(template, values));
  }

  /** Writes a page. */
  public String write(String template, Map<String, Object> values) {
    VisibleOutput output = new VisibleOutput();
    engine.render(template, values, output);
    return output.toString();
  }
}
