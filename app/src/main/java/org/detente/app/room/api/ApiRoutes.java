package org.detente.app.room.api;

import io.javalin.config.RoutesConfig;
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
import org.detente.app.room.crisis.CrisisPage;
import org.detente.app.room.crisis.Dossier;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.gold.Correction;
import org.detente.app.room.gold.CorrectionFile;
import org.detente.app.room.page.DossierRoutes;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.HttpProblem;
import org.detente.app.room.web.Query;
import org.detente.app.room.web.Tagged;

/** {@code /api/v1}: the archive as JSON and CSV. The document openapi.json describes it. */
public final class ApiRoutes {
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
    CrisisPage page = dossiers.page(dossier, Query.choice(context));
    DataTable data = Tables.of(table, page);
    if (data == null || !(format.equals("csv") || format.equals("json"))) {
      throw nothing();
    }
    Answer.table(context, data, dossier.id() + "-" + table, format);
  }

  static HttpProblem nothing() {
    return new HttpProblem(HttpStatus.NOT_FOUND, "there is nothing at this address");
  }

  private void corrections(Context context) {
    Answer.json(context, corrections.latest().stream().map(Correction::toMap).toList());
  }
}
