package org.detente.archive.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Real databases for tests: files of DuckDB, and databases on one PostgreSQL server. */
public final class Databases {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;
  private static @Nullable String refusal;

  private Databases() {}

  /** A new DuckDB file in a folder. */
  public static String duckDb(Path folder) {
    return folder.resolve("archive" + COUNT.incrementAndGet() + ".duckdb").toString();
  }

  /** A new database on the server; the test is skipped, saying so, where none can run. */
  public static synchronized String postgres() {
    if (server == null && refusal == null) {
      try {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException | RuntimeException e) {
        refusal = "no PostgreSQL server can run here: " + e;
      }
    }
    EmbeddedPostgres running = server;
    Assumptions.assumeTrue(running != null, refusal);
    String name = "archive" + COUNT.incrementAndGet();
    try (var connection =
            java.util.Objects.requireNonNull(running).getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return running.getJdbcUrl("postgres", name);
  }
}
