package org.detente.app.report;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.app.room.crisis.Tension;
import org.detente.app.room.words.Messages;
import org.detente.app.room.words.Words;
import org.detente.archive.read.Conditions;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.Evidence;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.read.QuantityEntry;
import org.detente.archive.read.QuoteEntry;
import org.detente.archive.read.Stance;
import org.detente.archive.store.Archive;
import org.jspecify.annotations.Nullable;

/** Writes a situation report on a crisis from an archive, in one language. */
public final class ReportWriter {
  private static final int DAYS_OF_CHANGES = 7;
  private static final int CHANGES = 10;
  private static final int MEETINGS = 10;
  private static final int POSITIONS = 40;
  private static final int FORCES = 8;
  private static final int STATEMENTS = 8;
  private static final int OF_ONE_SPEAKER = 2;
  private static final int DISPUTED = 6;
  private static final int RECENT = 2000;

  /** What a careful reader would rather not agree with is not put before a desk officer. */
  private static final double SURE_ENOUGH = 0.6;

  private static final Set<String> AHEAD = Set.of("scheduled", "proposed");
  private static final Set<String> SAID = Set.of("hypothetical", "unclear", "negated");

  private final Archive archive;
  private final CrisisView view;
  private final Messages messages;
  private final Words words;
  private final ReportPhrases phrases;
  private final References references;

  private ReportWriter(Archive archive, Messages messages) {
    this.archive = archive;
    this.view = CrisisView.of(archive);
    this.messages = messages;
    this.words = new Words(messages);
    this.phrases = new ReportPhrases(messages);
    this.references = new References(archive, words);
  }

  /**
   * Writes a report.
   *
   * @param title of the crisis
   * @param filter its incidents
   * @param parties its parties, or none for all
   */
  public static SituationReport write(
      Archive archive,
      Messages messages,
      String title,
      IncidentFilter filter,
      List<String> parties) {
    return new ReportWriter(archive, messages).report(title, filter, parties);
  }

