package org.detente.archive.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.archive.read.Incident;
import org.jspecify.annotations.Nullable;

/** Incidents as rows: what the table {@code incident} has, and what reports each. */
final class IncidentTable {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("incident"),
          Column.text("kind"),
          Column.text("type"),
          Column.text("mode"),
          Column.text("quad"),
          Column.decimal("score"),
          Column.text("status"),
          Column.texts("actors"),
          Column.texts("recipients"),
          Column.text("forum"),
          Column.text("level"),
          Column.text("outcome"),
          Column.text("previous"),
          Column.text("condition"),
          Column.text("date"),
          Column.day("date_first"),
          Column.day("date_last"),
          Column.text("date_basis"),
          Column.text("place"),
          Column.text("place_country"),
          Column.decimal("latitude"),
          Column.decimal("longitude"),
          Column.texts("agenda"),
          Column.number("articles"),
          Column.number("stories"),
          Column.number("sources"),
          Column.number("announcements"),
          Column.number("denials"),
          Column.texts("languages"),
          Column.day("first_published"),
          Column.day("last_published"),
          Column.decimal("confidence"),
          Column.flag("contradicted"),
          Column.text("sentence"),
          Column.text("sentence_article"),
          Column.texts("publishers"),
          Column.texts("article_ids"),
          Column.texts("urls"));

  private IncidentTable() {}

  /** The cells in the order of the columns. */
  static List<@Nullable Object> row(Reported reported) {
    Incident incident = reported.incident();
    List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
    cells.add(incident.id());
    cells.add(incident.kind());
    cells.add(incident.type());
    cells.add(incident.mode());
    cells.add(incident.quad());
    cells.add(incident.score());
    cells.add(incident.status());
    cells.add(incident.actors());
    cells.add(incident.recipients());
    cells.add(incident.forum());
    cells.add(incident.level());
    cells.add(incident.outcome());
    cells.add(incident.previous());
    cells.add(incident.condition());
    cells.add(incident.date());
    cells.add(day(incident.first()));
    cells.add(day(incident.last()));
    cells.add(incident.dated() ? "stated" : "published");
    cells.add(incident.place());
    cells.add(incident.country());
    cells.add(incident.latitude());
    cells.add(incident.longitude());
    cells.add(incident.agenda());
    addEvidence(cells, reported);
    return cells;
  }

  private static void addEvidence(List<@Nullable Object> cells, Reported reported) {
    Incident incident = reported.incident();
    cells.add(incident.articles());
    cells.add(incident.stories());
    cells.add(incident.sources());
    cells.add(incident.announcements());
    cells.add(incident.denials());
    cells.add(incident.languages());
    cells.add(day(incident.firstPublished()));
    cells.add(day(incident.lastPublished()));
    cells.add(Math.round(incident.confidence() * 1000) / 1000.0);
    cells.add(incident.contradicted());
    cells.add(incident.words().strip());
    cells.add(reported.lead().map(Report::articleId).orElse(null));
    cells.add(reported.each(Report::source));
    cells.add(reported.each(Report::articleId));
    cells.add(reported.each(Report::url));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
