package org.detente.archive.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.archive.sql.ContentId;
import org.detente.archive.store.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions on the incidents of an archive. Safe for many threads; each answer sees whole
 * batches only. Lists are in a fixed order. Answers are kept until the next batch is stored: many
 * readers of one page ask the database once.
 */
public final class CrisisView {
  private static final String INCIDENTS =
      "SELECT " + Rows.INCIDENT + " FROM incident i JOIN article a ON a.article = i.lead_article";

  /** Latest first; incidents without a day last. */
  private static final String LATEST =
      " ORDER BY i.date_first DESC NULLS LAST, i.date_last DESC, i.sources DESC, i.incident";

  private static final String EARLIEST =
      " ORDER BY i.date_first ASC NULLS LAST, i.date_last, i.sources DESC, i.incident";

  private final Archive archive;
  private final Answers answers = new Answers();

  private CrisisView(Archive archive) {
    this.archive = archive;
  }

  /** A view on an open archive. */
  public static CrisisView of(Archive archive) {
    return new CrisisView(archive);
  }

  /** Incidents that pass the filter, the latest first. */
  public List<Incident> incidents(IncidentFilter filter, Page page) {
    return incidents(filter, page, LATEST);
  }

  /** Incidents that pass the filter, the earliest first: a timeline. */
  public List<Incident> timeline(IncidentFilter filter, Page page) {
    return incidents(filter, page, EARLIEST);
  }

  private List<Incident> incidents(IncidentFilter filter, Page page, String order) {
    Conditions conditions = Conditions.of(filter);
    // The page is chosen before its articles are joined: only their sentences are read.
    String sql =
        "SELECT "
            + Rows.INCIDENT
            + " FROM (SELECT * FROM incident i"
            + conditions.where()
            + order
            + limit(page)
            + ") i JOIN article a ON a.article = i.lead_article"
            + order;
    return list(sql, conditions, Rows::incident);
  }

  private static String limit(Page page) {
    return " LIMIT " + page.limit() + " OFFSET " + page.offset();
  }

  /** How many incidents pass the filter. */
  public long count(IncidentFilter filter) {
    Conditions conditions = Conditions.of(filter);
    return list(
            "SELECT COUNT(*) FROM incident i" + conditions.where(),
            conditions,
            row -> row.getLong(1))
        .get(0);
  }

  /**
   * One incident. An id that an incident had before further articles joined it leads to the
   * incident that it is now.
   */
  public Optional<Incident> incident(String id) {
    long number = ContentId.number(id);
    if (number < 0) {
      return Optional.empty();
    }
    Conditions conditions = new Conditions().and("i.incident_hash = ?", number);
    List<Incident> found = list(INCIDENTS + conditions.where(), conditions, Rows::incident);
    if (found.isEmpty()) {
      Conditions claim =
          new Conditions()
              .and("i.incident_hash IN (SELECT incident_hash FROM claim WHERE claim = ?)", number);
      found = list(INCIDENTS + claim.where(), claim, Rows::incident);
    }
    return found.stream().findFirst();
  }

