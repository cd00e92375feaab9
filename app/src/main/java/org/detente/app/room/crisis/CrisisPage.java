package org.detente.app.room.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.detente.app.room.chart.NetworkChart;
import org.detente.app.room.chart.TimelineChart;
import org.detente.app.room.crisis.Scope.Choice;
import org.detente.app.room.web.Query;
import org.detente.archive.read.Incident;
import org.detente.archive.read.Judgement;
import org.detente.archive.read.QuoteEntry;
import org.detente.archive.read.SourceEntry;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a dossier shows.
 *
 * @param dossier the dossier
 * @param asOf when the archive was read
 * @param choice what the reader chose
 * @param from first day shown
 * @param to last day shown; the state and what is to come are as of this day
 * @param incidents how many incidents the choice has
 * @param articles how many articles the dossier draws on, near enough
 * @param parties parties that can be chosen
 * @param items agenda items that can be chosen
 * @param since what changed is counted from this day
 * @param changes what was first reported since then, the weightiest first
 * @param tension the state and its trend
 * @param judgements what is said of the crisis, the latest first
 * @param timeline cooperation above, conflict below
 * @param matrix where parties stand
 * @param past meetings that were held or called off, the latest first
 * @param coming meetings planned or proposed, the first to come first
 * @param spots where things happened
 * @param forces moves and uses of force, the latest first
 * @param voices what was said, the latest first
 * @param network who deals with whom
 * @param sources publishers, the busiest first
 */
public record CrisisPage(
    Dossier dossier,
    Instant asOf,
    Choice choice,
    LocalDate from,
    LocalDate to,
    long incidents,
    long articles,
    List<String> parties,
    List<String> items,
    LocalDate since,
    List<Incident> changes,
    Tension tension,
    List<Judgement> judgements,
    TimelineChart timeline,
    AgendaMatrix matrix,
    List<Incident> past,
    List<Incident> coming,
    Spots spots,
    List<Incident> forces,
    List<QuoteEntry> voices,
    NetworkChart network,
    List<SourceEntry> sources) {
  public CrisisPage {
    parties = List.copyOf(parties);
    items = List.copyOf(items);
    changes = List.copyOf(changes);
    judgements = List.copyOf(judgements);
    past = List.copyOf(past);
    coming = List.copyOf(coming);
    forces = List.copyOf(forces);
    voices = List.copyOf(voices);
    sources = List.copyOf(sources);
  }

  /** Whether both are one and the same reading of the archive. */
  @SuppressWarnings("ReferenceEquality") // a reading is what it is, whatever it holds
  public boolean isSameReading(CrisisPage other) {
    return this == other;
  }

  /** The dossier's id. */
  public String id() {
    return dossier.id();
  }

  /** The first meeting to come, else the last that was; null where none is known. */
  public @Nullable Incident meetingAtAGlance() {
    return !coming.isEmpty() ? coming.get(0) : past.isEmpty() ? null : past.get(0);
  }

  /** The page's address without a choice. */
  public String address() {
    return "/dossiers/" + id();
  }

  /** The page's address with another choice. */
  public String with(Choice other) {
    return address() + Query.of(other);
  }

  /** The address of one of its tables as data. */
  public String data(String table, String format) {
    return "/api/v1/dossiers/" + id() + "/" + table + "." + format + Query.of(choice);
  }
}
