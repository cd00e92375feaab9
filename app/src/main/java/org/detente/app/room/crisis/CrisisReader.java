package org.detente.app.room.crisis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.detente.app.room.chart.NetworkChart;
import org.detente.app.room.chart.NetworkChart.Dyad;
import org.detente.app.room.chart.TimelineChart;
import org.detente.app.room.crisis.Scope.Choice;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.DayScore;
import org.detente.archive.read.DyadCount;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.read.QuoteEntry;
import org.detente.archive.read.SourceEntry;
import org.detente.archive.read.Stance;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/** Reads the page of a dossier from an archive. */
public final class CrisisReader {
  private static final int CHANGES = 8;
  private static final int MEETINGS = 12;

  /** How many of the latest events are put on the map. */
  public static final int PLACED = 2_000;

  private static final int VOICES = 8;
  private static final int JUDGEMENTS = 4;
  private static final int FORCES = 8;
  private static final int RECENT = 400;
  private static final int USUAL_SINCE = 3;
  private static final int MOST_SOURCES = 12;
  private static final int MOST_CHOICES = 24;

  private final Library library;
  private final Clock clock;

  /**
   * A reader of this archive.
   *
   * @param clock says as of when a page is
   */
  public CrisisReader(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** Reads a dossier's page as the reader chose it. */
  public CrisisPage read(Dossier dossier, Choice choice) {
    Instant now = clock.instant();
    IncidentFilter filter = new Scope(dossier.filter(), choice).filter();
    List<DayScore> days = library.view().days(filter.statuses("actual"));
    LocalDate last = last(days, filter);
    List<SourceEntry> sources = library.view().sources(filter);
    LocalDate from = choice.from() != null ? choice.from() : first(days, published(sources), last);
    LocalDate to = filter.to() != null && !filter.to().isAfter(last) ? filter.to() : last;
    LocalDate since = choice.since() != null ? choice.since() : to.minusDays(USUAL_SINCE);
    CrisisView view = library.view();
    IncidentFilter happened = filter.kinds("event").statuses("actual");
    List<Incident> recent = view.incidents(filter, new Page(0, RECENT));
    IncidentFilter meetings = filter.kinds("meeting");
    List<Incident> placed = view.incidents(happened, new Page(0, PLACED));
    List<Stance> stances = view.stances(filter);
    List<DyadCount> dyads = view.dyads(happened);
    TimelineChart.Unit unit = unit(choice, from, to);
    return new CrisisPage(
        dossier,
        now,
        choice,
        from,
        to,
        view.count(filter),
        sources.stream().mapToLong(SourceEntry::articles).sum(),
        parties(dyads),
        items(stances),
        since,
        changes(recent, since, to),
        Tension.of(days, to),
        view.judgements(filter, new Page(0, JUDGEMENTS)),
        TimelineChart.of(bars(days), from, to, unit),
        AgendaMatrix.of(stances),
        past(view.meetingsUntil(meetings, to, new Page(0, RECENT)), from),
        coming(view.meetingsFrom(meetings.period(null, null), to, new Page(0, RECENT)), to),
        Spots.of(placed),
        forces(placed),
        voices(view, filter),
        NetworkChart.of(network(dyads)),
        sources.subList(0, Math.min(MOST_SOURCES, sources.size())));
  }

  private static TimelineChart.Unit unit(Choice choice, LocalDate from, LocalDate to) {
    String wanted = choice.unit();
    for (TimelineChart.Unit unit : TimelineChart.Unit.values()) {
      if (unit.code().equals(wanted)) {
        return unit;
      }
    }
    return TimelineChart.Unit.fitting(from, to);
  }

  private static LocalDate last(List<DayScore> days, IncidentFilter filter) {
    return days.stream()
        .map(DayScore::day)
        .max(Comparator.naturalOrder())
        .orElse(filter.to() == null ? LocalDate.EPOCH : filter.to());
  }

  /** The first day of which the articles are news; what they recall of earlier days is sparse. */
  private static LocalDate first(
      List<DayScore> days, @Nullable LocalDate published, LocalDate last) {
    LocalDate first = days.stream().map(DayScore::day).min(Comparator.naturalOrder()).orElse(last);
    return published == null || published.isBefore(first) || published.isAfter(last)
        ? first
        : published;
  }

  private static @Nullable LocalDate published(List<SourceEntry> sources) {
    return sources.stream()
        .map(SourceEntry::first)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<TimelineChart.Day> bars(List<DayScore> days) {
    Map<LocalDate, int[]> counts = new TreeMap<>();
    List<String> quads = new ArrayList<>();
    for (EventType.Quad quad : EventType.Quad.values()) {
      quads.add(quad.code());
    }
    for (DayScore day : days) {
      int quad = quads.indexOf(day.quad());
      if (quad >= 0) {
        counts.computeIfAbsent(day.day(), d -> new int[quads.size()])[quad] += day.incidents();
      }
    }
    List<TimelineChart.Day> bars = new ArrayList<>();
    counts.forEach((day, count) -> bars.add(new TimelineChart.Day(day, count)));
    return bars;
  }

  /** The weightiest: material before verbal, many sources before few. */
  private static List<Incident> changes(List<Incident> recent, LocalDate since, LocalDate to) {
    return recent.stream()
        .filter(i -> isWithin(i.firstPublished(), since, to.plusDays(1)))
        .filter(i -> !i.status().equals("hypothetical") && !i.status().equals("unclear"))
        .sorted(
            Comparator.comparingDouble(CrisisReader::weight).reversed().thenComparing(Incident::id))
        .limit(CHANGES)
        .toList();
  }

  private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate to) {
    return day != null && !day.isBefore(from) && !day.isAfter(to);
  }

  private static double weight(Incident incident) {
    Double score = incident.score();
    double strength =
        incident.kind().equals("meeting") ? 6 : score == null ? 3 : 1 + Math.abs(score);
    return strength * incident.confidence() * (1 + Math.log(Math.max(1, incident.sources())));
  }

  private static List<Incident> past(List<Incident> meetings, LocalDate from) {
    return meetings.stream()
        .filter(m -> !isToCome(m))
        .filter(m -> m.last() == null || !m.last().isBefore(from))
        .limit(MEETINGS)
        .toList();
  }

  private static List<Incident> coming(List<Incident> meetings, LocalDate to) {
    return meetings.stream()
        .filter(CrisisReader::isToCome)
        .filter(m -> m.last() == null || !m.last().isBefore(to))
        .limit(MEETINGS)
        .toList();
  }

  private static boolean isToCome(Incident meeting) {
    return meeting.status().equals("scheduled") || meeting.status().equals("proposed");
  }

  private static List<QuoteEntry> voices(CrisisView view, IncidentFilter filter) {
    String party = filter.parties().size() == 1 ? filter.parties().get(0) : null;
    return view.quotes(party, filter, new Page(0, VOICES));
  }

  private static List<Incident> forces(List<Incident> events) {
    return events.stream()
        .filter(
            e ->
                e.type().equals("MOBILIZE")
                    || e.type().equals("RETREAT")
                    || e.type().equals("ASSAULT"))
        .limit(FORCES)
        .toList();
  }

  private static List<Dyad> network(List<DyadCount> counts) {
    Map<String, Dyad> dyads = new LinkedHashMap<>();
    for (DyadCount count : counts) {
      boolean ordered = count.actor().compareTo(count.recipient()) <= 0;
      String a = ordered ? count.actor() : count.recipient();
      String b = ordered ? count.recipient() : count.actor();
      int incidents = (int) count.incidents();
      boolean cooperation = count.quad().endsWith("cooperation");
      Dyad dyad = new Dyad(a, b, cooperation ? incidents : 0, cooperation ? 0 : incidents);
      dyads.merge(
          a + " " + b,
          dyad,
          (x, y) -> new Dyad(a, b, x.cooperation() + y.cooperation(), x.conflict() + y.conflict()));
    }
    return dyads.values().stream().filter(d -> !d.a().equals(d.b())).toList();
  }

  private static List<String> parties(List<DyadCount> dyads) {
    Map<String, Long> counts = new TreeMap<>();
    for (DyadCount dyad : dyads) {
      counts.merge(dyad.actor(), dyad.incidents(), Long::sum);
      counts.merge(dyad.recipient(), dyad.incidents(), Long::sum);
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_CHOICES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> items(List<Stance> stances) {
    return stances.stream().map(Stance::agenda).distinct().sorted().limit(MOST_CHOICES).toList();
  }
}
