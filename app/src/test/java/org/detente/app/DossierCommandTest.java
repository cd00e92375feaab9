package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detente.archive.store.Archive;
import org.detente.archive.store.StoredArticle;
import org.detente.coder.Coder;
import org.detente.coder.Coders;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crises as files, on an archive of the samples. */
class DossierCommandTest {
  private static final Path SAMPLE = Run.ROOT.resolve("samples/dossiers/ukraine-2021-2022.yaml");

  @TempDir private Path folder;

  private String archive() throws Exception {
    String location = folder.resolve("samples.duckdb").toString();
    Coder coder = Coders.standard();
    List<StoredArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Run.ROOT.resolve("samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String id = file.getFileName().toString();
        articles.add(
            new StoredArticle(
                coder.code(DocumentReader.read(Files.readString(file), Metadata.of(id), id, 0)),
                "test"));
      }
    }
    try (Archive archive = Archive.open(location)) {
      archive.store(articles);
    }
    return location;
  }

  @Test
  void showsWhatTheArchiveHasAndProposesWhatCanBeRead() throws Exception {
    String archive = archive();
    Run shown = Run.of("dossier", "show", SAMPLE.toString(), "--archive", archive);
    assertEquals(0, shown.status(), shown.errors());
    assertTrue(
        shown.output().contains("NATO-Russia Council: NATO, RUS (3 sources)")
            || shown.output().contains("NATO-Russia Council: NATO, RUS (4 sources)"),
        shown.output());
    Run proposed = Run.of("dossier", "suggest", "--archive", archive, "--write", folder.toString());
    assertEquals(0, proposed.status(), proposed.errors());
    Run listed = Run.of("dossier", "list", folder.toString());
    assertEquals(0, listed.status(), listed.errors());
    assertTrue(listed.output().contains("Russia"), listed.output());
    Run again = Run.of("dossier", "suggest", "--archive", archive, "--write", folder.toString());
    assertEquals(1, again.status());
    assertTrue(again.errors().contains("is there already"), again.errors());
  }

  @Test
  void faultsAreNamedAndNoArchiveIsMade() throws Exception {
    Path bad = folder.resolve("bad.yaml");
    Files.writeString(bad, "id: x\nperiod: never\n");
    Run listed = Run.of("dossier", "list", bad.toString());
    assertEquals(1, listed.status());
    assertTrue(listed.errors().contains("bad.yaml:2: the period is an EDTF"), listed.errors());
    Path absent = folder.resolve("absent.duckdb");
    Run suggested = Run.of("dossier", "suggest", "--archive", absent.toString());
    assertEquals(1, suggested.status());
    assertTrue(suggested.errors().contains("detente ingest"), suggested.errors());
    assertTrue(Files.notExists(absent));
    assertEquals(2, Run.of("dossier").status());
  }
}