  /** The words of all articles that report an incident, in the order of publication. */
  public List<Evidence> evidence(String incident) {
    Optional<Incident> found = incident(incident);
    if (found.isEmpty()) {
      return List.of();
    }
    Conditions conditions =
        new Conditions().and("c.incident_hash = ?", ContentId.number(found.get().id()));
    return list(
        "SELECT r.article, a.id, a.title, a.source, a.url, a.language, a.date, a.date_first,"
            + " s.story, r.item, r.begin_offset, r.end_offset, r.sentence_begin, r.sentence_end,"
            + " SUBSTRING(a.text, CAST(r.sentence_begin + 1 AS INTEGER),"
            + " CAST(r.sentence_end - r.sentence_begin AS INTEGER)), c.content, r.confidence"
            + " FROM claim c JOIN report r ON r.claim = c.claim"
            + " JOIN article a ON a.article = r.article"
            + " JOIN story_article s ON s.article = r.article"
            + conditions.where()
            + " ORDER BY a.date_first NULLS LAST, a.article_key, r.begin_offset, r.item",
        conditions,
        CrisisView::evidence);
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Rows.day(row, 8),
        row.getString(9),
        row.getString(10),
        row.getInt(11),
        row.getInt(12),
        row.getInt(13),
        row.getInt(14),
        row.getString(15),
        row.getString(16).split("\t", -1)[2],
        row.getDouble(17));
  }

  /** On what the articles of an incident disagree. */
  public List<Contradiction> contradictions(String incident) {
    Conditions conditions = new Conditions().and("incident_hash = ?", ContentId.number(incident));
    return list(
        "SELECT aspect, value, articles FROM contradiction"
            + conditions.where()
            + " ORDER BY aspect, articles DESC, value",
        conditions,
        row -> new Contradiction(row.getString(1), row.getString(2), row.getInt(3)));
  }

  /**
   * Where parties stand: for each party and agenda item the latest position and those before it.
   * Positions of which the filter's period is asked lie in it by the date of publication.
   */
  public List<Stance> stances(IncidentFilter filter) {
    Map<String, List<Incident>> byItem = new LinkedHashMap<>();
    for (Incident position :
        incidents(
            filter.kinds("position"),
            new Page(0, 10_000),
            " ORDER BY i.actors, i.agenda, i.last_published DESC NULLS LAST, i.sources DESC,"
                + " i.incident")) {
      String key = String.join(";", position.actors()) + " " + String.join(";", position.agenda());
      byItem.computeIfAbsent(key, k -> new ArrayList<>()).add(position);
    }
    List<Stance> stances = new ArrayList<>();
    for (List<Incident> history : byItem.values()) {
      Incident latest = history.get(0);
      stances.add(
          new Stance(
              String.join(";", latest.actors()),
              String.join(";", latest.agenda()),
              latest,
              history));
    }
    return stances;
  }

  /** Meetings that can lie on or after a day, the earliest first. */
  public List<Incident> meetingsFrom(IncidentFilter filter, LocalDate day, Page page) {
    return timeline(filter.kinds("meeting").period(day, filter.to()), page);
  }

  /** Meetings that can lie on or before a day, the latest first. */
  public List<Incident> meetingsUntil(IncidentFilter filter, LocalDate day, Page page) {
    return incidents(filter.kinds("meeting").period(filter.from(), day), page);
  }

  /**
   * Quotations, the latest first.
   *
   * @param person the speaker's name as the register has it, or null for all
   * @param party whom the speaker speaks for, or null for all
   */
  public List<QuoteEntry> quotes(
      @Nullable String person,
      @Nullable String party,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Page page) {
    return quotes(person, party, IncidentFilter.ALL.period(from, to), page, false);
  }

  /**
   * Quotations from articles that were published in a filter's period and report an incident that
   * passes it, the latest first.
   *
   * @param party whom the speaker speaks for, or null for all
   */
  public List<QuoteEntry> quotes(@Nullable String party, IncidentFilter filter, Page page) {
    return quotes(null, party, filter, page, true);
  }

  private List<QuoteEntry> quotes(
      @Nullable String person,
      @Nullable String party,
      IncidentFilter filter,
      Page page,
      boolean scoped) {
    Conditions conditions = published(filter, scoped);
    if (person != null) {
      conditions.and("q.person = ?", person);
    }
    if (party != null) {
      conditions.and("q.party = ?", party);
    }
    return list(
        "SELECT q.article, a.source, a.date_first, q.party, q.person, q.role, q.content,"
            + " q.begin_offset, q.end_offset, q.direct FROM quote q"
            + " JOIN article a ON a.article = q.article"
            + conditions.where()
            + " ORDER BY a.date_first DESC NULLS LAST, a.article_key, q.begin_offset"
            + limit(page),
        conditions,
        row ->
            new QuoteEntry(
                row.getLong(1),
                row.getString(2),
                Rows.day(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getInt(9),
                row.getBoolean(10)));
  }

  /**
   * Numbers of one unit, the earliest first.
   *
   * @param unit such as {@code troops}
   * @param party whose, or null for all
   */
  public List<QuantityEntry> quantities(
      String unit,
      @Nullable String party,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Page page) {
    Conditions conditions =
        new Conditions()
            .and("q.unit = ?", unit)
            .notBefore("a.date_last", from)
            .notAfter("a.date_first", to);
    if (party != null) {
      conditions.and("q.party = ?", party);
    }
    return list(
        "SELECT q.article, a.source, a.date_first, q.unit, q.party, q.value, q.upper_value,"
            + " q.approximate, q.text, q.begin_offset, q.end_offset FROM quantity q"
            + " JOIN article a ON a.article = q.article"
            + conditions.where()
            + " ORDER BY a.date_first NULLS LAST, a.article_key, q.begin_offset"
            + limit(page),
        conditions,
        row ->
            new QuantityEntry(
                row.getLong(1),
                row.getString(2),
                Rows.day(row, 3),
                row.getString(4),
                row.getString(5),
                row.getDouble(6),
                Rows.decimal(row, 7),
                row.getBoolean(8),
                row.getString(9),
                row.getInt(10),
                row.getInt(11)));
  }

  /** What passed between parties: incidents that pass the filter by dyad and quad category. */
  public List<DyadCount> dyads(IncidentFilter filter) {
    Conditions conditions = Conditions.of(filter.kinds("event"));
    return list(
        "SELECT p.party, o.party, i.quad, COUNT(*), SUM(i.score * i.confidence) /"
            + " SUM(i.confidence) FROM incident i"
            + " JOIN incident_party p ON p.incident_hash = i.incident_hash AND p.side = 'actor'"
            + " JOIN incident_party o ON o.incident_hash = i.incident_hash"
            + " AND (o.side = 'recipient' OR (i.recipients = '' AND o.party > p.party))"
            + conditions.where()
            + " GROUP BY p.party, o.party, i.quad ORDER BY p.party, o.party, i.quad",
        conditions,
        row ->
            new DyadCount(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getDouble(5)));
  }

  /** Events that pass the filter by the first day they can lie on and quad category, in order. */
  public List<DayScore> days(IncidentFilter filter) {
    Conditions conditions = Conditions.of(filter.kinds("event")).and("i.date_first IS NOT NULL");
    return list(
        "SELECT i.date_first, i.quad, COUNT(*), SUM(i.score * i.confidence), SUM(i.confidence)"
            + " FROM incident i"
            + conditions.where()
            + " GROUP BY i.date_first, i.quad ORDER BY i.date_first, i.quad",
        conditions,
        row ->
            new DayScore(
                row.getDate(1).toLocalDate(),
                row.getString(2),
                row.getInt(3),
                row.getDouble(4),
                row.getDouble(5)));
  }

  /** Articles published in the filter's period; where scoped, only those that report incidents. */
  private static Conditions published(IncidentFilter filter, boolean scoped) {
    Conditions conditions =
        new Conditions()
            .notBefore("a.date_last", filter.from())
            .notAfter("a.date_first", filter.to());
    return scoped ? conditions.reporting("a.article", filter) : conditions;
  }

  /** What articles and speakers say of the crisis as a whole, the latest first. */
  public List<Judgement> judgements(@Nullable LocalDate from, @Nullable LocalDate to, Page page) {
    return judgements(published(IncidentFilter.ALL.period(from, to), false), page);
  }

  /** The same, from articles of a filter's period that report an incident that passes it. */
  public List<Judgement> judgements(IncidentFilter filter, Page page) {
    return judgements(published(filter, true), page);
  }

  private List<Judgement> judgements(Conditions conditions, Page page) {
    return list(
        "SELECT s.kind, s.value, s.attributed_to, s.article, a.date_first, e.begin_offset,"
            + " SUBSTRING(a.text, CAST(t.begin_offset + 1 AS INTEGER),"
            + " CAST(t.end_offset - t.begin_offset AS INTEGER)) FROM assessment s"
            + " JOIN article a ON a.article = s.article"
            + " JOIN evidence e ON e.article = s.article AND e.kind = 'assessment'"
            + " AND e.ordinal = s.ordinal"
            + " JOIN sentence t ON t.article = s.article AND t.begin_offset <= e.begin_offset"
            + " AND t.end_offset > e.begin_offset"
            + conditions.where()
            + " ORDER BY a.date_first DESC NULLS LAST, a.article_key, s.ordinal, e.begin_offset"
            + limit(page),
        conditions,
        row ->
            new Judgement(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                Rows.day(row, 5),
                row.getInt(6),
                row.getString(7).strip()));
  }

  /** Who published what, those with most articles first. */
  public List<SourceEntry> sources() {
    return sources(IncidentFilter.ALL);
  }

  /** Who published the articles that report incidents that pass the filter. */
  public List<SourceEntry> sources(IncidentFilter filter) {
    Conditions conditions = new Conditions().reporting("a.article", filter);
    return list(
        "SELECT a.source, COUNT(*), COUNT(DISTINCT s.story), MIN(a.date_first), MAX(a.date_last)"
            + " FROM article a JOIN story_article s ON s.article = a.article"
            + conditions.where()
            + " GROUP BY a.source ORDER BY COUNT(*) DESC, a.source",
        conditions,
        row ->
            new SourceEntry(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                Rows.day(row, 4),
                Rows.day(row, 5)));
  }

  /** The other articles of the same story, in the order of publication. */
  public List<ArticleEntry> copies(long article) {
    Conditions conditions =
        new Conditions()
            .and(
                "s.story_hash IN (SELECT story_hash FROM story_article WHERE article = ?)", article)
            .and("a.article <> ?", article);
    return list(
        Articles.SELECT + conditions.where() + " ORDER BY a.date_first NULLS LAST, a.article_key",
        conditions,
        Articles::read);
  }

  /** The incidents that an article reports, in the order of its text. */
  public List<Incident> incidentsOf(long article) {
    Conditions conditions =
        new Conditions()
            .and(
                "i.incident_hash IN (SELECT c.incident_hash FROM report r JOIN claim c"
                    + " ON c.claim = r.claim WHERE r.article = ?)",
                article);
    return list(INCIDENTS + conditions.where() + EARLIEST, conditions, Rows::incident);
  }

  /** Articles, the latest first. */
  public List<ArticleEntry> articles(@Nullable LocalDate from, @Nullable LocalDate to, Page page) {
    Conditions conditions =
        new Conditions().notBefore("a.date_last", from).notAfter("a.date_first", to);
    return list(Articles.latest(conditions, page), conditions, Articles::read);
  }

  /** Articles in which all these words stand, without regard to case and accents, latest first. */
  public List<ArticleEntry> search(String words, Page page) {
    return search(words, IncidentFilter.ALL, page);
  }

  /**
   * Of those the articles that were published in a filter's period and, where it asks for more than
   * a period, report an incident that passes it.
   */
  public List<ArticleEntry> search(String words, IncidentFilter filter, Page page) {
    boolean scoped = !filter.period(null, null).equals(IncidentFilter.ALL);
    Optional<Conditions> conditions =
        Articles.holding(words)
            .map(
                holding ->
                    holding
                        .notBefore("a.date_last", filter.from())
                        .notAfter("a.date_first", filter.to()))
            .map(holding -> scoped ? holding.reporting("a.article", filter) : holding);
    return conditions.isEmpty()
        ? List.of()
        : list(Articles.latest(conditions.get(), page), conditions.get(), Articles::read);
  }

  private <T> List<T> list(String sql, Conditions conditions, Row<T> row) {
    OptionalLong generation = archive.generation();
    if (generation.isEmpty()) {
      return archive.read(connection -> list(connection, sql, conditions, row));
    }
    return answers.get(
        generation.getAsLong(),
        List.of(sql, conditions.values()),
        () -> archive.read(connection -> list(connection, sql, conditions, row)));
  }

  private static <T> List<T> list(
      Connection connection, String sql, Conditions conditions, Row<T> row) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      conditions.bind(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Reads one row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
