package org.detente.archive.dossier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.archive.store.Archive;

/**
 * Proposes dossiers: a dyad with a burst of incidents is the core of a crisis, and those that burst
 * with one of its two parties at the same time are its circle.
 *
 * <p>A dyad bursts in a month in which it has {@link #LEAST} incidents or more, and at least twice
 * as many as in its average month of the archive. In an archive of less than {@link #SHORT} months
 * there is no average to speak of, and the number alone decides.
 */
public final class Suggestions {
  private static final int LEAST = 4;
  private static final int SHORT = 4;

  /** A third party belongs to the circle where it has this part of the core's incidents. */
  private static final double CIRCLE = 0.2;

  private static final int AGENDA = 8;

  private final Archive archive;

  /** On an open archive. */
  public Suggestions(Archive archive) {
    this.archive = archive;
  }

  /**
   * A proposed crisis.
   *
   * @param parties the core's two, then the circle, those with most incidents first
   * @param first its first month
   * @param last its last month
   * @param incidents incidents of the core in its bursts
   * @param agenda what they are about, the most frequent first
   */
  public record Suggestion(
      List<String> parties, YearMonth first, YearMonth last, long incidents, List<String> agenda) {}

  /** Two parties in alphabetical order. */
  private record Dyad(String one, String other) {
    boolean shares(Dyad dyad) {
      return one.equals(dyad.one)
          || one.equals(dyad.other)
          || other.equals(dyad.one)
          || other.equals(dyad.other);
    }
  }

  /** The strongest first. */
  public List<Suggestion> list(int limit) {
    return archive.read(connection -> list(connection, limit));
  }

  private static List<Suggestion> list(Connection connection, int limit) throws SQLException {
    Map<Dyad, NavigableMap<YearMonth, Long>> bursts = bursts(counts(connection));
    List<Dyad> left = new ArrayList<>(bursts.keySet());
    left.sort(
        Comparator.<Dyad>comparingLong(d -> -total(months(bursts, d)))
            .thenComparing(Dyad::one)
            .thenComparing(Dyad::other));
    List<Suggestion> found = new ArrayList<>();
    Set<Dyad> used = new HashSet<>();
    for (Dyad core : left) {
      if (found.size() < limit && used.add(core)) {
        found.add(suggestion(connection, core, bursts, used));
      }
    }
    return found;
  }

  private static NavigableMap<YearMonth, Long> months(
      Map<Dyad, NavigableMap<YearMonth, Long>> bursts, Dyad dyad) {
    return bursts.getOrDefault(dyad, new TreeMap<>());
  }

  private static long total(Map<YearMonth, Long> months) {
    return months.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Suggestion suggestion(
      Connection connection,
      Dyad core,
      Map<Dyad, NavigableMap<YearMonth, Long>> bursts,
      Set<Dyad> used)
      throws SQLException {
    NavigableMap<YearMonth, Long> months = months(bursts, core);
    long strength = total(months);
    Map<String, Long> circle = new HashMap<>();
    for (Map.Entry<Dyad, NavigableMap<YearMonth, Long>> entry : bursts.entrySet()) {
      Dyad dyad = entry.getKey();
      Set<YearMonth> common = new TreeSet<>(entry.getValue().keySet());
      common.retainAll(months.keySet());
      if (dyad.equals(core) || !dyad.shares(core) || common.isEmpty()) {
        continue;
      }
      long shared = common.stream().mapToLong(month -> entry.getValue().get(month)).sum();
      if (shared >= CIRCLE * strength) {
        boolean first = dyad.one().equals(core.one()) || dyad.one().equals(core.other());
        circle.merge(first ? dyad.other() : dyad.one(), shared, Long::sum);
        used.add(dyad);
      }
    }
    List<String> parties = new ArrayList<>(List.of(core.one(), core.other()));
    circle.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .forEach(parties::add);
    // Dyads among those that are in it now are no crises of their own.
    for (Dyad dyad : bursts.keySet()) {
      if (parties.contains(dyad.one()) && parties.contains(dyad.other())) {
        used.add(dyad);
      }
    }
    return new Suggestion(
        List.copyOf(parties),
        months.firstKey(),
        months.lastKey(),
        strength,
        agenda(connection, core, months.firstKey(), months.lastKey()));
  }

  private static Map<Dyad, NavigableMap<YearMonth, Long>> counts(Connection connection)
      throws SQLException {
    Map<Dyad, NavigableMap<YearMonth, Long>> counts = new LinkedHashMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT p.party, o.party, CAST(EXTRACT(YEAR FROM i.date_last) AS INTEGER),"
                    + " CAST(EXTRACT(MONTH FROM i.date_last) AS INTEGER),"
                    + " COUNT(DISTINCT i.incident_hash) FROM incident i"
                    + " JOIN incident_party p ON p.incident_hash = i.incident_hash"
                    + " JOIN incident_party o ON o.incident_hash = i.incident_hash"
                    + " AND o.party > p.party"
                    + " WHERE i.date_last IS NOT NULL AND i.kind <> 'position'"
                    + " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        counts
            .computeIfAbsent(
                new Dyad(rows.getString(1), rows.getString(2)), dyad -> new TreeMap<>())
            .put(YearMonth.of(rows.getInt(3), rows.getInt(4)), rows.getLong(5));
      }
    }
    return counts;
  }

  private static Map<Dyad, NavigableMap<YearMonth, Long>> bursts(
      Map<Dyad, NavigableMap<YearMonth, Long>> counts) {
    TreeSet<YearMonth> all = new TreeSet<>();
    counts.values().forEach(months -> all.addAll(months.keySet()));
    Map<Dyad, NavigableMap<YearMonth, Long>> bursts = new LinkedHashMap<>();
    if (all.isEmpty()) {
      return bursts;
    }
    long span = all.first().until(all.last(), java.time.temporal.ChronoUnit.MONTHS) + 1;
    counts.forEach(
        (dyad, months) -> {
          double average = (double) total(months) / span;
          NavigableMap<YearMonth, Long> high = new TreeMap<>();
          months.forEach(
              (month, count) -> {
                if (count >= LEAST && (span < SHORT || count >= 2 * average)) {
                  high.put(month, count);
                }
              });
          if (!high.isEmpty()) {
            bursts.put(dyad, high);
          }
        });
    return bursts;
  }

  private static List<String> agenda(
      Connection connection, Dyad core, YearMonth first, YearMonth last) throws SQLException {
    List<String> agenda = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT a.agenda FROM incident_agenda a"
                + " JOIN incident i ON i.incident_hash = a.incident_hash"
                + " WHERE i.date_last >= CAST(? AS DATE) AND i.date_first <= CAST(? AS DATE)"
                + " AND i.incident_hash IN (SELECT incident_hash FROM incident_party"
                + " WHERE party IN (?, ?))"
                + " GROUP BY a.agenda ORDER BY COUNT(*) DESC, a.agenda LIMIT "
                + AGENDA)) {
      query.setString(1, first.atDay(1).toString());
      query.setString(2, last.atEndOfMonth().toString());
      query.setString(3, core.one());
      query.setString(4, core.other());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          agenda.add(rows.getString(1));
        }
      }
    }
    return List.copyOf(agenda);
  }
}
