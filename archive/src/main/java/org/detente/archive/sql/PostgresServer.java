package org.detente.archive.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database. Any number of processes may write; their batches wait for each other. */
final class PostgresServer implements Database {
  /** Any number that other programs in the same database are unlikely to lock. */
  private static final long LOCK = 0x64e74e74L;

  private final String location;
  private final boolean readOnly;
  private final ConnectionPool readers;
  private @Nullable Connection writer;

  private PostgresServer(String location, boolean readOnly) {
    this.location = location;
    this.readOnly = readOnly;
    this.readers =
        new ConnectionPool(
            () -> {
              Connection connection = DriverManager.getConnection(location);
              connection.setReadOnly(true);
              return connection;
            });
  }

  static PostgresServer open(String location, boolean readOnly) {
    PostgresServer server = new PostgresServer(location, readOnly);
    try (Connection connection = server.reader()) {
      connection.getMetaData().getDatabaseProductVersion();
      return server;
    } catch (SQLException e) {
      throw new ArchiveException(
          "the archive "
              + server.name()
              + " cannot be reached; check host, database, user and password: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  @Override
  public Connection reader() throws SQLException {
    return readers.lend();
  }

  @Override
  public synchronized Connection writer() throws SQLException {
    Connection current = writer;
    if (current == null || current.isClosed()) {
      current = DriverManager.getConnection(location);
      current.setReadOnly(readOnly);
      writer = current;
    }
    return current;
  }

  @Override
  public void lockForWriting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }
  }

  @Override
  public boolean othersMayWrite() {
    return true;
  }

  @Override
  public RowWriter rows(Connection connection, String table) {
    return new CopiedRows(connection, table);
  }

  @Override
  public String bytesType() {
    return "BYTEA";
  }

  @Override
  public String name() {
    int question = location.indexOf('?');
    return (question < 0 ? location : location.substring(0, question))
        .replaceFirst("//[^/@]*@", "//");
  }

  @Override
  public synchronized void close() {
    readers.close();
    try (Connection last = writer) {
      writer = null;
    } catch (SQLException e) {
      // The server ends the connection by itself; nothing uncommitted is worth a message.
      return;
    }
  }
}
