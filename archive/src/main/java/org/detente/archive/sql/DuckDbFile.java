package org.detente.archive.sql;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** A DuckDB file. One process at a time may have it open for writing, any number for reading. */
final class DuckDbFile implements Database {
  /** DuckDB's cache; without a limit it takes what the machine has. */
  private static final String MEMORY = "256MB";

  /**
   * How large the log may grow before it is worked into the file. At DuckDB's own 16 MB half the
   * time of a large ingest would go into compressing the same last blocks again and again.
   */
  private static final String LOG = "64MB";

  private final String name;
  private final Connection root;
  private final Connection writer;
  private final ConnectionPool readers;

  /**
   * On the first connection to the file. It is used only to make others: a connection takes over
   * the state of the one that it is made of, and those that read must not be in a transaction.
   */
  private DuckDbFile(String name, DuckDBConnection root) throws SQLException {
    this.name = name;
    this.root = root;
    this.writer = root.duplicate();
    this.readers = new ConnectionPool(root::duplicate);
  }

  static DuckDbFile open(String location, boolean readOnly) {
    Path file = file(location);
    if (readOnly && !Files.exists(file)) {
      throw new ArchiveException(
          "there is no archive "
              + location
              + "; make one with: detente ingest SOURCE --archive "
              + location);
    }
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", Boolean.toString(readOnly));
    // Nothing is fetched from the network behind the user's back.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("checkpoint_threshold", LOG);
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
      return new DuckDbFile(location, connection.unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw refused(location, e);
    }
  }

  private static Path file(String location) {
    try {
      Path file = Path.of(location).toAbsolutePath();
      Path folder = file.getParent();
      if (location.isBlank() || location.contains(";") || Files.isDirectory(file)) {
        throw new ArchiveException(
            "'" + location + "' cannot be an archive: give a file such as crisis.duckdb");
      }
      if (folder != null && !Files.isDirectory(folder)) {
        throw new ArchiveException(
            "there is no folder " + folder + " for the archive; make it first");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new ArchiveException("'" + location + "' is no name of a file; give another", e);
    }
  }

  private static ArchiveException refused(String location, SQLException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("lock on file") || said.contains("already open")) {
      return new ArchiveException(
          "the archive "
              + location
              + " is in use by another process: wait until it has ended, or stop it (a file takes"
              + " one writing process; teams use jdbc:postgresql:…). DuckDB says: "
              + said.lines().findFirst().orElse(""),
          e);
    }
    if (said.contains("not a valid DuckDB database file")) {
      return new ArchiveException(
          location + " is no archive (no DuckDB file): give another file, or remove it", e);
    }
    return new ArchiveException(
        "the archive " + location + " cannot be opened: " + said.lines().findFirst().orElse(""), e);
  }

  @Override
  public Connection reader() throws SQLException {
    return readers.lend();
  }

  @Override
  public Connection writer() {
    return writer;
  }

  @Override
  public void lockForWriting(Connection connection) {
    // The file is locked for as long as it is open.
  }

  @Override
  public boolean othersMayWrite() {
    return false;
  }

  @Override
  public RowWriter rows(Connection connection, String table) throws SQLException {
    return new AppendedRows(connection, table);
  }

  @Override
  public String bytesType() {
    return "BLOB";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    readers.close();
    try (Connection first = root;
        Connection last = writer) {
      if (!first.isClosed() && !last.isReadOnly()) {
        try (Statement statement = last.createStatement()) {
          statement.execute("CHECKPOINT");
        }
      }
    } catch (SQLException e) {
      // What was committed is in the write-ahead log and is read from there at the next opening.
      return;
    }
  }
}
