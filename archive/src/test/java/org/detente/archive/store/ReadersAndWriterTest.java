package org.detente.archive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads read while one writes; they see whole batches. */
class ReadersAndWriterTest {
  private static final int BATCH = 25;
  private static final int BATCHES = 8;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void readersSeeWholeBatches(String kind) throws Exception {
    String location = kind.equals("duckdb") ? Databases.duckDb(folder) : Databases.postgres();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicBoolean writing = new AtomicBoolean(true);
    try (Archive archive = Archive.open(location)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(
            threads.submit(
                () -> {
                  int looks = 0;
                  while (writing.get()) {
                    assertEquals(List.of(0L, 0L, 0L), archive.read(ReadersAndWriterTest::look));
                    looks++;
                  }
                  return looks;
                }));
      }
      Invented invented = new Invented(3, 6, 30);
      for (int i = 0; i < BATCHES; i++) {
        archive.store(invented.next(BATCH));
      }
      writing.set(false);
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() > 0);
      }
      assertEquals(BATCH * BATCHES, archive.size());
    } finally {
      writing.set(false);
      threads.shutdownNow();
    }
  }

  /** Three differences that are zero between batches. */
  private static List<Long> look(java.sql.Connection connection) throws java.sql.SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT COUNT(*) FROM article) % "
                    + BATCH
                    + ", (SELECT COUNT(*) FROM article) - (SELECT COUNT(*) FROM record_version),"
                    + " (SELECT COUNT(*) FROM article) - (SELECT COUNT(*) FROM story_article)")) {
      row.next();
      return List.of(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }
}
