package org.detente.archive.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.archive.read.Conditions;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentChunks;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.sql.ContentId;
import org.detente.archive.store.Archive;

/** Reads incidents with their reports, some hundreds at a time, all as of one moment. */
final class Reporting {
  private static final String REPORTS =
      "SELECT c.incident_hash, r.article, a.article_key, a.id, a.title, a.source, a.url, a.language, a.date,"
          + " a.date_first, s.story, r.item, r.begin_offset, r.end_offset,"
          + " SUBSTRING(a.text, CAST(r.sentence_begin + 1 AS INTEGER),"
          + " CAST(r.sentence_end - r.sentence_begin AS INTEGER)), c.content, r.confidence"
          + " FROM claim c JOIN report r ON r.claim = c.claim"
          + " JOIN article a ON a.article = r.article"
          + " JOIN story_article s ON s.article = r.article";

  private static final String ORDER =
      " ORDER BY a.date_first NULLS LAST, a.article_key, r.begin_offset, r.item";

  private Reporting() {}

  /** Takes some incidents with their reports. */
  interface Taker {
    void take(Connection connection, List<Reported> some) throws SQLException, IOException;
  }

  /**
   * Reads all that pass a filter, the earliest first.
   *
   * @throws UncheckedIOException where the taker cannot write
   */
  static void each(Archive archive, IncidentFilter filter, Taker taker) {
    archive.read(
        connection -> {
          connection.setAutoCommit(false);
          try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            IncidentChunks.each(
                connection,
                filter,
                incidents -> taker.take(connection, reported(connection, incidents)));
            return filter;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            connection.rollback();
            connection.setAutoCommit(true);
          }
        });
  }

  private static List<Reported> reported(Connection connection, List<Incident> incidents)
      throws SQLException {
    Map<Long, List<Report>> reports = new HashMap<>();
    List<Long> hashes = new ArrayList<>();
    for (Incident incident : incidents) {
      long hash = ContentId.number(incident.id());
      hashes.add(hash);
      reports.put(hash, new ArrayList<>());
    }
    Conditions conditions = new Conditions().oneOfNumbers("c.incident_hash", hashes);
    try (PreparedStatement query =
        connection.prepareStatement(REPORTS + conditions.where() + ORDER)) {
      conditions.bind(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          List<Report> of = reports.get(rows.getLong(1));
          if (of != null) {
            of.add(report(rows));
          }
        }
      }
    }
    List<Reported> reported = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      reported.add(new Reported(incidents.get(i), reports.getOrDefault(hashes.get(i), List.of())));
    }
    return reported;
  }

  private static Report report(ResultSet row) throws SQLException {
    Date published = row.getDate(10);
    return new Report(
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        published == null ? null : published.toLocalDate(),
        row.getString(11),
        row.getString(12),
        row.getInt(13),
        row.getInt(14),
        row.getString(15),
        row.getString(16).split("\t", -1)[2],
        row.getDouble(17));
  }
}
