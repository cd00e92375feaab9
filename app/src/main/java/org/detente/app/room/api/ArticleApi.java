package org.detente.app.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.crisis.Scope;
import org.detente.app.room.web.Query;
import org.detente.app.room.web.Tagged;
import org.detente.archive.read.ArticleEntry;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.store.ArchivedArticle;
import org.detente.coder.record.RecordWriter;
import org.jspecify.annotations.Nullable;

/** Articles and their records as JSON. */
public final class ArticleApi {
  private final Library library;

  /** The articles of this archive. */
  public ArticleApi(Library library) {
    this.library = library;
  }

  /** Adds what reads {@code /api/v1/articles} and {@code /api/v1/articles/NUMBER}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/articles", this::articles);
    routes.get("/api/v1/articles/{number}", this::article);
  }

  private void articles(Context context) {
    String words = context.queryParam("q");
    Page page = Paging.page(context);
    List<ArticleEntry> found =
        words == null || words.isBlank()
            ? library.view().articles(Query.day(context, "from"), Query.day(context, "to"), page)
            : library
                .view()
                .search(words, new Scope(IncidentFilter.ALL, Query.choice(context)).filter(), page);
    List<Object> items = new ArrayList<>();
    for (ArticleEntry entry : found) {
      Map<String, @Nullable Object> item = new LinkedHashMap<>();
      item.put("number", entry.number());
      item.put("id", entry.id());
      item.put("title", entry.title());
      item.put("source", entry.source());
      item.put("url", entry.url());
      item.put("language", entry.language());
      item.put("date", entry.date());
      item.put("story", entry.story());
      item.put("record", "/api/v1/articles/" + entry.number());
      items.add(item);
    }
    Paging.answer(context, items, page, null);
  }

  /** The record as {@code detente code} writes it. */
  private void article(Context context) {
    String number = context.pathParam("number");
    if (number.length() > 18 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new BadRequestResponse("an article's number is expected, not “" + number + "”");
    }
    Optional<ArchivedArticle> article = library.archive().article(Long.parseLong(number));
    byte[] record = RecordWriter.line(article.orElseThrow(ApiRoutes::nothing).coded());
    Tagged.text(
        context, "application/json; charset=utf-8", new String(record, StandardCharsets.UTF_8));
  }
}
