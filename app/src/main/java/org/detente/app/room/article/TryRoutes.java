package org.detente.app.room.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.detente.app.room.web.Frame;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.HttpProblem;
import org.detente.app.room.web.Pages;
import org.detente.app.room.web.RateLimit;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.text.InputException;

/** The box in which a reader pastes an article to see its record at once. */
public final class TryRoutes {
  private static final int ARTICLES_A_MINUTE = 20;

  private final TryDesk desk;
  private final Explainer explainer;
  private final Frames frames;
  private final Pages pages;
  private final RateLimit limit =
      new RateLimit(ARTICLES_A_MINUTE, Duration.ofMinutes(1), System::nanoTime);

  /** A box whose texts are coded at this desk. */
  public TryRoutes(TryDesk desk, Explainer explainer, Frames frames, Pages pages) {
    this.desk = desk;
    this.explainer = explainer;
    this.frames = frames;
    this.pages = pages;
  }

  /** Adds {@code /try}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/try", this::form);
    routes.post("/try", this::code);
    routes.get("/try/{id}", this::result);
  }

  private void form(Context context) {
    pages.show(context, "room/try.jte", Map.of("frame", frames.of(context)));
  }

  private void code(Context context) {
    Frame frame = frames.of(context);
    if (!limit.allows(context.ip())) {
      throw new HttpProblem(HttpStatus.TOO_MANY_REQUESTS, frame.t("try.too-many"));
    }
    String text = context.formParam("text");
    String date = context.formParam("date");
    String given = text == null ? "" : text.replace("\r\n", "\n");
    String day = date == null ? "" : date.strip();
    if (given.length() > TryDesk.LONGEST) {
      throw new HttpProblem(
          HttpStatus.CONTENT_TOO_LARGE,
          frame.t("try.too-long", frame.messages().number(TryDesk.LONGEST)));
    }
    try {
      context.redirect("/try/" + desk.code(given, day), HttpStatus.SEE_OTHER);
    } catch (InputException e) {
      Map<String, Object> values = new HashMap<>();
      values.put("frame", frame);
      values.put("text", given);
      values.put("date", day);
      values.put("problem", e.getMessage());
      pages.show(context.status(HttpStatus.UNPROCESSABLE_CONTENT), "room/try.jte", values);
    }
  }

  private void result(Context context) {
    Frame frame = frames.of(context);
    String id = context.pathParam("id");
    CodedDocument coded =
        desk.find(id)
            .orElseThrow(() -> new HttpProblem(HttpStatus.NOT_FOUND, frame.t("try.forgotten")));
    Map<String, Object> values = new HashMap<>();
    values.put("frame", frame);
    values.put(
        "view",
        ArticleView.of(coded, "/try/" + id, frame.words(), context.queryParam("item"), explainer));
    values.put("text", coded.document().text().toString());
    values.put("date", coded.document().date() == null ? "" : coded.document().date().toString());
    pages.show(context, "room/try.jte", values);
  }
}
