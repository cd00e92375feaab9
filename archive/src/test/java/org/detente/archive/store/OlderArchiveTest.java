package org.detente.archive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An archive that an earlier program made is brought up to date and goes on as if it had not been.
 */
class OlderArchiveTest {
  private static final List<String> SECOND =
      List.of(
          "001-articles-and-records.sql",
          "002-stories-and-incidents.sql",
          "002-stories-and-incidents.postgres.sql");

  @TempDir private Path folder;

  /** Schema 2 kept bands in 63 bits: copies of articles that it holds must still be found. */
  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void bandsOfSchemaTwoAreStillFound(String kind) throws Exception {
    boolean duck = kind.equals("duckdb");
    String location = duck ? Databases.duckDb(folder) : Databases.postgres();
    StoredArticle article = new Invented(1, 3, 3).next(1).get(0);
    String newer;
    try (Archive archive = Archive.open(Databases.duckDb(folder))) {
      archive.store(List.of(article));
      newer = bands(archive);
    }
    try (Connection connection =
            DriverManager.getConnection(duck ? "jdbc:duckdb:" + location : location);
        Statement statement = connection.createStatement()) {
      for (String step : duck ? SECOND.subList(0, 2) : SECOND) {
        for (String sql : statements(step)) {
          statement.execute(sql.replace("${bytes}", duck ? "BLOB" : "BYTEA"));
        }
      }
      statement.execute("CREATE TABLE schema_version (version INTEGER, name TEXT)");
      statement.execute("INSERT INTO schema_version VALUES (1, 'a'), (2, 'b')");
      for (String band : newer.split(" ")) {
        long old = Long.parseLong(band) << 32 | 12345;
        statement.execute("INSERT INTO story_band VALUES (" + old + ", 7)");
      }
    }
    try (Archive archive = Archive.open(location)) {
      assertEquals(newer, bands(archive));
    }
  }

  private static String bands(Archive archive) {
    return archive.read(
        connection -> {
          StringBuilder bands = new StringBuilder();
          try (Statement statement = connection.createStatement();
              var rows = statement.executeQuery("SELECT band FROM story_band ORDER BY 1")) {
            while (rows.next()) {
              bands.append(rows.getLong(1)).append(' ');
            }
          }
          return bands.toString().strip();
        });
  }

  private static List<String> statements(String step) throws Exception {
    try (var stream =
        Objects.requireNonNull(
            OlderArchiveTest.class.getResourceAsStream("/archive/migrations/" + step))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      String sql =
          text.lines().filter(l -> !l.strip().startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
      return List.of(sql.split(";\n|;$")).stream().filter(s -> !s.isBlank()).toList();
    }
  }
}
