package org.detente.app.room.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.app.room.chart.TimelineChart;
import org.detente.app.room.crisis.AgendaMatrix;
import org.detente.app.room.crisis.CrisisPage;
import org.detente.app.room.crisis.Spots;
import org.detente.archive.read.Incident;
import org.detente.archive.read.Stance;
import org.jspecify.annotations.Nullable;

/** The data behind each table and chart of a dossier's page. */
final class Tables {
  private static final Map<String, Function<CrisisPage, DataTable>> TABLES = tables();

  private Tables() {}

  /** The table of this name, or null. */
  static @Nullable DataTable of(String name, CrisisPage page) {
    Function<CrisisPage, DataTable> table = TABLES.get(name);
    return table == null ? null : table.apply(page);
  }

  private static Map<String, Function<CrisisPage, DataTable>> tables() {
    Map<String, Function<CrisisPage, DataTable>> tables = new LinkedHashMap<>();
    tables.put("timeline", Tables::timeline);
    tables.put("agenda", Tables::agenda);
    tables.put(
        "meetings",
        page -> incidents(Stream.concat(page.coming().stream(), page.past().stream()).toList()));
    tables.put("changes", page -> incidents(page.changes()));
    tables.put("places", Tables::places);
    tables.put("dyads", Tables::dyads);
    tables.put("voices", Tables::voices);
    tables.put("sources", Tables::sources);
    return Map.copyOf(tables);
  }

  /** Incidents as rows. */
  static DataTable incidents(List<Incident> incidents) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Incident i : incidents) {
      rows.add(
          row(
              i.id(),
              i.kind(),
              i.type(),
              i.mode(),
              i.quad(),
              i.score(),
              i.status(),
              i.actors(),
              i.recipients(),
              i.forum(),
              i.outcome(),
              i.date(),
              i.place(),
              i.country(),
              i.latitude(),
              i.longitude(),
              i.agenda(),
              i.articles(),
              i.sources(),
              i.confidence(),
              i.contradicted(),
              i.firstPublished(),
              i.lastPublished(),
              i.words(),
              "/incidents/" + i.id()));
    }
    return new DataTable(
        List.of(
            "id",
            "kind",
            "type",
            "mode",
            "quad",
            "score",
            "status",
            "actors",
            "recipients",
            "forum",
            "outcome",
            "date",
            "place",
            "country",
            "latitude",
            "longitude",
            "agenda",
            "articles",
            "sources",
            "confidence",
            "contradicted",
            "first_published",
            "last_published",
            "words",
            "evidence"),
        rows);
  }

  private static DataTable timeline(CrisisPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TimelineChart.Bin bin : page.timeline().bins()) {
      int[] counts = bin.counts();
      rows.add(
          row(
              bin.from(),
              bin.to(),
              counts[0],
              counts[1],
              counts[2],
              counts[3],
              page.with(page.choice().period(bin.from(), bin.to()))));
    }
    return new DataTable(
        List.of(
            "from",
            "to",
            "verbal_cooperation",
            "material_cooperation",
            "verbal_conflict",
            "material_conflict",
            "evidence"),
        rows);
  }

  private static DataTable agenda(CrisisPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (AgendaMatrix.Row row : page.matrix().rows()) {
      for (Stance stance : row.stances()) {
        if (stance != null) {
          Incident latest = stance.latest();
          rows.add(
              row(
                  stance.agenda(),
                  stance.party(),
                  latest.type(),
                  latest.recipients(),
                  latest.condition(),
                  latest.lastPublished(),
                  stance.history().size(),
                  latest.words(),
                  "/incidents/" + latest.id()));
        }
      }
    }
    return new DataTable(
        List.of(
            "agenda",
            "party",
            "stance",
            "toward",
            "condition",
            "last_published",
            "reported",
            "words",
            "evidence"),
        rows);
  }

  private static DataTable places(CrisisPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Spots.Spot spot : page.spots().spots()) {
      for (Incident incident : spot.incidents()) {
        rows.add(
            row(
                spot.place(),
                spot.country(),
                incident.latitude(),
                incident.longitude(),
                incident.type(),
                incident.quad(),
                incident.date(),
                "/incidents/" + incident.id()));
      }
    }
    return new DataTable(
        List.of("place", "country", "latitude", "longitude", "type", "quad", "date", "evidence"),
        rows);
  }

  private static DataTable dyads(CrisisPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    page.network()
        .links()
        .forEach(
            link ->
                rows.add(
                    row(
                        link.dyad().a(),
                        link.dyad().b(),
                        link.dyad().cooperation(),
                        link.dyad().conflict(),
                        page.with(
                            page.choice().parties(List.of(link.dyad().a(), link.dyad().b()))))));
    return new DataTable(List.of("a", "b", "cooperation", "conflict", "evidence"), rows);
  }

  private static DataTable voices(CrisisPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    page.voices()
        .forEach(
            quote ->
                rows.add(
                    row(
                        quote.person(),
                        quote.party(),
                        quote.role(),
                        quote.content(),
                        quote.direct(),
                        quote.published(),
                        quote.source(),
                        "/articles/" + quote.article() + "#at-" + quote.begin())));
    return new DataTable(
        List.of("person", "party", "role", "words", "direct", "published", "source", "evidence"),
        rows);
  }

  private static DataTable sources(CrisisPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    page.sources()
        .forEach(
            source ->
                rows.add(
                    row(
                        source.source(),
                        source.articles(),
                        source.stories(),
                        source.first(),
                        source.last())));
    return new DataTable(List.of("source", "articles", "stories", "first", "last"), rows);
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
