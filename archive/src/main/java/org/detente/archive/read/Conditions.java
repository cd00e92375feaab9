package org.detente.archive.read;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition of a query with its parameters, so that no value ever becomes SQL. */
public final class Conditions {
  private final List<String> parts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Also this. */
  public Conditions and(String sql, Object... parameters) {
    parts.add(sql);
    Collections.addAll(values, parameters);
    return this;
  }

  /** Also that a column has one of these values, if there are any. */
  public Conditions oneOf(String column, Collection<String> wanted) {
    if (!wanted.isEmpty()) {
      parts.add(column + " IN (" + marks(wanted.size()) + ")");
      values.addAll(wanted);
    }
    return this;
  }

  /** Also that a column is on or after a day, if there is one. */
  public Conditions notBefore(String column, @Nullable LocalDate day) {
    return day == null ? this : and(column + " >= CAST(? AS DATE)", day.toString());
  }

  /** Also that a column is on or before a day, if there is one. */
  public Conditions notAfter(String column, @Nullable LocalDate day) {
    return day == null ? this : and(column + " <= CAST(? AS DATE)", day.toString());
  }

  /** Also that a column has one of these numbers. */
  public Conditions oneOfNumbers(String column, Collection<Long> wanted) {
    parts.add(column + " IN (" + marks(wanted.size()) + ")");
    values.addAll(wanted);
    return this;
  }

  static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /** The conditions of a filter on the table incident, called i. */
  public static Conditions of(IncidentFilter filter) {
    Conditions all =
        new Conditions()
            .oneOf("i.kind", filter.kinds())
            .oneOf("i.type", filter.types())
            .oneOf("i.quad", filter.quads())
            .oneOf("i.status", filter.statuses())
            .notBefore("i.date_last", filter.from())
            .notAfter("i.date_first", filter.to());
    if (filter.minimumSources() > 0) {
      all.and("i.sources >= ?", filter.minimumSources());
    }
    if (filter.minimumConfidence() > 0) {
      all.and("i.confidence >= ?", filter.minimumConfidence());
    }
    if (filter.contradictedOnly()) {
      all.and("i.contradicted");
    }
    if (!filter.parties().isEmpty()) {
      all.taking(filter.parties(), filter.partiesAtLeast());
    }
    if (!filter.dyad().isEmpty()) {
      all.taking(filter.dyad(), 2);
    }
    if (!filter.scopeParties().isEmpty()) {
      all.scope(filter.scopeParties(), filter.scopeAgenda());
    }
    if (!filter.agenda().isEmpty()) {
      List<Object> wanted = new ArrayList<>(filter.agenda());
      all.and(
          "i.incident_hash IN (SELECT incident_hash FROM incident_agenda WHERE agenda IN ("
              + marks(wanted.size())
              + "))",
          wanted.toArray());
    }
    return all;
  }

  /** Only articles that report an incident that passes the filter; all where it lets all pass. */
  Conditions reporting(String article, IncidentFilter filter) {
    Conditions wanted = of(filter);
    return wanted.parts.isEmpty()
        ? this
        : and(
            article
                + " IN (SELECT r.article FROM report r JOIN claim c ON c.claim = r.claim"
                + " JOIN incident i ON i.incident_hash = c.incident_hash"
                + wanted.where()
                + ")",
            wanted.values.toArray());
  }

  private void scope(List<String> parties, List<String> agenda) {
    List<Object> values = new ArrayList<>(parties);
    // Each row says of an incident that a party takes part, or that it is about an item: two will
    // do,
    // one of a party at least.
    String sql =
        "SELECT incident_hash FROM (SELECT incident_hash, party AS what, 1 AS taking FROM"
            + " incident_party WHERE party IN ("
            + marks(parties.size())
            + ")";
    if (!agenda.isEmpty()) {
      sql +=
          " UNION ALL SELECT incident_hash, 'about it', 0 FROM incident_agenda WHERE agenda IN ("
              + marks(agenda.size())
              + ")";
      values.addAll(agenda);
    }
    sql += ") s GROUP BY incident_hash HAVING COUNT(DISTINCT what) >= 2 AND MAX(taking) = 1";
    and("i.incident_hash IN (" + sql + ")", values.toArray());
  }

  private void taking(List<String> parties, int atLeast) {
    List<Object> wanted = new ArrayList<>(parties);
    String among =
        "SELECT incident_hash FROM incident_party WHERE party IN (" + marks(parties.size()) + ")";
    if (atLeast > 1) {
      among += " GROUP BY incident_hash HAVING COUNT(DISTINCT party) >= ?";
      wanted.add(atLeast);
    }
    and("i.incident_hash IN (" + among + ")", wanted.toArray());
  }

  /** {@code WHERE …}, or nothing. */
  public String where() {
    return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
  }

  /** The parameters in their order. */
  List<Object> values() {
    return List.copyOf(values);
  }

  /** Sets the parameters. */
  public void bind(PreparedStatement query) throws SQLException {
    int index = 1;
    for (Object value : values) {
      query.setObject(index++, value);
    }
  }
}
