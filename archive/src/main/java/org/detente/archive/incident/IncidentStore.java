package org.detente.archive.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.archive.sql.Database;
import org.detente.archive.sql.Lookup;
import org.detente.archive.sql.RowWriter;
import org.detente.coder.record.CodedDocument;

/** Keeps the tables of claims and incidents up to date with a batch, inside its transaction. */
public final class IncidentStore {
  private final Database database;
  private final Connection connection;

  /** Claims by their number, those of the batch and those looked up. */
  private final Map<Long, Claim> claims = new HashMap<>();

  /** The incident of each claim that the database has. */
  private final Map<Long, Long> incidents = new HashMap<>();

  /** On the connection of the batch. */
  public IncidentStore(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * Brings claims and incidents up to date.
   *
   * @param records new records by the number of their article
   * @param recoded those of them that replace another
   * @param moved articles that were there and are now of another story
   */
  public void update(Map<Long, CodedDocument> records, Set<Long> recoded, Set<Long> moved)
      throws SQLException {
    Set<Long> retired = retire(recoded);
    Set<Long> reported = report(records);
    Set<Long> told = new TreeSet<>(retired);
    told.addAll(reported);
    told.addAll(claimsOf(moved));
    load("claim IN (${wanted})", told);
    Set<Long> orphaned = orphaned(retired);
    Set<Long> changed = new TreeSet<>(orphaned);
    for (long claim : reported) {
      if (!incidents.containsKey(claim)) {
        changed.add(claim);
      }
    }
    Set<Long> touched = new TreeSet<>();
    for (long claim : told) {
      touch(claim, touched);
    }
    reassign(changed, orphaned, touched);
    for (long claim : told) {
      touch(claim, touched);
    }
    new IncidentRows(database, connection).write(touched);
  }

  private void touch(long claim, Set<Long> touched) {
    Long incident = incidents.get(claim);
    if (incident != null) {
      touched.add(incident);
    }
  }

  private Set<Long> claimsOf(Set<Long> articles) throws SQLException {
    return new TreeSet<>(
        Lookup.find(
            database,
            connection,
            "SELECT DISTINCT claim FROM report WHERE article IN (${wanted})",
            articles,
            row -> row.getLong(1)));
  }

  private Set<Long> retire(Set<Long> recoded) throws SQLException {
    Set<Long> retired = claimsOf(recoded);
    Lookup.update(database, connection, "DELETE FROM report WHERE article IN (${wanted})", recoded);
    return retired;
  }

  private Set<Long> report(Map<Long, CodedDocument> records) throws SQLException {
    Set<Long> reported = new TreeSet<>();
    try (RowWriter rows = database.rows(connection, "report")) {
      for (Map.Entry<Long, CodedDocument> entry : records.entrySet()) {
        for (Reports.Report report : Reports.of(entry.getValue())) {
          String content = report.claim().content();
          long number = Claim.number(content);
          claims.computeIfAbsent(number, n -> Claim.read(content));
          reported.add(number);
          rows.number(number)
              .number(entry.getKey())
              .text(report.item())
              .number(report.words().begin())
              .number(report.words().end())
              .number(report.sentence().begin())
              .number(report.sentence().end())
              .decimal(report.confidence())
              .end();
        }
      }
    }
    return reported;
  }

  /** Loads claims of the database. */
  private void load(String condition, Collection<Long> wanted) throws SQLException {
    Lookup.find(
        database,
        connection,
        "SELECT claim, content, incident_hash FROM claim WHERE " + condition,
        wanted,
        row -> {
          claims.putIfAbsent(row.getLong(1), Claim.read(row.getString(2)));
          return incidents.put(row.getLong(1), row.getLong(3));
        });
  }

  private Set<Long> orphaned(Set<Long> retired) throws SQLException {
    Set<Long> orphaned = new HashSet<>(retired);
    Lookup.find(
        database,
        connection,
        "SELECT DISTINCT claim FROM report WHERE claim IN (${wanted})",
        retired,
        row -> orphaned.remove(row.getLong(1)));
    return orphaned;
  }

  /** Works out anew the incidents of all claims that the changed ones can affect. */
  private void reassign(Set<Long> changed, Set<Long> orphaned, Set<Long> touched)
      throws SQLException {
    Map<Long, Cell> cells = new TreeMap<>();
    for (long number : changed) {
      for (Cell cell : Cell.of(claim(number)).dependent()) {
        cells.put(cell.number(), cell);
      }
    }
    load("block IN (${wanted})", cells.keySet());
    Set<Long> further = new HashSet<>();
    for (Claim claim : List.copyOf(claims.values())) {
      for (Cell cell : Cell.firmCells(claim)) {
        further.add(cell.number());
      }
    }
    further.removeAll(cells.keySet());
    load("block IN (${wanted})", further);
    Map<Claim, Long> numbers = new HashMap<>();
    claims.forEach((number, claim) -> numbers.put(claim, number));
    List<Claim> present = new ArrayList<>();
    claims.forEach(
        (number, claim) -> {
          if (!orphaned.contains(number)) {
            present.add(claim);
          }
        });
    Corroboration corroboration = new Corroboration(present);
    Map<Long, Long> assigned = new TreeMap<>();
    for (Cell cell : cells.values()) {
      corroboration
          .leads(cell)
          .forEach((claim, lead) -> assigned.put(numbers.get(claim), numbers.get(lead)));
    }
    write(assigned, orphaned, touched);
  }

  private Claim claim(long number) {
    return java.util.Objects.requireNonNull(claims.get(number));
  }

  private void write(Map<Long, Long> assigned, Set<Long> orphaned, Set<Long> touched)
      throws SQLException {
    Set<Long> rewritten = new TreeSet<>(orphaned);
    assigned.entrySet().removeIf(e -> e.getValue().equals(incidents.get(e.getKey())));
    rewritten.addAll(assigned.keySet());
    for (long claim : rewritten) {
      touch(claim, touched);
    }
    Set<Long> stored = new TreeSet<>(rewritten);
    stored.retainAll(incidents.keySet());
    Lookup.update(database, connection, "DELETE FROM claim WHERE claim IN (${wanted})", stored);
    try (RowWriter rows = database.rows(connection, "claim")) {
      for (Map.Entry<Long, Long> entry : assigned.entrySet()) {
        Claim claim = claim(entry.getKey());
        rows.number(entry.getKey())
            .number(Cell.of(claim).number())
            .text(claim.content())
            .number(entry.getValue())
            .end();
        incidents.put(entry.getKey(), entry.getValue());
        touched.add(entry.getValue());
      }
    }
    orphaned.forEach(incidents::remove);
  }
}
