package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples, and a hostile article, in every format on the command line. */
class ExportCommandTest {
  private static final String HOSTILE =
      "{\"id\":\"=cmd|' /C calc'!A0\",\"date\":\"2022-01-20\",\"language\":\"en\",\"source\":\"=1+1,"
          + " \\\"<script>alert(1)</script>\",\"url\":\"javascript:alert(1)\",\"title\":\"<img src=x"
          + " onerror=alert(1)>\",\"text\":\"-Russia threatened Ukraine with war *and* <b>fire</b>"
          + " \\u202e |[x](javascript:1) on Thursday. Russia and Ukraine will meet in Vienna on"
          + " 25 January 2022.\"}\n";

  @TempDir private static Path folder;

  private static String archive() {
    return folder.resolve("samples.duckdb").toString();
  }

  @BeforeAll
  static void fill() throws IOException {
    Path hostile = Files.writeString(folder.resolve("hostile.jsonl"), HOSTILE);
    String samples = Run.ROOT.resolve("samples").toString();
    Run run = Run.of("ingest", samples, hostile.toString(), "--archive", archive());
    assertEquals(0, run.status(), run.errors());
  }

  private static Run export(String... more) {
    List<String> arguments = new ArrayList<>(List.of("export", "--archive", archive()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(ExportCommand.Format.class)
  void everyFormatIsWrittenToAFileTheSameEachTime(ExportCommand.Format format) throws IOException {
    Path one = folder.resolve("one." + format);
    Path other = folder.resolve("other." + format);
    for (Path file : List.of(one, other)) {
      Run run = export("--format", format.name(), "--output", file.toString());
      assertEquals(0, run.status(), run.errors());
      assertEquals("", run.output());
      assertFalse(Files.exists(Path.of(file + ".part")));
    }
    assertTrue(Files.size(one) > 1000);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
  }

  @Test
  void noCellIsAFormula() {
    String csv = export("--format", "csv").output();
    assertTrue(csv.contains("'=cmd|"), "the hostile article is there");
    assertTrue(csv.contains("'-Russia threatened"), csv);
    for (String line : csv.split("\r\n")) {
      assertFalse(line.matches(".*(^|,)\"?[=+@].*"), line);
    }
  }

  @Test
  void filtersNarrow() {
    String dossier = Run.ROOT.resolve("samples/dossiers/ukraine-2021-2022.yaml").toString();
    long all = export("--format", "jsonl").output().lines().count();
    long crisis = export("--format", "jsonl", "--dossier", dossier).output().lines().count();
    assertTrue(crisis < all && crisis > 50, crisis + " of " + all);
    Run threats = export("--format", "jsonl", "--type", "threaten", "--party", "RUS");
    assertTrue(threats.output().lines().count() >= 2, threats.output());
    threats.output().lines().forEach(l -> assertTrue(l.contains("\"THREATEN\""), l));
    Run demands = export("--format", "jsonl", "--type", "demands", "--from", "2022-02-01");
    assertTrue(demands.output().lines().count() >= 1);
    demands
        .output()
        .lines()
        .forEach(l -> assertTrue(l.matches(".*\"date_last\":\"2022-0[2-9].*"), l));
    Run sure = export("--format", "jsonl", "--min-confidence", "0.9");
    assertTrue(sure.output().lines().count() < all);
  }

  @Test
  void aCalendarIsInTheReadersLanguage() {
    String dossier = Run.ROOT.resolve("samples/dossiers/ukraine-2021-2022.yaml").toString();
    Run dutch = export("--format", "ics", "--language", "nl", "--dossier", dossier);
    assertTrue(dutch.output().contains("X-WR-CALNAME:De crisis rond"), dutch.output());
    assertTrue(dutch.output().contains("Rusland"), dutch.output());
    assertEquals("", dutch.errors());
  }

  /** What a desk officer reads, in both languages: the war, its words, and where they stand. */
  @Test
  void aReportSaysWhatHappenedWithItsSources() {
    String dossier = Run.ROOT.resolve("samples/dossiers/ukraine-2021-2022.yaml").toString();
    String dutch = export("--format", "md", "--language", "nl", "--dossier", dossier).output();
    String english = export("--format", "md", "--dossier", dossier).output();
    assertTrue(dutch.startsWith("# Situatierapport: De crisis rond Oekraïne"), dutch);
    assertTrue(english.startsWith("# Situation report: The crisis over Ukraine"), english);
    assertTrue(section(dutch, "Wat er veranderde").contains("**Rusland — valt aan → Oekraïne**"));
    assertTrue(section(english, "What changed").contains("**Russia — attacks → Ukraine**"));
    assertTrue(section(dutch, "Gehouden ontmoetingen").contains("wo 12 jan. 2022"), dutch);
    assertTrue(section(english, "Positions").contains("Membership of an alliance"), english);
    assertFalse(english.contains("report."), english);
    assertFalse(dutch.contains("report.") || dutch.contains("measure."), dutch);
    int sources =
        (int) section(english, "Sources").lines().filter(l -> l.matches("\\d+[.] .*")).count();
    assertTrue(sources >= 15, english);
    java.util.regex.Matcher cited =
        java.util.regex.Pattern.compile("\\\\\\[(\\d+)\\\\\\]").matcher(english);
    int citations = 0;
    while (cited.find()) {
      assertTrue(Integer.parseInt(cited.group(1)) <= sources, cited.group());
      citations++;
    }
    assertTrue(citations > 40, citations + " citations");
  }

  private static String section(String report, String title) {
    int begin = report.indexOf("\n## " + title);
    assertTrue(begin >= 0, title + " in " + report);
    int end = report.indexOf("\n## ", begin + 4);
    return report.substring(begin, end < 0 ? report.length() : end);
  }

  @Test
  void whatCannotBeUnderstoodIsSaidSo() {
    for (List<String> wrong :
        List.of(
            List.of("--format", "xls"),
            List.of("--format", "csv", "--from", "yesterday"),
            List.of("--format", "csv", "--type", "NONSENSE"),
            List.of("--format", "csv", "--party", "NOWHERE"),
            List.of("--format", "csv", "--min-confidence", "2"),
            List.of("--format", "ics", "--language", "fr"))) {
      Run run = export(wrong.toArray(String[]::new));
      assertEquals(2, run.status(), wrong + run.errors());
      assertFalse(run.errors().contains("\tat "), run.errors());
    }
    Run run = export("--format", "csv", "--output", folder.resolve("none/a.csv").toString());
    assertEquals(1, run.status());
    assertTrue(run.errors().contains("cannot be written"), run.errors());
    assertFalse(run.errors().contains("\tat "), run.errors());
  }
}
