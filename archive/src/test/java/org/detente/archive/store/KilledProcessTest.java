package org.detente.archive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.detente.archive.sql.ArchiveException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment loses nothing that was stored, and leaves nothing half there. */
class KilledProcessTest {
  /** {@code -Ddetente.kills=50} for the measurement in docs/benchmarks.md. */
  private static final int KILLS = Integer.getInteger("detente.kills", 4);

  @TempDir private Path folder;

  /** A whole archive begins anew, so that the kills fall where something is being stored. */
  @Test
  void losesNothingAndASecondRunCompletesIt() throws Exception {
    Random random = new Random(5);
    String location = folder.resolve("killed.duckdb").toString();
    int between = 0;
    int completed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = OtherProcess.start(location);
      int batches = random.nextInt(6);
      int said = 0;
      try (BufferedReader output = OtherProcess.output(process)) {
        while (said < batches && output.readLine() != null) {
          said++;
        }
        Thread.sleep(random.nextInt(150));
        process.destroyForcibly().waitFor();
      }
      long size;
      try (Archive archive = Archive.open(location)) {
        size = archive.size();
        assertTrue(size >= (long) said * OtherProcess.BATCH, said + " batches, " + size);
        assertEquals(0, size % OtherProcess.BATCH);
        assertWhole(archive, (int) size);
      }
      between += size > 0 && size < OtherProcess.ARTICLES ? 1 : 0;
      if (size > OtherProcess.ARTICLES / 2) {
        complete(location);
        location = folder.resolve("killed" + ++completed + ".duckdb").toString();
      }
    }
    complete(location);
    System.out.printf(
        "%d kills, %d of them between the first batch and the last; %d archives completed%n",
        KILLS, between, completed + 1);
  }

  private void complete(String location) {
    try (Archive archive = Archive.open(location);
        Archive undisturbed = Archive.open(Databases.duckDb(folder))) {
      archive.store(OtherProcess.articles());
      undisturbed.store(OtherProcess.articles());
      assertEquals(Incidents.dump(undisturbed), Incidents.dump(archive));
    }
  }

  /** What is there is as if no more had ever come. */
  private void assertWhole(Archive archive, int size) {
    if (size == 0) {
      return;
    }
    String location = Databases.duckDb(folder);
    try (Archive part = Archive.open(location)) {
      part.store(OtherProcess.articles().subList(0, size));
      assertEquals(Incidents.dump(part), Incidents.dump(archive));
    }
  }

  @Test
  void anArchiveInUseIsRefusedWithTheRemedy() throws Exception {
    String location = folder.resolve("used.duckdb").toString();
    Process process = OtherProcess.start(location);
    try (BufferedReader output = OtherProcess.output(process)) {
      assertEquals("stored", output.readLine());
      for (boolean readOnly : List.of(true, false)) {
        ArchiveException refused =
            assertThrows(
                ArchiveException.class,
                () -> (readOnly ? Archive.openReadOnly(location) : Archive.open(location)).close());
        assertTrue(
            String.valueOf(refused.getMessage()).contains("in use by another process: wait"),
            refused.toString());
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
