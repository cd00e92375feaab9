package org.detente.archive.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.archive.read.Conditions;
import org.jspecify.annotations.Nullable;

/** Looks up the events of some incidents in the articles with their clearest words. */
final class LeadEvents {
  private final Map<String, List<LeadEvent.Party>> actors = new HashMap<>();
  private final Map<String, List<LeadEvent.Party>> recipients = new HashMap<>();
  private final Map<String, LeadEvent> events = new HashMap<>();
  private final Map<Long, Named> named = new HashMap<>();
  private final Map<Long, String> versions = new HashMap<>();

  /** Who and what an article names, and where. */
  private record Named(Set<String> people, Set<String> organisations, Set<String> places) {
    Named() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  private LeadEvents() {}

  static LeadEvents of(Connection connection, List<Reported> some) throws SQLException {
    LeadEvents found = new LeadEvents();
    List<Long> articles =
        some.stream().map(reported -> reported.incident().leadArticle()).distinct().toList();
    if (!articles.isEmpty()) {
      found.parties(connection, articles);
      found.events(connection, articles);
      found.mentions(connection, articles);
      found.versions(connection, articles);
    }
    return found;
  }

  /** The event of an incident; null for meetings and positions. */
  @Nullable LeadEvent event(Reported reported) {
    return reported
        .lead()
        .map(report -> events.get(key(report.article(), report.item())))
        .orElse(null);
  }

  /** The people that the article of an incident names, in its order. */
  Set<String> people(Reported reported) {
    return named(reported.incident().leadArticle()).people();
  }

  /** Its parties that are no state. */
  Set<String> organisations(Reported reported) {
    return named(reported.incident().leadArticle()).organisations();
  }

  /** The places of its events. */
  Set<String> places(Reported reported) {
    return named(reported.incident().leadArticle()).places();
  }

  /** The version of the coder that coded the article. */
  String version(Reported reported) {
    return versions.getOrDefault(reported.incident().leadArticle(), "");
  }

  private Named named(long article) {
    return named.computeIfAbsent(article, a -> new Named());
  }

  private static String key(long article, String item) {
    return article + " " + item;
  }

  private void parties(Connection connection, List<Long> articles) throws SQLException {
    each(
        connection,
        "SELECT article, event, side, mention, party, country, sector, role FROM event_party",
        articles,
        " ORDER BY article, event, side, ordinal",
        row ->
            (row.getString(3).equals("actor") ? actors : recipients)
                .computeIfAbsent(key(row.getLong(1), row.getString(2)), k -> new ArrayList<>())
                .add(
                    new LeadEvent.Party(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8))));
  }

  private void events(Connection connection, List<Long> articles) throws SQLException {
    each(
        connection,
        "SELECT article, event, type, mode, contexts, agenda, rule, place FROM event",
        articles,
        " ORDER BY article, begin_offset, event",
        row -> {
          String key = key(row.getLong(1), row.getString(2));
          events.put(
              key,
              new LeadEvent(
                  row.getString(3),
                  row.getString(4),
                  list(row.getString(5)),
                  list(row.getString(6)),
                  row.getString(7),
                  actors.getOrDefault(key, List.of()),
                  recipients.getOrDefault(key, List.of())));
          String place = row.getString(8);
          if (place != null) {
            named(row.getLong(1)).places().add(place);
          }
        });
  }

  private void mentions(Connection connection, List<Long> articles) throws SQLException {
    each(
        connection,
        "SELECT article, person, party, country FROM mention",
        articles,
        " ORDER BY article, ordinal",
        row -> {
          String person = row.getString(2);
          String party = row.getString(3);
          if (person != null) {
            named(row.getLong(1)).people().add(person);
          }
          if (party != null && row.getString(4) == null) {
            named(row.getLong(1)).organisations().add(party);
          }
        });
  }

  private void versions(Connection connection, List<Long> articles) throws SQLException {
    each(
        connection,
        "SELECT article, coder_version FROM record_version",
        articles,
        " AND is_current",
        row -> versions.put(row.getLong(1), row.getString(2)));
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
  }

  private static void each(
      Connection connection, String select, List<Long> articles, String rest, Row reader)
      throws SQLException {
    Conditions conditions = new Conditions().oneOfNumbers("article", articles);
    try (PreparedStatement query =
        connection.prepareStatement(select + conditions.where() + rest)) {
      conditions.bind(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  /** Reads one row. */
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }
}