  /** How much there is, and of when. */
  private record Basis(
      long articles,
      long stories,
      long publishers,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {}

  private SituationReport report(String title, IncidentFilter filter, List<String> parties) {
    Basis basis = basis(filter);
    LocalDate day = day(basis, filter);
    LocalDate since = day.minusDays(DAYS_OF_CHANGES - 1L);
    List<ReportSection> sections = new ArrayList<>();
    sections.add(changes(filter, since, day));
    sections.add(past(filter, day));
    sections.add(coming(filter, day));
    sections.add(positions(filter));
    sections.add(forces(filter, parties));
    sections.add(statements(filter, parties));
    sections.add(new ReportFigures(archive, messages).section(filter, day));
    sections.add(disputed(filter));
    return new SituationReport(
        messages.language(),
        messages.text("report.title", title),
        lead(filter, basis, day),
        sections,
        references.citations(),
        messages.text("report.sources"),
        messages.text("report.copies"),
        messages.text("report.method"));
  }

  private static LocalDate day(Basis basis, IncidentFilter filter) {
    LocalDate last = basis.last() == null ? LocalDate.EPOCH : basis.last();
    LocalDate to = filter.to();
    return to != null && to.isBefore(last) ? to : last;
  }

  private List<String> lead(IncidentFilter filter, Basis basis, LocalDate day) {
    if (basis.articles() == 0) {
      return List.of(messages.text("report.nothing"));
    }
    return List.of(
        state(filter, day),
        messages.text(
            "report.basis",
            words.day(day),
            messages.count("articles", basis.articles()),
            messages.number(basis.stories()),
            words.day(basis.first()),
            messages.number(view.count(filter.kinds("event").statuses("actual"))),
            messages.number(view.count(filter.kinds("meeting"))),
            messages.number(view.count(filter.kinds("position")))));
  }

  /** The state in a word, its trend, and the figures behind both. */
  private String state(IncidentFilter filter, LocalDate day) {
    Tension tension = Tension.of(view.days(filter.statuses("actual")), day);
    Double score = tension.score();
    Double before = tension.before();
    String trend = messages.text("trend." + tension.trend());
    return messages.text("level." + tension.level().code())
        + "; "
        + trend.substring(trend.indexOf(' ') + 1)
        + (score == null
            ? "."
            : ": "
                + messages.text(
                    "state.score",
                    words.signed(score),
                    before == null ? "–" : words.signed(before),
                    Tension.SPAN)
                + "; "
                + messages.text("state.dialogue", words.percent(tension.dialogue()))
                + ".");
  }

  private Basis basis(IncidentFilter filter) {
    Conditions conditions = Conditions.of(filter);
    return archive.read(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT COUNT(DISTINCT a.article), COUNT(DISTINCT s.story),"
                      + " COUNT(DISTINCT a.source), MIN(a.date_first), MAX(a.date_first)"
                      + " FROM incident i JOIN claim c ON c.incident_hash = i.incident_hash"
                      + " JOIN report r ON r.claim = c.claim"
                      + " JOIN article a ON a.article = r.article"
                      + " JOIN story_article s ON s.article = a.article"
                      + conditions.where())) {
            conditions.bind(query);
            try (ResultSet row = query.executeQuery()) {
              row.next();
              return new Basis(
                  row.getLong(1), row.getLong(2), row.getLong(3), day(row, 4), day(row, 5));
            }
          }
        });
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws java.sql.SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  /** The weightiest that was published since, in the order of time; positions have a section. */
  private ReportSection changes(IncidentFilter filter, LocalDate since, LocalDate day) {
    List<ReportItem> items =
        view.incidents(sure(filter).kinds("event", "meeting"), new Page(0, RECENT)).stream()
            .filter(i -> isNew(i, since, day))
            .filter(i -> !SAID.contains(i.status()) && !isToldAsMeeting(i) && hasParty(i))
            .sorted(
                Comparator.comparingDouble(ReportWriter::weight)
                    .reversed()
                    .thenComparing(Incident::id))
            .limit(CHANGES)
            .sorted(
                Comparator.comparing(
                        Incident::first, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Incident::id))
            .map(this::item)
            .toList();
    return section("changed", messages.text("report.changed", words.day(since)), items);
  }

  private static IncidentFilter sure(IncidentFilter filter) {
    return filter.confidence(Math.max(SURE_ENOUGH, filter.minimumConfidence()));
  }

  /** First reported since, or known to have happened since. */
  private static boolean isNew(Incident incident, LocalDate since, LocalDate day) {
    return isWithin(incident.firstPublished(), since, day)
        || (incident.dated() && isWithin(incident.first(), since, day));
  }

  private static boolean hasParty(Incident incident) {
    return !incident.actors().isEmpty() || !incident.recipients().isEmpty();
  }

  /** Meetings are events too: the same would stand there twice. */
  private static boolean isToldAsMeeting(Incident incident) {
    return incident.type().equals("CONSULT");
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

  private ReportSection section(String id, String title, List<ReportItem> items) {
    return ReportSection.of(
        id, title, items, items.isEmpty() ? List.of(messages.text("report.none")) : List.of());
  }

  private ReportItem item(Incident incident) {
    List<Evidence> evidence = view.evidence(incident.id());
    String detail = phrases.detail(incident, evidence);
    return item(
        incident,
        evidence,
        phrases.head(incident),
        incident.contradicted() ? detail + " · " + messages.text("contradicted") : detail);
  }

  private ReportItem item(Incident incident, List<Evidence> evidence, String head, String detail) {
    return new ReportItem(
        head,
        detail,
        incident.words().strip(),
        references.language(incident.leadArticle()),
        references.numbers(evidence));
  }

  private ReportSection past(IncidentFilter filter, LocalDate day) {
    List<Incident> held =
        new ArrayList<>(
            view.meetingsUntil(filter, day, new Page(0, RECENT)).stream()
                .filter(m -> !isComing(m, day))
                .limit(MEETINGS)
                .toList());
    java.util.Collections.reverse(held);
    return section(
        "meetings", messages.text("report.held"), held.stream().map(this::meeting).toList());
  }

  private static boolean isComing(Incident meeting, LocalDate day) {
    return AHEAD.contains(meeting.status())
        && meeting.last() != null
        && !meeting.last().isBefore(day);
  }

  /** A meeting of the past; one that was announced only is said to be so. */
  private ReportItem meeting(Incident meeting) {
    List<Evidence> evidence = view.evidence(meeting.id());
    String detail = phrases.detail(meeting, evidence);
    boolean silent = AHEAD.contains(meeting.status());
    return item(
        meeting,
        evidence,
        phrases.head(meeting),
        silent ? detail + " · " + messages.text("report.not-held") : detail);
  }

  /** Those ahead whatever the crisis's period. */
  private ReportSection coming(IncidentFilter filter, LocalDate day) {
    List<ReportItem> items =
        view.meetingsFrom(filter.period(null, null), day, new Page(0, RECENT)).stream()
            .filter(meeting -> isComing(meeting, day))
            .limit(MEETINGS)
            .map(this::item)
            .toList();
    return section("coming", messages.text("report.coming"), items);
  }

  /** By agenda item: who stands where, with the words. */
  private ReportSection positions(IncidentFilter filter) {
    Map<String, List<ReportItem>> byItem = new LinkedHashMap<>();
    List<Stance> stances =
        view.stances(filter).stream()
            .sorted(Comparator.comparing(Stance::agenda).thenComparing(Stance::party))
            .limit(POSITIONS)
            .toList();
    for (Stance stance : stances) {
      Incident latest = stance.latest();
      List<Evidence> evidence = view.evidence(latest.id());
      byItem
          .computeIfAbsent(stance.agenda(), a -> new ArrayList<>())
          .add(item(latest, evidence, phrases.position(latest), phrases.date(latest, evidence)));
    }
    return section(
        "positions",
        messages.text("report.positions"),
        byItem.values().stream().flatMap(List::stream).toList());
  }

  private ReportSection forces(IncidentFilter filter, List<String> parties) {
    List<ReportItem> items = new ArrayList<>();
    List<QuantityEntry> numbers =
        view.quantities("troops", null, filter.from(), filter.to(), new Page(0, RECENT));
    List<QuantityEntry> ours =
        numbers.stream()
            .filter(n -> n.party() != null && (parties.isEmpty() || parties.contains(n.party())))
            .toList();
    for (QuantityEntry number : ours.subList(Math.max(0, ours.size() - FORCES), ours.size())) {
      items.add(number(number));
    }
    view.incidents(
            sure(filter).kinds("event").types("MOBILIZE", "RETREAT").statuses("actual"),
            new Page(0, FORCES))
        .forEach(move -> items.add(item(move)));
    return section("forces", messages.text("report.forces"), items);
  }

  private ReportItem number(QuantityEntry number) {
    Double upper = number.upper();
    String value = words.number(number.value()) + (upper == null ? "" : "–" + words.number(upper));
    String counted = value + " " + words.code("unit", number.unit());
    String party = number.party();
    return new ReportItem(
        (party == null ? "" : phrases.party(party) + ": ")
            + (number.approximate() ? messages.text("about", counted) : counted),
        phrases.reported(references.date(number.article())),
        null,
        null,
        List.of(references.number(number.article())));
  }

  /** The latest words between quotation marks, not all of one speaker. */
  private ReportSection statements(IncidentFilter filter, List<String> parties) {
    Map<String, Integer> spoken = new HashMap<>();
    List<ReportItem> items = new ArrayList<>();
    for (QuoteEntry quote :
        view.quotes(null, null, filter.from(), filter.to(), new Page(0, RECENT))) {
      String party = quote.party();
      String person = quote.person();
      boolean ours = party != null && (parties.isEmpty() || parties.contains(party));
      if (ours
          && person != null
          && quote.direct()
          && ReportPhrases.isStatement(quote.content())
          && items.size() < STATEMENTS
          && spoken.merge(person, 1, Integer::sum) <= OF_ONE_SPEAKER) {
        items.add(
            new ReportItem(
                words.speaker(quote),
                phrases.reported(references.date(quote.article())),
                quote.content().strip(),
                references.language(quote.article()),
                List.of(references.number(quote.article()))));
      }
    }
    return section("statements", messages.text("report.statements"), items);
  }

  private ReportSection disputed(IncidentFilter filter) {
    List<ReportItem> items = new ArrayList<>();
    for (Incident incident : view.incidents(filter.contradicted(), new Page(0, DISPUTED))) {
      String values =
          view.contradictions(incident.id()).stream()
              .map(phrases::difference)
              .collect(Collectors.joining("; "));
      items.add(item(incident, view.evidence(incident.id()), phrases.head(incident), values));
    }
    return section("differ", messages.text("differ"), items);
  }
}
