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
import org.detente.archive.sql.Dates;
import org.detente.archive.sql.Lookup;
import org.detente.archive.sql.RowWriter;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/** Keeps the tables of claims and incidents up to date with a batch, inside its transaction. */
public final class IncidentStore {
  private final Database database;
  private final Connection connection;

  /** Claims by their number, those of the batch and those looked up. */
  private final Map<Long, Claim> claims = new HashMap<>();

  /** The incident of each claim that is known to have one. */
  private final Map<Long, Long> incidents = new HashMap<>();

  private final Set<Long> loadedBlocks = new HashSet<>();
  private final Known known = new Known(new HashSet<>(), new HashSet<>(), new HashMap<>());

  /** On the connection of the batch. */
  public IncidentStore(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * What is known without asking the database. Most of what a batch tells is new, and what is new
   * has nothing there to be read or removed.
   *
   * @param incidents incidents that the database has
   * @param claims claims that it has reports of, other than those in {@code reports}
   * @param reports reports of the batch by the number of their claim
   */
  record Known(Set<Long> incidents, Set<Long> claims, Map<Long, List<Summary.Source>> reports) {}

  /**
   * What is known of a new article.
   *
   * @param key its key
   * @param story its story
   * @param document the article
   */
  public record Teller(String key, String story, Document document) {}

  /**
   * Brings claims and incidents up to date.
   *
   * @param records new records by the number of their article
   * @param tellers the articles of those records that replace no other
   * @param moved articles that were there and are now of another story
   */
  public void update(Map<Long, CodedDocument> records, Map<Long, Teller> tellers, Set<Long> moved)
      throws SQLException {
    Set<Long> recoded = new TreeSet<>(records.keySet());
    recoded.removeAll(tellers.keySet());
    Set<Long> retired = retire(recoded);
    Set<Long> reported = report(records, tellers);
    Set<Long> told = new TreeSet<>(retired);
    told.addAll(claimsOf(moved));
    load("claim IN (${wanted})", told);
    told.addAll(reported);
    loadBlocks(dependent(reported).keySet());
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
    new IncidentRows(database, connection, known).write(touched, members(touched), claims);
  }

  /** The claims of these incidents, as far as they are loaded. */
  private Map<Long, Set<Long>> members(Set<Long> touched) {
    Map<Long, Set<Long>> members = new TreeMap<>();
    incidents.forEach(
        (claim, incident) -> {
          if (touched.contains(incident)) {
            members.computeIfAbsent(incident, i -> new TreeSet<>()).add(claim);
          }
        });
    return members;
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

  private Set<Long> report(Map<Long, CodedDocument> records, Map<Long, Teller> tellers)
      throws SQLException {
    Set<Long> reported = new TreeSet<>();
    try (RowWriter rows = database.rows(connection, "report")) {
      for (Map.Entry<Long, CodedDocument> entry : records.entrySet()) {
        for (Reports.Report report : Reports.of(entry.getValue())) {
          String content = report.claim().content();
          long number = Claim.number(content);
          Claim claim = claims.computeIfAbsent(number, n -> Claim.read(content));
          reported.add(number);
          remember(number, claim, report, entry.getKey(), tellers.get(entry.getKey()));
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

  private void remember(
      long number, Claim claim, Reports.Report report, long article, @Nullable Teller teller) {
    if (teller == null) {
      known.claims().add(number);
      return;
    }
    known
        .reports()
        .computeIfAbsent(number, n -> new ArrayList<>())
        .add(
            new Summary.Source(
                claim,
                article,
                teller.key(),
                teller.story(),
                teller.document().source(),
                teller.document().language(),
                Dates.first(teller.document().date()),
                report.sentence().begin(),
                report.sentence().end(),
                report.confidence()));
  }

  /** Loads claims of the database. */
  private void load(String condition, Collection<Long> wanted) throws SQLException {
    Lookup.find(
        database,
        connection,
        "SELECT claim, content, incident_hash FROM claim WHERE " + condition,
        wanted,
        row -> {
          long claim = row.getLong(1);
          if (!claims.containsKey(claim)) {
            claims.put(claim, Claim.read(row.getString(2)));
          }
          known.claims().add(claim);
          known.incidents().add(row.getLong(3));
          return incidents.put(claim, row.getLong(3));
        });
  }

  private void loadBlocks(Set<Long> blocks) throws SQLException {
    Set<Long> wanted = new TreeSet<>(blocks);
    wanted.removeAll(loadedBlocks);
    loadedBlocks.addAll(wanted);
    load("block IN (${wanted})", wanted);
  }

  /** The cells whose incidents a change of these claims can change, by their number. */
  private Map<Long, Cell> dependent(Set<Long> changed) {
    Map<Long, Cell> cells = new TreeMap<>();
    for (long number : changed) {
      for (Cell cell : Cell.of(claim(number)).dependent()) {
        cells.put(cell.number(), cell);
      }
    }
    return cells;
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
    Map<Long, Cell> cells = dependent(changed);
    loadBlocks(cells.keySet());
    Set<Long> further = new HashSet<>();
    for (Claim claim : claims.values()) {
      Cell own = Cell.of(claim);
      if (!own.firm() && cells.containsKey(own.number())) {
        for (Cell cell : Cell.firmCells(claim)) {
          further.add(cell.number());
        }
      }
    }
    loadBlocks(further);
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
