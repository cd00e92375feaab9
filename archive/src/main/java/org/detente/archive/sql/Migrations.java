package org.detente.archive.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a database to the version of this program. The steps are {@code
 * archive/migrations/NNN-name.sql}, listed in {@code archive/migrations/index.txt}; each is applied
 * once, in one transaction with its line in {@code schema_version}. Statements end with a semicolon
 * at the end of a line; {@code ${bytes}} stands for the database's type of a column of bytes. What
 * only PostgreSQL needs is in {@code NNN-name.postgres.sql} and belongs to the same step. An
 * applied step is never changed: a new one follows.
 */
public final class Migrations {
  private static final String FOLDER = "/archive/migrations/";

  private Migrations() {}

  /**
   * Applies the steps that are missing.
   *
   * @throws ArchiveException where the archive was made by a newer program
   */
  public static void apply(Database database) throws SQLException {
    List<String> steps = steps();
    Connection connection = database.writer();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      database.lockForWriting(connection);
      statement.execute(
          "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL, name TEXT NOT"
              + " NULL)");
      for (int next = checked(database, version(connection), steps); next < steps.size(); next++) {
        for (String sql : statements(steps.get(next), database)) {
          statement.execute(sql);
        }
        statement.execute(
            "INSERT INTO schema_version VALUES (" + (next + 1) + ", '" + steps.get(next) + "')");
        connection.commit();
        database.lockForWriting(connection);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /**
   * Checks that a database, opened for reading only, is of the version of this program.
   *
   * @throws ArchiveException where it is older, newer or no archive
   */
  public static void check(Database database) throws SQLException {
    int version;
    try (Connection connection = database.reader()) {
      version = version(connection);
    } catch (SQLException e) {
      throw new ArchiveException(
          database.name() + " is a database, but no archive of Détente; give another", e);
    }
    if (checked(database, version, steps()) < steps().size()) {
      throw new ArchiveException(
          "the archive "
              + database.name()
              + " was made by an older Détente; any command that writes to it, such as"
              + " detente ingest, brings it up to date");
    }
  }

  private static int checked(Database database, int version, List<String> steps) {
    if (version > steps.size()) {
      throw new ArchiveException(
          "the archive "
              + database.name()
              + " was made by a newer Détente (schema "
              + version
              + ", this program knows "
              + steps.size()
              + "); update the program");
    }
    return version;
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static List<String> steps() {
    return resource("index.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> statements(String step, Database database) {
    List<String> statements = new ArrayList<>(parsed(step, database));
    if (database instanceof PostgresServer) {
      String own = step.replace(".sql", ".postgres.sql");
      if (Migrations.class.getResource(FOLDER + own) != null) {
        statements.addAll(parsed(own, database));
      }
    }
    return statements;
  }

  private static List<String> parsed(String step, Database database) {
    List<String> statements = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : resource(step).split("\n")) {
      if (line.strip().startsWith("--") || line.isBlank()) {
        continue;
      }
      current.append(line).append('\n');
      if (line.endsWith(";")) {
        statements.add(
            current
                .toString()
                .strip()
                .replaceFirst(";$", "")
                .replace("${bytes}", database.bytesType()));
        current.setLength(0);
      }
    }
    return statements;
  }

  private static String resource(String name) {
    try (InputStream stream = Migrations.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
