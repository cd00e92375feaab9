package org.detente.archive.incident;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.archive.sql.ContentId;
import org.detente.archive.sql.Database;
import org.detente.archive.sql.Dates;
import org.detente.archive.sql.Lookup;
import org.detente.archive.sql.RowWriter;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/** Writes the rows of incidents anew, as their claims and the reports of these have it. */
final class IncidentRows {
  private static final List<String> TABLES =
      List.of("incident", "incident_party", "incident_agenda", "contradiction");

  private final Database database;
  private final Connection connection;
  private final IncidentStore.Known known;

  IncidentRows(Database database, Connection connection, IncidentStore.Known known) {
    this.database = database;
    this.connection = connection;
    this.known = known;
  }

  /**
   * Removes the rows of these incidents, and writes those that still have claims.
   *
   * @param members their claims, as far as they are loaded; all of them for new incidents
   * @param claims the loaded claims
   */
  void write(Set<Long> touched, Map<Long, Set<Long>> members, Map<Long, Claim> claims)
      throws SQLException {
    Set<Long> old = new TreeSet<>(touched);
    old.retainAll(known.incidents());
    for (String table : TABLES) {
      Lookup.update(
          database,
          connection,
          "DELETE FROM " + table + " WHERE incident_hash IN (${wanted})",
          old);
    }
    loadMembers(old, members, claims);
    Map<Long, List<Summary.Source>> sources = sources(members.values(), claims);
    try (RowWriter incidents = database.rows(connection, "incident");
        RowWriter parties = database.rows(connection, "incident_party");
        RowWriter agenda = database.rows(connection, "incident_agenda");
        RowWriter contradictions = database.rows(connection, "contradiction")) {
      for (Map.Entry<Long, Set<Long>> entry : members.entrySet()) {
        List<Claim> said = new ArrayList<>();
        List<Summary.Source> by = new ArrayList<>();
        for (long claim : entry.getValue()) {
          said.add(java.util.Objects.requireNonNull(claims.get(claim)));
          by.addAll(sources.getOrDefault(claim, List.of()));
        }
        Summary summary = new Summary(said, by);
        long number = entry.getKey();
        List<Summary.Value> values = summary.contradictions();
        incident(incidents, number, summary, !values.isEmpty());
        details(number, summary, parties, agenda);
        for (Summary.Value value : values) {
          contradictions
              .number(number)
              .text(value.aspect())
              .text(value.value())
              .number(value.articles())
              .end();
        }
      }
    }
  }

  /** The claims of incidents that were there, also those of which nothing else had to be known. */
  private void loadMembers(Set<Long> old, Map<Long, Set<Long>> members, Map<Long, Claim> claims)
      throws SQLException {
    Lookup.find(
        database,
        connection,
        "SELECT claim, content, incident_hash FROM claim WHERE incident_hash IN (${wanted})",
        old,
        row -> {
          long claim = row.getLong(1);
          if (!claims.containsKey(claim)) {
            claims.put(claim, Claim.read(row.getString(2)));
          }
          known.claims().add(claim);
          return members.computeIfAbsent(row.getLong(3), i -> new TreeSet<>()).add(claim);
        });
  }

  /** All reports of these claims by the number of the claim. */
  private Map<Long, List<Summary.Source>> sources(
      Collection<Set<Long>> members, Map<Long, Claim> claims) throws SQLException {
    Map<Long, List<Summary.Source>> sources = new HashMap<>();
    Set<Long> wanted = new TreeSet<>();
    for (Set<Long> some : members) {
      for (long claim : some) {
        if (!known.claims().contains(claim)) {
          sources.put(claim, known.reports().getOrDefault(claim, List.of()));
        } else {
          wanted.add(claim);
        }
      }
    }
    Lookup.find(
        database,
        connection,
        "SELECT r.claim, r.article, a.article_key, s.story, a.source, a.language, a.date_first,"
            + " r.sentence_begin, r.sentence_end, r.confidence FROM report r"
            + " JOIN article a ON a.article = r.article"
            + " JOIN story_article s ON s.article = r.article"
            + " WHERE r.claim IN (${wanted})",
        wanted,
        row ->
            sources
                .computeIfAbsent(row.getLong(1), c -> new ArrayList<>())
                .add(source(row, java.util.Objects.requireNonNull(claims.get(row.getLong(1))))));
    return sources;
  }

  private static Summary.Source source(ResultSet row, Claim claim) throws SQLException {
    Date published = row.getDate(7);
    return new Summary.Source(
        claim,
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        published == null ? null : published.toLocalDate(),
        row.getInt(8),
        row.getInt(9),
        row.getDouble(10));
  }

  private static void incident(RowWriter row, long number, Summary summary, boolean contradicted)
      throws SQLException {
    Claim lead = summary.lead();
    boolean event = lead.kind() == Claim.Kind.EVENT;
    row.text(ContentId.code(number))
        .number(number)
        .text(lead.kind().code())
        .text(lead.what())
        .text(summary.first(Claim::mode))
        .text(event ? EventType.valueOf(lead.what()).quad().code() : null)
        .decimal(event ? lead.score() : null)
        .text(summary.status())
        .text(String.join(";", summary.union(Claim::actors)))
        .text(String.join(";", summary.union(Claim::recipients)))
        .text(summary.first(Claim::forum))
        .text(summary.first(Claim::level))
        .text(summary.outcome())
        .text(summary.first(Claim::previous))
        .text(summary.first(Claim::condition));
    when(row, summary);
    Claim placed = summary.placed();
    row.text(placed == null ? null : placed.place())
        .text(placed == null ? null : placed.country())
        .decimal(placed == null ? null : placed.latitude())
        .decimal(placed == null ? null : placed.longitude())
        .text(String.join(";", summary.union(Claim::agenda)))
        .number(summary.articles())
        .number(summary.stories())
        .number(summary.sources())
        .number(summary.announcements())
        .number(summary.denials())
        .text(String.join(";", summary.languages()))
        .day(summary.published(false))
        .day(summary.published(true))
        .decimal(Math.round(summary.confidence() * 1000) / 1000.0)
        .flag(contradicted)
        .number(summary.words().article())
        .number(summary.words().sentenceBegin())
        .number(summary.words().sentenceEnd())
        .end();
  }

  private static void when(RowWriter row, Summary summary) throws SQLException {
    Edtf date = summary.date();
    if (date != null) {
      row.text(date.toString()).day(Dates.first(date)).day(Dates.last(date)).text("stated");
      return;
    }
    if (summary.lead().kind() == Claim.Kind.POSITION) {
      // A position is held for as long as it is reported.
      row.text(null).day(summary.published(false)).day(summary.published(true)).text("published");
      return;
    }
    @Nullable Days days = summary.publicationDays().orElse(null);
    row.text(null)
        .day(days == null ? null : LocalDate.ofEpochDay(days.first()))
        .day(days == null ? null : LocalDate.ofEpochDay(days.last()))
        .text("published");
  }

  private static void details(long number, Summary summary, RowWriter parties, RowWriter agenda)
      throws SQLException {
    for (String actor : summary.union(Claim::actors)) {
      parties.number(number).text(actor).text("actor").end();
    }
    for (String recipient : summary.union(Claim::recipients)) {
      parties.number(number).text(recipient).text("recipient").end();
    }
    for (String item : summary.union(Claim::agenda)) {
      agenda.number(number).text(item).end();
    }
  }
}
