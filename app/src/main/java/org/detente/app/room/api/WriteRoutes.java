package org.detente.app.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.room.article.Explainer;
import org.detente.app.room.article.TryDesk;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.web.Access;
import org.detente.app.room.web.HttpProblem;
import org.detente.app.room.web.RateLimit;
import org.detente.archive.store.StoreReport;
import org.detente.archive.store.StoredArticle;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.RecordWriter;
import org.detente.coder.text.Document;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.JsonLine;
import org.jspecify.annotations.Nullable;

/**
 * Coding an article for a program, and taking one into the archive: the one process that has a
 * DuckDB file open can write to it, so what comes in while the room is open comes in through it.
 */
public final class WriteRoutes {
  private static final int ARTICLES_A_MINUTE = 600;

  private final Library library;
  private final Explainer explainer;
  private final Access access;
  private final Live live;
  private final String coderVersion;
  private final RateLimit limit =
      new RateLimit(ARTICLES_A_MINUTE, Duration.ofMinutes(1), System::nanoTime);

  /** Routes that write to this archive. */
  public WriteRoutes(
      Library library, Explainer explainer, Access access, Live live, String coderVersion) {
    this.library = library;
    this.explainer = explainer;
    this.access = access;
    this.live = live;
    this.coderVersion = coderVersion;
  }

  /** Adds {@code /api/v1/code}, {@code /api/v1/articles} and {@code /api/v1/live}. */
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/code", this::code);
    routes.post("/api/v1/articles", this::store);
    routes.sse("/api/v1/live", live::listen);
  }

  private void code(Context context) {
    CodedDocument coded = explainer.analyse(document(context)).record();
    context
        .contentType("application/json; charset=utf-8")
        .result(new String(RecordWriter.line(coded), StandardCharsets.UTF_8));
  }

  private void store(Context context) {
    access.checkMayChange();
    CodedDocument coded = explainer.analyse(document(context)).record();
    StoreReport report = library.archive().store(List.of(new StoredArticle(coded, coderVersion)));
    if (report.added() + report.recoded() > 0) {
      live.stored(report.added(), library.archive().size());
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("added", report.added());
    answer.put("recoded", report.recoded());
    answer.put("unchanged", report.unchanged());
    answer.put("copies", report.copies());
    context
        .status(report.added() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
        .contentType("application/json; charset=utf-8")
        .result(Json.write(answer));
  }

  /** The article in the body: an object as {@code detente code --input jsonl} reads it. */
  private Document document(Context context) {
    if (!limit.allows(String.valueOf(context.ip()))) {
      throw new HttpProblem(HttpStatus.TOO_MANY_REQUESTS, "too many articles in one minute");
    }
    try {
      JsonLine.Article article =
          JsonLine.read(context.body(), "the request", 0, "posted", Map.of());
      if (article.text().length() > TryDesk.LONGEST) {
        throw new HttpProblem(
            HttpStatus.CONTENT_TOO_LARGE, "at most " + TryDesk.LONGEST + " characters");
      }
      return DocumentReader.read(article.text(), article.metadata(), "the request", 0);
    } catch (InputException e) {
      throw new BadRequestResponse(e.getMessage());
    }
  }
}
