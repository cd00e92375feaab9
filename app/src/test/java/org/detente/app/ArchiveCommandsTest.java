package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filling an archive and asking it. */
class ArchiveCommandsTest {
  private static final String SAMPLES = Run.ROOT.resolve("samples").toString();

  @TempDir private Path folder;

  private String archive() {
    return folder.resolve("a.duckdb").toString();
  }

  @Test
  void samplesGoInOnceAndCanBeAsked() {
    Run first = Run.of("ingest", SAMPLES, "--archive", archive());
    assertEquals(0, first.status(), first.errors());
    assertTrue(first.errors().contains("16 articles read: 16 coded and stored"), first.errors());
    Run second = Run.of("ingest", SAMPLES, "--archive", archive());
    assertTrue(second.errors().contains(" 0 coded and stored"), second.errors());
    assertTrue(second.errors().contains("16 already there"), second.errors());
    Run count =
        Run.of("query", "SELECT count(*) AS n, '=1' AS f FROM article", "--archive", archive());
    assertEquals("n,f\r\n16,'=1\r\n", count.output());
  }

  @Test
  void aQueryChangesNothingAndReadsNoFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("geheim.csv"), "a\ngeheim\n");
    Run.of("ingest", SAMPLES, "--archive", archive());
    for (String sql :
        new String[] {
          "DELETE FROM article",
          "DROP TABLE article",
          "SELECT 1; DELETE FROM article",
          "COPY article TO '" + folder.resolve("uit.csv") + "'",
          "SELECT * FROM read_csv('" + secret + "')",
          "ATTACH '" + folder.resolve("b.duckdb") + "'"
        }) {
      Run run = Run.of("query", sql, "--archive", archive());
      assertEquals(2, run.status(), sql);
      assertTrue(run.errors().startsWith("detente: the query: "), run.errors());
      assertFalse((run.output() + run.errors()).contains("\tat "), sql);
      assertFalse(run.output().contains("geheim"), sql);
    }
    assertFalse(Files.exists(folder.resolve("uit.csv")));
    Run count = Run.of("query", "SELECT count(*) FROM article", "--archive", archive());
    assertTrue(count.output().contains("16"), count.output());
  }

  @Test
  void faultsAreCountedAndKept() throws IOException {
    Path source = Files.writeString(folder.resolve("a.jsonl"), "{\n{\"id\":\"x\"}\n");
    Path errors = folder.resolve("fouten.tsv");
    Run run =
        Run.of("ingest", source.toString(), "--archive", archive(), "--errors", errors.toString());
    assertEquals(1, run.status());
    assertTrue(run.errors().contains("2 failed"), run.errors());
    assertEquals(2, Files.readAllLines(errors).size());
    assertTrue(Files.readString(errors).startsWith(source + ":1\tthis line is broken JSON"));
  }

  @Test
  void anArchiveThatIsNotThereIsSaidSo() {
    Run run = Run.of("query", "SELECT 1", "--archive", archive());
    assertEquals(1, run.status());
    assertTrue(run.errors().contains("there is no archive"), run.errors());
    assertFalse(run.errors().contains("\tat "), run.errors());
  }

  @Test
  void theBarShowsShareRateAndTimeLeft() {
    Console console =
        new Console(
            java.io.InputStream.nullInputStream(),
            java.io.OutputStream.nullOutputStream(),
            java.io.OutputStream.nullOutputStream(),
            true,
            true,
            false,
            100);
    ProgressBar bar = new ProgressBar(console, 1000);
    assertEquals(
        "[######------------------]  25 %  500 articles, 50 a second, 30 s left",
        bar.line(500, 250, Duration.ofSeconds(10)));
    assertEquals(
        "500 articles, 50 a second",
        new ProgressBar(console, 0).line(500, 250, Duration.ofSeconds(10)));
  }
}
