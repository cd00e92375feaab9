package org.detente.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.archive.read.Incident;
import org.detente.archive.sql.ContentId;
import org.detente.coder.actor.register.Register;
import org.detente.coder.event.Cameo;
import org.jspecify.annotations.Nullable;

/**
 * Events in CAMEO codes and the 58 columns of GDELT's event database, version 1.0, with a head: one
 * row for each pair of who acts and who is acted upon. What Détente does not know is empty.
 */
final class Gdelt {
  static final List<String> COLUMNS =
      List.of(
          "GlobalEventID",
          "Day",
          "MonthYear",
          "Year",
          "FractionDate",
          "Actor1Code",
          "Actor1Name",
          "Actor1CountryCode",
          "Actor1KnownGroupCode",
          "Actor1EthnicCode",
          "Actor1Religion1Code",
          "Actor1Religion2Code",
          "Actor1Type1Code",
          "Actor1Type2Code",
          "Actor1Type3Code",
          "Actor2Code",
          "Actor2Name",
          "Actor2CountryCode",
          "Actor2KnownGroupCode",
          "Actor2EthnicCode",
          "Actor2Religion1Code",
          "Actor2Religion2Code",
          "Actor2Type1Code",
          "Actor2Type2Code",
          "Actor2Type3Code",
          "IsRootEvent",
          "EventCode",
          "EventBaseCode",
          "EventRootCode",
          "QuadClass",
          "GoldsteinScale",
          "NumMentions",
          "NumSources",
          "NumArticles",
          "AvgTone",
          "Actor1Geo_Type",
          "Actor1Geo_FullName",
          "Actor1Geo_CountryCode",
          "Actor1Geo_ADM1Code",
          "Actor1Geo_Lat",
          "Actor1Geo_Long",
          "Actor1Geo_FeatureID",
          "Actor2Geo_Type",
          "Actor2Geo_FullName",
          "Actor2Geo_CountryCode",
          "Actor2Geo_ADM1Code",
          "Actor2Geo_Lat",
          "Actor2Geo_Long",
          "Actor2Geo_FeatureID",
          "ActionGeo_Type",
          "ActionGeo_FullName",
          "ActionGeo_CountryCode",
          "ActionGeo_ADM1Code",
          "ActionGeo_Lat",
          "ActionGeo_Long",
          "ActionGeo_FeatureID",
          "DATEADDED",
          "SOURCEURL");

  private static final Map<String, Integer> QUAD_CLASSES =
      Map.of(
          "verbal-cooperation", 1,
          "material-cooperation", 2,
          "verbal-conflict", 3,
          "material-conflict", 4);

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final LeadEvent.Party NOBODY = new LeadEvent.Party("", null, null, null, null);
  private static final int GEO_COLUMNS = 7;

  private Gdelt() {}

  /** A sink for incidents that writes the head at once. */
  static Export.Sink to(OutputStream stream) throws IOException {
    TabRows rows = new TabRows(stream, "");
    rows.row(COLUMNS);
    return new Export.Sink() {
      @Override
      public void take(Connection connection, List<Reported> some)
          throws SQLException, IOException {
        LeadEvents events = LeadEvents.of(connection, some);
        for (Reported reported : some) {
          LeadEvent event = events.event(reported);
          if (event != null) {
            write(rows, reported, event);
          }
        }
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }

  private static void write(TabRows rows, Reported reported, LeadEvent event) throws IOException {
    List<LeadEvent.Party> actors = known(event.actors());
    List<LeadEvent.Party> recipients = known(event.recipients());
    boolean mutual = event.recipients().isEmpty() && actors.size() > 1;
    List<LeadEvent.Party> first = actors.isEmpty() ? List.of(NOBODY) : actors;
    List<LeadEvent.Party> second = recipients.isEmpty() ? List.of(NOBODY) : recipients;
    if (mutual) {
      for (int i = 0; i < actors.size(); i++) {
        for (int j = i + 1; j < actors.size(); j++) {
          rows.row(row(reported, event, actors.get(i), actors.get(j)));
        }
      }
      return;
    }
    for (LeadEvent.Party actor : first) {
      for (LeadEvent.Party recipient : second) {
        if (actor != NOBODY || recipient != NOBODY) {
          rows.row(row(reported, event, actor, recipient));
        }
      }
    }
  }

  /** Each party once, those that nobody knows left out. */
  private static List<LeadEvent.Party> known(List<LeadEvent.Party> parties) {
    List<LeadEvent.Party> known = new ArrayList<>();
    for (LeadEvent.Party party : parties) {
      String id = party.party();
      if (id != null && known.stream().noneMatch(other -> id.equals(other.party()))) {
        known.add(party);
      }
    }
    return known;
  }

  private static List<@Nullable Object> row(
      Reported reported, LeadEvent event, LeadEvent.Party actor, LeadEvent.Party recipient) {
    Incident incident = reported.incident();
    Cameo cameo = event.cameo();
    String quad = incident.quad();
    List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
    cells.add(Long.toString(ContentId.number(incident.id())));
    addDay(cells, incident.first());
    addActor(cells, actor);
    addActor(cells, recipient);
    cells.add(null);
    cells.add(cameo.code());
    cells.add(cameo.code().length() > 3 ? cameo.code().substring(0, 3) : cameo.code());
    cells.add(cameo.root());
    cells.add(quad == null ? null : QUAD_CLASSES.get(quad));
    cells.add(incident.score());
    cells.add(reported.reports().size());
    cells.add(incident.sources());
    cells.add(incident.articles());
    cells.add(null);
    addNothing(cells, 2 * GEO_COLUMNS);
    addPlace(cells, incident);
    LocalDate published = incident.firstPublished();
    cells.add(published == null ? null : published.format(DAY));
    cells.add(reported.lead().map(Report::url).orElse(null));
    return cells;
  }

  /** The first day that it can mean, in four forms. */
  private static void addDay(List<@Nullable Object> cells, @Nullable LocalDate day) {
    if (day == null) {
      addNothing(cells, 4);
      return;
    }
    cells.add(day.format(DAY));
    cells.add(day.format(DAY).substring(0, 6));
    cells.add(day.getYear());
    cells.add(String.format(Locale.ROOT, "%.4f", day.getYear() + day.getDayOfYear() / 365.2425));
  }

  private static void addActor(List<@Nullable Object> cells, LeadEvent.Party party) {
    String id = party.party();
    String country = party.country();
    String sector = party.sector();
    String base = country != null ? country : id;
    cells.add(base == null ? null : base + (country == null || sector == null ? "" : sector));
    cells.add(id == null ? null : name(id));
    cells.add(country);
    cells.add(country == null ? id : null);
    addNothing(cells, 3);
    cells.add(sector);
    addNothing(cells, 2);
  }

  private static String name(String party) {
    return Register.standard()
        .party(party)
        .map(known -> known.name("en"))
        .orElse(party)
        .toUpperCase(Locale.ROOT);
  }

  private static void addPlace(List<@Nullable Object> cells, Incident incident) {
    cells.add(null);
    cells.add(incident.place());
    cells.add(incident.country());
    cells.add(null);
    cells.add(incident.latitude());
    cells.add(incident.longitude());
    cells.add(null);
  }

  private static void addNothing(List<@Nullable Object> cells, int columns) {
    for (int i = 0; i < columns; i++) {
      cells.add(null);
    }
  }
}
