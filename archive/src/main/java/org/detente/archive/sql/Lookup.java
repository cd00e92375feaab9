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
 * Finds the rows of many numbers at once, such as hashes.
 *
 * <p>{@code ${wanted}} in the query stands for the numbers: {@code … WHERE key_hash IN
 * (${wanted})}, or {@code ${narrow}} where the column is an {@code INTEGER}. In PostgreSQL these
 * are literals, for its index. In DuckDB they are a query, so that it makes a filter of them and
 * reads the other columns only where that lets something through; as literals they took three times
 * as long.
 */
public final class Lookup {
  /** More than this go through a temporary table in DuckDB: it reads a long statement slowly. */
  private static final int LITERALS = 128;

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
        read(statement, with(query, "SELECT number", " FROM wanted"), row, found);
        return found;
      }
      for (int from = 0; from < sorted.size(); from += CHUNK) {
        read(statement, with(query, database, sorted, from), row, found);
      }
    }
    return found;
  }

  private static <T> void read(Statement statement, String query, Row<T> row, List<T> found)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
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
        statement.execute(with(sql, "SELECT number", " FROM wanted"));
        return;
      }
      for (int from = 0; from < sorted.size(); from += CHUNK) {
        statement.execute(with(sql, database, sorted, from));
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

  private static String with(String sql, Database database, List<Long> sorted, int from) {
    String literals = literals(sorted, from);
    return database instanceof DuckDbFile
        ? with(sql, "SELECT number", " FROM (SELECT unnest([" + literals + "]) AS number)")
        : with(sql, literals, "");
  }

  private static String with(String sql, String numbers, String from) {
    return from.isEmpty()
        ? sql.replace("${wanted}", numbers).replace("${narrow}", numbers)
        : sql.replace("${wanted}", numbers + "::BIGINT" + from)
            .replace("${narrow}", numbers + "::INTEGER" + from);
  }

  private static String literals(List<Long> sorted, int from) {
    return sorted.subList(from, Math.min(sorted.size(), from + CHUNK)).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
