package org.detente.app.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.crisis.Scope;
import org.detente.app.room.page.DossierRoutes;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.Query;
import org.detente.archive.read.Evidence;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.jspecify.annotations.Nullable;

/** Incidents as JSON. */
public final class IncidentApi {
  private final Library library;

  /** The incidents of this archive. */
  public IncidentApi(Library library) {
    this.library = library;
  }

  /** Adds {@code /api/v1/incidents} and {@code /api/v1/incidents/ID}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/incidents", this::incidents);
    routes.get("/api/v1/incidents/{id}", this::incident);
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
    Page page = Paging.page(context);
    DataTable table = Tables.incidents(library.view().incidents(filter, page));
    Paging.answer(context, table.objects(), page, library.view().count(filter));
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
}
