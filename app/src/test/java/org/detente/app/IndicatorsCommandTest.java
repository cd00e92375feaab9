package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of the samples on the command line. */
class IndicatorsCommandTest {
  @TempDir private static Path folder;

  private static String archive() {
    return folder.resolve("samples.duckdb").toString();
  }

  private static String dossier() {
    return Run.ROOT.resolve("samples/dossiers/ukraine-2021-2022.yaml").toString();
  }

  @BeforeAll
  static void fill() {
    String samples = Run.ROOT.resolve("samples").toString();
    assertEquals(0, Run.of("ingest", samples, "--archive", archive()).status());
  }

  @Test
  void eachFigureHasItsRowWithItsIncidents() {
    Run run =
        Run.of(
            "indicators",
            "--archive",
            archive(),
            "--dossier",
            dossier(),
            "--by",
            "month",
            "--dyad",
            "RUS,USA");
    assertEquals(0, run.status(), run.errors());
    List<String> lines = run.output().lines().toList();
    assertEquals(
        "dyad,by,period,begin,end,measure,party,value,level,change,incidents,shared,articles",
        lines.get(0));
    assertTrue(
        lines.stream().anyMatch(l -> l.startsWith("RUS-USA,month,2022-01,2022-01-01,2022-01-31,")),
        run.output());
    assertTrue(
        lines.stream()
            .anyMatch(l -> l.matches(",month,2022-01,.*,material-conflict,,2,.*[0-9a-z]{13};.*")),
        run.output());
  }

  @Test
  void aTableIsToRead() {
    Run run =
        Run.atTerminal(
            "indicators", "--archive", archive(), "--dossier", dossier(), "--dyads", "1");
    assertEquals(0, run.status(), run.errors());
    assertTrue(run.output().startsWith("all\nperiod"), run.output());
    assertTrue(run.output().contains("2022-W02"), run.output());
    assertTrue(run.output().contains("RUS 100,000"), run.output());
  }

  @Test
  void whatCannotBeUnderstoodIsSaidSo() {
    for (List<String> wrong :
        List.of(
            List.of("--dyad", "RUS"),
            List.of("--dyad", "RUS,RUS"),
            List.of("--dyad", "RUS,NOWHERE"),
            List.of("--by", "year"),
            List.of("--dyads", "-1"))) {
      List<String> arguments = new java.util.ArrayList<>(List.of("indicators"));
      arguments.addAll(wrong);
      Run run = Run.of(arguments.toArray(String[]::new));
      assertEquals(2, run.status(), wrong.toString());
      assertFalse(run.errors().contains("\tat "), run.errors());
    }
    Run run = Run.of("indicators", "--archive", archive(), "--dossier", "nowhere");
    assertEquals(1, run.status());
    assertTrue(run.errors().contains("there is no dossier 'nowhere'"), run.errors());
  }
}
