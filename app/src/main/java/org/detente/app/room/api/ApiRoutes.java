package org.detente.app.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.app.room.crisis.CrisisPage;
import org.detente.app.room.crisis.Dossier;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.crisis.Scope;
import org.detente.app.room.gold.Correction;
import org.detente.app.room.gold.CorrectionFile;
import org.detente.app.room.page.DossierRoutes;
import org.detente.app.room.web.Frame;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.HttpProblem;
import org.detente.app.room.web.Query;
import org.detente.app.room.web.Tagged;
import org.detente.archive.read.ArticleEntry;
import org.detente.archive.read.Evidence;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.store.ArchivedArticle;
import org.detente.coder.record.RecordWriter;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1}: the archive as JSON and CSV. The document openapi.json describes it. */
public final class ApiRoutes {
  private static final int USUAL = 50;
  private static final int MOST = 1000;
  private static final int LAST_PAGE = 100_000;

  private final Library library;
  private final DossierRoutes dossiers;
  private final CorrectionFile corrections;
  private final String description = description();

  /** The data of this archive; the tables of a dossier are those of its page. */
  public ApiRoutes(Library library, DossierRoutes dossiers, CorrectionFile corrections) {
    this.library = library;
    this.dossiers = dossiers;
    this.corrections = corrections;
  }

  /** Adds all that only reads. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1", this::index);
    routes.get("/api/v1/openapi.json", c -> Tagged.text(c, "application/json", description));
    routes.get("/api/v1/dossiers", this::dossiers);
    routes.get("/api/v1/dossiers/{id}/{table}", this::table);
    routes.get("/api/v1/incidents", this::incidents);
    routes.get("/api/v1/incidents/{id}", this::incident);
    routes.get("/api/v1/articles", this::articles);
    routes.get("/api/v1/articles/{number}", this::article);
    routes.get("/api/v1/corrections", this::corrections);
  }

  private static String description() {
    try (InputStream stream = ApiRoutes.class.getResourceAsStream("/room/openapi.json")) {
      if (stream == null) {
        throw new IllegalStateException("openapi.json is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(Context context) {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("articles", library.archive().size());
    index.put("openapi", "/api/v1/openapi.json");
    index.put("dossiers", "/api/v1/dossiers");
    index.put("incidents", "/api/v1/incidents");
    index.put("articles_list", "/api/v1/articles");
    index.put("corrections", "/api/v1/corrections");
    index.put("live", "/api/v1/live");
    Answer.json(context, index);
  }

  private void dossiers(Context context) {
    List<Object> list = new ArrayList<>();
    for (Dossier dossier : library.dossiers()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", dossier.id());
      one.put("titles", dossier.titles());
      one.put("page", "/dossiers/" + dossier.id());
      list.add(one);
    }
    Answer.json(context, list);
  }

  private void table(Context context) {
    String name = context.pathParam("table");
    int dot = name.lastIndexOf('.');
    String format = dot < 0 ? "json" : name.substring(dot + 1);
    String table = dot < 0 ? name : name.substring(0, dot);
    Dossier dossier =
        DossierRoutes.find(library, context.pathParam("id"), Frames.messages(context));
    CrisisPage page = dossiers.page(dossier, Query.choice(context), Frames.messages(context));
    DataTable data = Tables.of(table, page);
    if (data == null || !(format.equals("csv") || format.equals("json"))) {
      throw nothing();
    }
    Answer.table(context, data, dossier.id() + "-" + table, format);
  }

  private static HttpProblem nothing() {
    return new HttpProblem(HttpStatus.NOT_FOUND, "there is nothing at this address");
  }

  private static Page page(Context context) {
    int size = Query.number(context, "per_page", USUAL, 1, MOST);
    int number = Query.number(context, "page", 1, 1, LAST_PAGE);
    return new Page((number - 1) * size, size);
  }

  private static void paginated(Context context, List<?> items, Page page, @Nullable Long count) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    if (count != null) {
      answer.put("count", count);
    }
    answer.put("items", items);
    answer.put("next", items.size() < page.limit() ? null : next(context, page));
    Answer.json(context, answer);
  }

  private static String next(Context context, Page page) {
    StringBuilder address = new StringBuilder(context.path()).append('?');
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("page") && !name.equals("token")) {
                values.forEach(
                    v ->
                        address
                            .append(Frame.encode(name))
                            .append('=')
                            .append(Frame.encode(v))
                            .append('&'));
              }
            });
    return address.append("page=").append(page.next().offset() / page.limit() + 1).toString();
  }

  private void incidents(Context context) {
    IncidentFilter dossier =
        context.queryParam("dossier") == null
            ? IncidentFilter.ALL
            : DossierRoutes.find(
                    library,
                    String.valueOf(context.queryParam("dossier")),
                    Frames.messages(context))
                .filter();
    IncidentFilter filter = new Scope(dossier, Query.choice(context)).filter();
    List<String> kinds = Query.values(context, "kind");
    if (!kinds.isEmpty()) {
      filter = filter.kinds(kinds.toArray(String[]::new));
    }
    Page page = page(context);
    DataTable table = Tables.incidents(library.view().incidents(filter, page));
    paginated(context, table.objects(), page, library.view().count(filter));
  }

  private void incident(Context context) {
    Incident incident =
        library.view().incident(context.pathParam("id")).orElseThrow(ApiRoutes::nothing);
    Map<String, @Nullable Object> answer =
        new LinkedHashMap<>(Tables.incidents(List.of(incident)).objects().get(0));
    List<Object> reports = new ArrayList<>();
    for (Evidence evidence : library.view().evidence(incident.id())) {
      Map<String, @Nullable Object> report = new LinkedHashMap<>();
      report.put("article", evidence.article());
      report.put("source", evidence.source());
      report.put("language", evidence.language());
      report.put("published", evidence.date());
      report.put("item", evidence.item());
      report.put("begin", evidence.begin());
      report.put("end", evidence.end());
      report.put("words", evidence.words());
      report.put("status", evidence.status());
      report.put("confidence", evidence.confidence());
      reports.add(report);
    }
    answer.put("reports", reports);
    List<Object> contradictions = new ArrayList<>();
    library
        .view()
        .contradictions(incident.id())
        .forEach(
            c ->
                contradictions.add(
                    Map.of("aspect", c.aspect(), "value", c.value(), "articles", c.articles())));
    answer.put("contradictions", contradictions);
    Answer.json(context, answer);
  }

  private void articles(Context context) {
    String words = context.queryParam("q");
    Page page = page(context);
    List<ArticleEntry> found =
        words == null || words.isBlank()
            ? library.view().articles(Query.day(context, "from"), Query.day(context, "to"), page)
            : library.view().search(words, page);
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
    paginated(context, items, page, null);
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

  private void corrections(Context context) {
    Answer.json(context, corrections.latest().stream().map(Correction::toMap).toList());
  }
}
