package org.detente.archive.indicator;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.archive.read.Conditions;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.store.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a crisis over time: docs/codebook.md says what each counts. Safe for many threads.
 *
 * <pre>{@code
 * List<Indicator> figures =
 *     Indicators.of(archive).list(dossier.filter(), Span.WEEK, Indicators.busiest(5));
 * }</pre>
 */
public final class Indicators {
  private final Archive archive;

  private Indicators(Archive archive) {
    this.archive = archive;
  }

  /** Figures of an open archive. */
  public static Indicators of(Archive archive) {
    return new Indicators(archive);
  }

  /**
   * Which dyads get figures of their own.
   *
   * @param named these, in this order; where there are none, the busiest
   * @param busiest so many of those with most events, where none are named
   */
  public record Dyads(List<Dyad> named, int busiest) {
    public Dyads {
      named = List.copyOf(named);
    }
  }

  /** The dyads with most events. */
  public static Dyads busiest(int count) {
    return new Dyads(List.of(), count);
  }

  /** These dyads. */
  public static Dyads named(List<Dyad> dyads) {
    return new Dyads(dyads, 0);
  }

  /**
   * The figures of a crisis, then those of its dyads; in each by period, without gaps, then what
   * fits in no period.
   *
   * @param filter the incidents of the crisis; its kinds and statuses do not matter
   */
  public List<Indicator> list(IncidentFilter filter, Span span, Dyads dyads) {
    return archive.read(connection -> new Reading(connection, filter, span, dyads).figures());
  }

  /** One reading of the archive. */
  private static final class Reading {
    private final Connection connection;
    private final IncidentFilter filter;
    private final Span span;
    private final Dyads dyads;
    private final Set<String> parties;
    private final Series whole = new Series(null);
    private final Map<Dyad, Series> pairs = new TreeMap<>();

    Reading(Connection connection, IncidentFilter filter, Span span, Dyads dyads) {
      this.connection = connection;
      this.filter = filter;
      this.span = span;
      this.dyads = dyads;
      this.parties = Set.copyOf(filter.scopeParties());
      dyads.named().forEach(dyad -> pairs.put(dyad, new Series(dyad)));
    }

    List<Indicator> figures() throws SQLException {
      events();
      List<Series> chosen = chosen();
      positions(chosen);
      troops(chosen);
      List<Indicator> figures = new ArrayList<>();
      for (Series series : chosen) {
        figures.addAll(series.figures(span, filter.from(), filter.to()));
      }
      return List.copyOf(figures);
    }

    private void events() throws SQLException {
      Conditions conditions = Conditions.of(filter.kinds("event").statuses("actual"));
      String sql =
          "SELECT i.incident, i.quad, i.score, i.confidence, i.date, i.date_first, i.date_last,"
              + " i.actors, i.recipients FROM incident i"
              + conditions.where()
              + " ORDER BY i.date_first NULLS LAST, i.date_last, i.incident";
      each(
          sql,
          conditions,
          row -> {
            Map<Period, Double> shares =
                Days.shares(
                    row.getString(5), day(row, 6), day(row, 7), filter.from(), filter.to(), span);
            List<Series> counted = new ArrayList<>(List.of(whole));
            for (Dyad dyad : dyads(list(row.getString(8)), list(row.getString(9)))) {
              Series series = pairs.get(dyad);
              if (series == null && dyads.busiest() > 0 && isOfCrisis(dyad)) {
                series = new Series(dyad);
                pairs.put(dyad, series);
              }
              if (series != null) {
                counted.add(series);
              }
            }
            for (Series series : counted) {
              series.event(
                  shares, row.getString(2), row.getString(1), row.getDouble(3), row.getDouble(4));
            }
          });
    }

