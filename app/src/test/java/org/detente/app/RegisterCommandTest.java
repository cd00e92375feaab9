package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterCommandTest {
  @TempDir Path folder;

  @Test
  void showsMembersAsTheyWereThen() {
    Run run = Run.of("register", "show", "NATO", "--date", "2022-01");
    assertEquals(0, run.status());
    assertTrue(run.output().contains("members (30): ALB "), run.output());
    assertTrue(run.output().contains("secretary-general: Jens Stoltenberg"), run.output());
  }

  @Test
  void showsAPersonByTheDutchName() {
    Run run = Run.of("register", "show", "Poetin");
    assertEquals(0, run.status());
    assertTrue(run.output().startsWith("Vladimir Putin  RUS\n"), run.output());
  }

  @Test
  void searchesInNames() {
    Run run = Run.of("register", "search", "hezbol");
    assertEquals(0, run.status());
    assertTrue(run.output().contains("HEZBOLLAH  Hezbollah"), run.output());
    assertEquals(1, Run.of("register", "search", "xqzxqz").status());
  }

  @Test
  void checksOwnFiles() throws IOException {
    Path file = folder.resolve("own.tsv");
    Files.writeString(file, "party\tmembers\tfrom\tto\nNATO\tMOON\t1999\t\n");
    Run run = Run.of("register", "check", file.toString());
    assertEquals(1, run.status());
    assertTrue(run.output().startsWith(file + ":2: no party has the id MOON\n"), run.output());
  }

  @Test
  void faultsOfTheCommandEndWithTwoAndOfTheDataWithOne() throws IOException {
    assertEquals(2, Run.of("register", "show", "NATO", "--date", "pizza").status());
    assertEquals(2, Run.of("register").status());
    Path file = folder.resolve("bad.txt");
    Files.writeString(file, "ZED_ZEDSON_\n [FRAGOV 2001-x]\n");
    Run run = Run.of("register", "show", "NATO", "--register", file.toString());
    assertEquals(1, run.status());
    assertTrue(run.errors().contains(file + ":2: [FRAGOV 2001-x]"), run.errors());
  }
}
