package org.detente.archive.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.detente.archive.sql.ArchiveException;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.RecordWriter;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into an archive comes out, once, on both databases. */
class ArchiveTest {
  @TempDir private Path folder;

  private String location(String kind) {
    return kind.equals("duckdb") ? Databases.duckDb(folder) : Databases.postgres();
  }

  private static long count(Archive archive, String table) {
    return archive.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void articlesAndRecordsComeBackAsTheyWere(String kind) {
    String location = location(kind);
    try (Archive archive = Archive.open(location)) {
      archive.store(Samples.stored());
    }
    try (Archive archive = Archive.open(location)) {
      assertEquals(Samples.coded().size(), archive.size());
      for (int i = 0; i < Samples.coded().size(); i++) {
        CodedDocument stored = Samples.coded().get(i);
        ArchivedArticle found = archive.article(i + 1).orElseThrow();
        assertArrayEquals(RecordWriter.line(stored), RecordWriter.line(found.coded()));
        assertEquals(
            stored.document().text().toString(), found.coded().document().text().toString());
        assertEquals(stored.document().bodyBegin(), found.coded().document().bodyBegin());
      }
      long events = Samples.coded().stream().mapToLong(c -> c.events().size()).sum();
      assertEquals(events, count(archive, "event"));
      assertTrue(archive.article(999).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void storingTwiceChangesNothing(String kind) {
    try (Archive archive = Archive.open(location(kind))) {
      int all = Samples.stored().size();
      assertEquals(all, archive.store(Samples.stored()).added());
      long rows = count(archive, "mention");
      List<StoredArticle> twice = new ArrayList<>(Samples.stored());
      twice.addAll(Samples.stored());
      StoreReport again = archive.store(twice);
      assertEquals(0, again.added() + again.recoded());
      assertEquals(2 * all, again.unchanged());
      assertEquals(rows, count(archive, "mention"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void aNewerCoderReplacesTheRecordAndTheOldVersionIsKept(String kind) {
    try (Archive archive = Archive.open(location(kind))) {
      archive.store(Samples.stored());
      CodedDocument first = Samples.coded().get(0);
      CodedDocument leaner =
          new CodedDocument(
              first.document(),
              first.sentences(),
              first.actors(),
              List.of(),
              first.quotes(),
              first.meetings(),
              first.positions(),
              first.quantities(),
              first.assessments(),
              first.times(),
              first.notes());
      StoreReport report = archive.store(List.of(new StoredArticle(leaner, "2")));
      assertEquals(1, report.recoded());
      assertEquals("2", archive.article(1).orElseThrow().coderVersion());
      assertTrue(archive.article(1).orElseThrow().coded().events().isEmpty());
      assertEquals(Samples.coded().size() + 1L, count(archive, "record_version"));
      assertEquals(0, count(archive, "event WHERE article = 1"));
      StoreReport older = archive.store(List.of(new StoredArticle(first, "1")));
      assertEquals(1, older.unchanged());
      assertEquals("2", archive.article(1).orElseThrow().coderVersion());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void strangeCharactersKeepTheirOffsets(String kind) {
    CodedDocument first = Samples.coded().get(0);
    Document document = first.document();
    String strange = "tab\t, back\\slash \\N, 'quotes\" \r\n, 🕊️ and a NUL \0 end";
    Document other =
        new Document(
            "x;\ty", "t\\t", Text.of(strange), 0, "nl", null, document.dateSource(), "s\n", null);
    CodedDocument coded =
        new CodedDocument(
            other, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());
    try (Archive archive = Archive.open(location(kind))) {
      archive.store(List.of(new StoredArticle(coded, "1")));
      Document found = archive.article(1).orElseThrow().coded().document();
      assertEquals(
          kind.equals("duckdb") ? strange : strange.replace('\0', '\uFFFD'),
          found.text().toString());
      assertEquals("x;\ty", found.id());
      assertEquals("t\\t", found.title());
      assertEquals("s\n", found.source());
    }
  }

  @Test
  void aFileThatIsNoArchiveIsNamedWithTheRemedy() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "this is no database at all\n".repeat(1000));
    ArchiveException refused =
        assertThrows(ArchiveException.class, () -> Archive.open(file.toString()));
    assertTrue(String.valueOf(refused.getMessage()).contains("is no archive"));
    ArchiveException absent =
        assertThrows(
            ArchiveException.class,
            () -> Archive.openReadOnly(folder.resolve("absent.duckdb").toString()));
    assertTrue(String.valueOf(absent.getMessage()).contains("detente ingest"));
  }

  @Test
  void anArchiveOfANewerProgramIsRefused() {
    String location = Databases.duckDb(folder);
    try (Archive archive = Archive.open(location)) {
      archive.read(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              return statement.execute("INSERT INTO schema_version VALUES (999, 'from later')");
            }
          });
    }
    ArchiveException refused = assertThrows(ArchiveException.class, () -> Archive.open(location));
    assertTrue(String.valueOf(refused.getMessage()).contains("newer"));
  }

  @Test
  void whatFailsHalfwayLeavesNothing() {
    try (Archive archive = Archive.open(Databases.duckDb(folder))) {
      List<StoredArticle> broken = new ArrayList<>(Samples.stored());
      broken.add(null);
      assertThrows(RuntimeException.class, () -> archive.store(broken));
      assertEquals(0, archive.size());
      assertEquals(Samples.stored().size(), archive.store(Samples.stored()).added());
    }
  }
}