    /** Each who acts with each who is acted upon; of a mutual event each pair of those in it. */
    private static Set<Dyad> dyads(List<String> actors, List<String> recipients) {
      Set<Dyad> dyads = new TreeSet<>();
      for (String actor : actors) {
        for (String other : recipients.isEmpty() ? actors : recipients) {
          if (!actor.equals(other)) {
            dyads.add(new Dyad(actor, other));
          }
        }
      }
      return dyads;
    }

    private boolean isOfCrisis(Dyad dyad) {
      return parties.isEmpty() || parties.containsAll(dyad.parties());
    }

    private List<Series> chosen() {
      List<Series> chosen = new ArrayList<>(List.of(whole));
      if (!dyads.named().isEmpty()) {
        dyads.named().forEach(dyad -> chosen.add(pairs.getOrDefault(dyad, new Series(dyad))));
        return chosen;
      }
      pairs.values().stream()
          .sorted(Comparator.comparingDouble(Series::size).reversed())
          .limit(dyads.busiest())
          .forEach(chosen::add);
      return chosen;
    }

    /** Positions of before the period too: a demand may have been open for long. */
    private void positions(List<Series> chosen) throws SQLException {
      Conditions conditions =
          Conditions.of(filter.kinds("position").statuses("actual").period(null, filter.to()));
      String sql =
          "SELECT i.incident, i.type, i.actors, i.recipients, i.agenda, MIN(a.date_first),"
              + " MIN(a.date_last), MAX(a.date_last) FROM incident i"
              + " JOIN claim c ON c.incident_hash = i.incident_hash"
              + " JOIN report r ON r.claim = c.claim JOIN article a ON a.article = r.article"
              + conditions.where()
              + " GROUP BY i.incident, i.type, i.actors, i.recipients, i.agenda"
              + " ORDER BY i.incident";
      each(
          sql,
          conditions,
          row -> {
            Demands.Position position =
                new Demands.Position(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    list(row.getString(4)),
                    row.getString(5),
                    day(row, 6),
                    day(row, 7),
                    day(row, 8));
            for (Series series : chosen) {
              if (isBetween(series.dyad(), position)) {
                series.position(position);
              }
            }
          });
    }

    /** An answer need not name whom it answers; a demand between two does. */
    private static boolean isBetween(@Nullable Dyad dyad, Demands.Position position) {
      if (dyad == null) {
        return true;
      }
      boolean named = position.toward().stream().anyMatch(dyad::has);
      return dyad.has(position.party())
          && (named || (position.toward().isEmpty() && !position.stance().equals("demands")));
    }

    private void troops(List<Series> chosen) throws SQLException {
      Conditions conditions = Conditions.of(filter);
      String sql =
          "SELECT q.party, q.value, a.id, a.date_first, a.date_last, s.story FROM quantity q"
              + " JOIN article a ON a.article = q.article"
              + " JOIN story_article s ON s.article = q.article"
              + " WHERE q.unit = 'troops' AND q.party IS NOT NULL AND q.article IN (SELECT r.article"
              + " FROM report r JOIN claim c ON c.claim = r.claim"
              + " JOIN incident i ON i.incident_hash = c.incident_hash"
              + conditions.where()
              + ") ORDER BY a.article_key, q.ordinal";
      each(
          sql,
          conditions,
          row -> {
            String party = row.getString(1);
            LocalDate first = day(row, 4);
            LocalDate last = day(row, 5);
            Period period = first == null ? null : Period.of(span, first);
            boolean fits = period != null && last != null && !last.isAfter(period.end());
            for (Series series : chosen) {
              Dyad dyad = series.dyad();
              if (dyad == null ? parties.isEmpty() || parties.contains(party) : dyad.has(party)) {
                series.troops(
                    fits ? period : null,
                    party,
                    row.getString(6),
                    row.getString(3),
                    row.getDouble(2));
              }
            }
          });
    }

    private void each(String sql, Conditions conditions, Row row) throws SQLException {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        conditions.bind(query);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            row.read(rows);
          }
        }
      }
    }
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
  }

  /** Reads one row. */
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }
}
