package org.detente.archive.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.archive.source.ArticleReader;
import org.detente.archive.source.Columns;
import org.detente.archive.source.SourceFormat;
import org.detente.archive.store.Archive;
import org.detente.archive.table.JsonRows;
import org.detente.archive.table.Select;
import org.detente.coder.Coder;
import org.detente.coder.Coders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles into an archive: once each, the same with any number of threads. */
class IngestTest {
  private static final Coder CODER = Coders.standard();

  @TempDir private Path folder;

  private static final class Faults implements IngestListener {
    final List<String> all = new ArrayList<>();

    @Override
    public void fault(String place, String reason) {
      all.add(place + ": " + reason);
    }

    @Override
    public void warning(String place, String message) {}

    @Override
    public void progress(IngestReport soFar, long bytes) {}
  }

  private static IngestReport ingest(
      Path source, Path file, Coder coder, int threads, Faults faults) {
    ArticleReader reader =
        new ArticleReader(
            null,
            Columns.SAME,
            null,
            null,
            SourceFormat.ALL,
            new ByteArrayInputStream(new byte[0]));
    try (Archive archive = Archive.open(file.toString());
        Ingest run = new Ingest(archive, coder, "test-1", threads, faults)) {
      reader.read(List.of(source.toString()), run);
      return run.finish();
    }
  }

  private Path articles(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    String[] parties = {"Kenia", "Somalië", "Egypte", "Soedan", "Ethiopië"};
    for (int i = 0; i < count; i++) {
      lines
          .append("{\"id\":\"n")
          .append(i)
          .append("\",\"language\":\"nl\",\"date\":\"2022-01-")
          .append(10 + i % 15)
          .append("\",\"text\":\"")
          .append(parties[i % 5])
          .append(" waarschuwt ")
          .append(parties[(i + 1 + i / 5 % 4) % 5])
          .append(" voor de ")
          .append(i)
          .append("e keer. Daarbij kwamen ")
          .append(i + 3)
          .append(" burgers om het leven.\"}\n");
    }
    return Files.writeString(folder.resolve("nieuws.jsonl"), lines);
  }

  private static String content(Path file) {
    try (Archive archive = Archive.openReadOnly(file.toString())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      archive.read(
          connection -> {
            try (JsonRows rows = new JsonRows(bytes, false)) {
              new Select(
                      "SELECT a.article, a.id, r.sha256, e.event, e.type, e.actors FROM article a JOIN"
                          + " record_version r ON r.article = a.article LEFT JOIN event e ON e.article ="
                          + " a.article ORDER BY ALL",
                      List.of())
                  .to(connection, rows);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return 0;
          });
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void theArchiveIsTheSameWithOneThreadAndWithThree() throws IOException {
    Path source = articles(600);
    Faults faults = new Faults();
    IngestReport one = ingest(source, folder.resolve("one.duckdb"), CODER, 1, faults);
    IngestReport three = ingest(source, folder.resolve("three.duckdb"), CODER, 3, faults);
    assertEquals(600, one.stored());
    assertEquals(one, three);
    assertEquals(List.of(), faults.all);
    String content = content(folder.resolve("one.duckdb"));
    assertTrue(content.lines().count() >= 600);
    assertEquals(content, content(folder.resolve("three.duckdb")));
  }

  @Test
  void whatIsThereIsNotCodedAgain() throws IOException {
    Path source = articles(40);
    Path file = folder.resolve("a.duckdb");
    ingest(source, file, CODER, 2, new Faults());
    Coder never =
        document -> {
          throw new IllegalStateException("coded again");
        };
    Faults faults = new Faults();
    IngestReport again = ingest(source, file, never, 2, faults);
    assertEquals(40, again.unchanged());
    assertEquals(0, again.stored());
    assertEquals(List.of(), faults.all);
  }

  @Test
  void anotherLanguageIsCountedAndAFaultyArticleStopsNothing() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"id\":\"de\",\"text\":\"Der russische Außenminister hat die Vorschläge der Allianz am"
                + " Mittwoch in Wien entschieden zurückgewiesen und neue Verhandlungen gefordert.\"}\n"
                + "{\"id\":\"kapot\",\"text\":\"Kenia waarschuwt Somalië.\",\"language\":\"nl\"}\n"
                + "{\"id\":\"goed\",\"text\":\"Egypte waarschuwt Soedan.\",\"language\":\"nl\"}\n{\n");
    Coder careless =
        document -> {
          if (document.id().equals("kapot")) {
            throw new IllegalStateException("toevallig");
          }
          return CODER.code(document);
        };
    Faults faults = new Faults();
    IngestReport report = ingest(source, folder.resolve("a.duckdb"), careless, 2, faults);
    assertEquals(new IngestReport(3, 1, 0, 1, 0, 0, 2), report);
    assertEquals(2, faults.all.size(), faults.all.toString());
    assertTrue(faults.all.get(0).startsWith(source + ":4: this line is broken JSON"));
    assertTrue(faults.all.get(1).startsWith("kapot: it could not be coded"));
  }
}
