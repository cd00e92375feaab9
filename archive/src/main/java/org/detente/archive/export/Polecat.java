package org.detente.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.detente.archive.read.Incident;
import org.detente.coder.actor.register.Register;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Events in the columns of POLECAT (POLitical Event Classification, Attributes, and Types;
 * Halterman, Bagozzi, Beger, Schrodt and Scraborough 2023), as its weekly files have them: parted
 * by tabs, {@code None} for nothing. One row an incident, as its clearest article tells it.
 */
final class Polecat {
  static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private final TabRows rows;

  private Polecat(TabRows rows) {
    this.rows = rows;
  }

  /** A sink for incidents that writes the head at once. */
  static Export.Sink to(OutputStream stream) throws IOException {
    TabRows rows = new TabRows(stream, "None");
    rows.row(COLUMNS);
    Polecat polecat = new Polecat(rows);
    return new Export.Sink() {
      @Override
      public void take(Connection connection, List<Reported> some)
          throws SQLException, IOException {
        polecat.write(LeadEvents.of(connection, some), some);
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }

  private void write(LeadEvents events, List<Reported> some) throws IOException {
    for (Reported reported : some) {
      LeadEvent event = events.event(reported);
      if (event != null) {
        rows.row(row(events, reported, event));
      }
    }
  }

  private static List<@Nullable Object> row(LeadEvents events, Reported reported, LeadEvent event) {
    Incident incident = reported.incident();
    String quad = incident.quad();
    Report lead = reported.lead().orElse(null);
    List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
    cells.add(incident.id());
    cells.add(date(incident, lead));
    cells.add(incident.type());
    cells.add(incident.mode());
    cells.add(incident.score());
    cells.add(quad == null ? null : quad.replace('-', ' ').toUpperCase(Locale.ROOT));
    cells.add(joined(event.contexts()));
    addSide(cells, event.actors());
    addSide(cells, event.recipients());
    addPlace(cells, incident);
    cells.add(lead == null ? null : lead.source());
    cells.add(lead == null ? null : lead.date());
    cells.add(joined(events.people(reported)));
    cells.add(joined(events.organisations(reported).stream().map(Polecat::name).toList()));
    cells.add(joined(events.places(reported)));
    cells.add(lead == null ? null : lead.language());
    cells.add("detente-" + events.version(reported));
    return cells;
  }

  /** The day, where it is known; else the day of publication, as POLECAT does; else nothing. */
  private static @Nullable LocalDate date(Incident incident, @Nullable Report lead) {
    LocalDate known = day(incident.date());
    return known != null ? known : day(lead == null ? null : lead.date());
  }

  private static @Nullable LocalDate day(@Nullable String edtf) {
    return edtf == null ? null : Edtf.parse(edtf).singleDay().orElse(null);
  }

  /** Name, country, COW code, sectors, title, raw name, Wikipedia's id. */
  private static void addSide(List<@Nullable Object> cells, List<LeadEvent.Party> parties) {
    List<String> sectors = each(parties, LeadEvent.Party::sector);
    cells.add(joined(each(parties, party -> party.party() == null ? null : name(party.party()))));
    cells.add(joined(each(parties, LeadEvent.Party::country)));
    cells.add(null);
    cells.add(sectors.isEmpty() ? null : sectors.get(0));
    cells.add(joined(sectors));
    cells.add(joined(each(parties, LeadEvent.Party::role)));
    cells.add(joined(each(parties, LeadEvent.Party::mention)));
    cells.add(null);
  }

  /** Place, city, district, province, country, coordinates, GeoNames, raw name, kind of place. */
  private static void addPlace(List<@Nullable Object> cells, Incident incident) {
    cells.add(incident.place());
    cells.add(null);
    cells.add(null);
    cells.add(null);
    cells.add(incident.country());
    cells.add(incident.latitude());
    cells.add(incident.longitude());
    cells.add(null);
    cells.add(incident.place());
    cells.add(null);
  }

  private static List<String> each(
      List<LeadEvent.Party> parties, Function<LeadEvent.Party, @Nullable String> what) {
    Set<String> values = new LinkedHashSet<>();
    parties.stream().map(what).filter(Objects::nonNull).forEach(values::add);
    return List.copyOf(values);
  }

  private static String name(String party) {
    return Register.standard().party(party).map(known -> known.name("en")).orElse(party);
  }

  private static String joined(Collection<String> values) {
    return String.join("; ", values);
  }
}
