package org.detente.archive.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the rows of many numbers at once, such as hashes: few by the index, many in one pass.
 *
 * <p>{@code ${wanted}} in the query stands for the numbers: {@code … WHERE key_hash IN
 * (${wanted})}.
 */
public final class Lookup {
  /** DuckDB reads literals slowly; more than this go through a temporary table. */
  private static final int LITERALS = 48;

  /** PostgreSQL takes as many as this in one statement with profit. */
  private static final int CHUNK = 2000;

  private Lookup() {}

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The rows, in no order. */
  public static <T> List<T> find(
      Database database, Connection writer, String query, Collection<Long> wanted, Row<T> row)
      throws SQLException {
    List<T> found = new ArrayList<>();
    List<Long> sorted = List.copyOf(new TreeSet<>(wanted));
    if (sorted.isEmpty()) {
      return found;
    }
    try (Statement statement = writer.createStatement()) {
      if (sorted.size() > LITERALS && database instanceof DuckDbFile) {
        fill(database, writer, statement, sorted);
        read(statement, query, "SELECT number FROM wanted", row, found);
        return found;
      }
      for (int from = 0; from < sorted.size(); from += CHUNK) {
        read(statement, query, literals(sorted, from), row, found);
      }
    }
    return found;
  }

  private static <T> void read(
      Statement statement, String query, String list, Row<T> row, List<T> found)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(query.replace("${wanted}", list))) {
      while (rows.next()) {
        found.add(row.read(rows));
      }
    }
  }

  /** Runs a statement with {@code ${wanted}} in it for these numbers. */
  public static void update(
      Database database, Connection writer, String sql, Collection<Long> wanted)
      throws SQLException {
    List<Long> sorted = List.copyOf(new TreeSet<>(wanted));
    if (sorted.isEmpty()) {
      return;
    }
    try (Statement statement = writer.createStatement()) {
      if (sorted.size() > LITERALS && database instanceof DuckDbFile) {
        fill(database, writer, statement, sorted);
        statement.execute(sql.replace("${wanted}", "SELECT number FROM wanted"));
        return;
      }
      for (int from = 0; from < sorted.size(); from += CHUNK) {
        statement.execute(sql.replace("${wanted}", literals(sorted, from)));
      }
    }
  }

  private static void fill(
      Database database, Connection writer, Statement statement, List<Long> numbers)
      throws SQLException {
    statement.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (number BIGINT)");
    statement.execute("DELETE FROM wanted");
    try (RowWriter rows = database.rows(writer, "wanted")) {
      for (long number : numbers) {
        rows.number(number).end();
      }
    }
  }

  private static String literals(List<Long> sorted, int from) {
    return sorted.subList(from, Math.min(sorted.size(), from + CHUNK)).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
