package org.detente.archive.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database that holds an archive. Safe for many threads: connections that read are lent from a
 * pool, and see what was committed when their statement began; one connection writes.
 */
public sealed interface Database extends AutoCloseable permits DuckDbFile, PostgresServer {

  /**
   * Opens a database.
   *
   * @param location a file for DuckDB, made where it is not there, or {@code jdbc:postgresql:…}
   * @param readOnly whether nothing will be written; then a file must exist
   * @throws ArchiveException where it is in use, cannot be reached or is no database
   */
  static Database open(String location, boolean readOnly) {
    if (location.startsWith("jdbc:postgresql:")) {
      return PostgresServer.open(location, readOnly);
    }
    if (location.startsWith("jdbc:")) {
      throw new ArchiveException(
          "no archive can be kept in "
              + location
              + ": give a file (DuckDB) or jdbc:postgresql://host/database");
    }
    return DuckDbFile.open(location, readOnly);
  }

  /** A connection for reading; closing it gives it back. */
  Connection reader() throws SQLException;

  /** The connection that writes. Only one thread may use it at a time. */
  Connection writer() throws SQLException;

  /** Begins what must be kept from other writing processes until the transaction ends. */
  void lockForWriting(Connection writer) throws SQLException;

  /** Whether other processes can write to it while it is open here. */
  boolean othersMayWrite();

  /** Rows for a table or a temporary one, on the connection that writes. */
  RowWriter rows(Connection writer, String table) throws SQLException;

  /** The database's own word for a column of bytes, for the migrations. */
  String bytesType();

  /** Where it is, without passwords, for messages. */
  String name();

  @Override
  void close();
}
