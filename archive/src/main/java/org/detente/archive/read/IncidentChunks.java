package org.detente.archive.read;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.detente.archive.sql.ContentId;

/**
 * Incidents some hundreds at a time, the earliest first, so that any number can be read with little
 * memory: only their ids, eight bytes each, are held for all.
 */
public final class IncidentChunks {
  /** How many at a time. */
  public static final int SIZE = 500;

  private static final String EARLIEST =
      " ORDER BY i.date_first ASC NULLS LAST, i.date_last, i.sources DESC, i.incident";

  private IncidentChunks() {}

  /** Takes some incidents. */
  public interface Taker {
    /** Some, in their order. */
    void take(List<Incident> incidents) throws SQLException, IOException;
  }

  /**
   * Reads all that pass a filter.
   *
   * @throws IOException where the taker cannot write
   */
  public static void each(Connection connection, IncidentFilter filter, Taker taker)
      throws SQLException, IOException {
    List<Long> all = hashes(connection, filter);
    for (int begin = 0; begin < all.size(); begin += SIZE) {
      taker.take(chunk(connection, all.subList(begin, Math.min(all.size(), begin + SIZE))));
    }
  }

  private static List<Long> hashes(Connection connection, IncidentFilter filter)
      throws SQLException {
    Conditions conditions = Conditions.of(filter);
    List<Long> all = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT i.incident_hash FROM incident i" + conditions.where() + EARLIEST)) {
      conditions.bind(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getLong(1));
        }
      }
    }
    return all;
  }

  private static List<Incident> chunk(Connection connection, List<Long> hashes)
      throws SQLException {
    Conditions conditions = new Conditions().oneOfNumbers("i.incident_hash", hashes);
    Map<Long, Incident> found = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + Rows.INCIDENT
                + " FROM incident i JOIN article a ON a.article = i.lead_article"
                + conditions.where())) {
      conditions.bind(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Incident incident = Rows.incident(rows);
          found.put(ContentId.number(incident.id()), incident);
        }
      }
    }
    return hashes.stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
