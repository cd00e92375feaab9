package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when an article cannot be coded, and the status that scripts see. */
class CodeErrorsTest {
  private static final String ARTICLE = " date 2022-01 Rusland eist garanties van de NAVO.\n";

  @TempDir private Path folder;

  @Test
  void emptyFile() throws IOException {
    Path file = Files.writeString(folder.resolve("leeg.txt"), "");
    assertFault(Run.of("code", file.toString()), file + ": there is no text in it");
  }

  @Test
  void missingFile() {
    Path file = folder.resolve("weg.txt");
    assertFault(Run.of("code", file.toString()), file + ": there is no such file or folder");
  }

  @Test
  void folderWithoutTexts() throws IOException {
    Files.writeString(folder.resolve("foto.jpg"), "x");
    assertFault(Run.of("code", folder.toString()), folder + ": there are no .txt or .jsonl files");
  }

  @Test
  void binaryFile() throws IOException {
    Path file = Files.write(folder.resolve("foto.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    assertFault(Run.of("code", file.toString()), file + ": this is binary data, not text");
  }

  @Test
  void headerWithADateThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("kop.txt"), "\n date 2022-13 Rusland eist.");
    Run run = Run.of("code", file.toString());
    assertFault(run, file + ":2: the header's date “2022-13” is no date; write YYYY, YYYY-MM");
    assertFalse(run.errors().contains("Exception"), run.errors());
  }

  @Test
  void aDateGivenMendsABrokenHeader() throws IOException {
    Path file = Files.writeString(folder.resolve("kop.txt"), " date gisteren Rusland eist meer.");
    assertEquals(1, Run.of("code", file.toString()).status());
    Run mended = Run.of("code", file.toString(), "--date", "2022-01-12", "--language", "nl");
    assertEquals(0, mended.status(), mended.errors());
    assertTrue(mended.output().contains("\"date\":\"2022-01-12\",\"date_source\":\"option\""));
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsWindows1252WithAWarning() throws IOException {
    byte[] latin = "Oekraïne vraagt de NAVO om hulp.".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("oud.txt"), latin);
    Run run = Run.of("code", file.toString(), "--language", "nl");
    assertEquals(0, run.status());
    assertTrue(run.errors().contains(file + ": warning: line 1 is not UTF-8"), run.errors());
    assertTrue(run.output().contains("\"text_length\":32"), run.output());
  }

  @Test
  void oneBadArticleDoesNotStopTheOthers() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "");
    Files.writeString(folder.resolve("b.txt"), ARTICLE);
    Run run = Run.of("code", folder.toString());
    assertEquals(1, run.status());
    assertTrue(run.output().contains("\"id\":\"b\""), run.output());
    assertTrue(
        run.errors()
            .endsWith("detente: 2 articles: 1 coded, 0 skipped for their language, 1 failed\n"),
        run.errors());
  }

  @Test
  void badLinesOfJsonAreNamedByLine() {
    Run run =
        Run.withInput(
            "{\"id\":\"a\",\"text\":\"Rusland eist garanties.\",\"language\":\"nl\"}\n"
                + "{\"id\":\"b\",\n"
                + "[1]\n"
                + "{\"id\":\"c\"}\n"
                + "{\"id\":\"d\",\"text\":\"Tekst\",\"date\":\"vorige week\"}\n"
                + "\n"
                + "{\"text\":\"Oekraïne weigert.\",\"language\":\"nl\",\"date\":\"2022-01-12T08:30:00Z\"}",
            "code",
            "--input",
            "jsonl",
            "-");
    assertEquals(1, run.status());
    assertTrue(run.errors().contains("standard input:2: this line is broken JSON"), run.errors());
    assertTrue(run.errors().contains("standard input:3: this line is no JSON object"));
    assertTrue(run.errors().contains("standard input:4: the object has no \"text\""));
    assertTrue(run.errors().contains("standard input:5: the date “vorige week” is no date"));
    assertEquals(2, run.output().lines().count());
    assertTrue(run.output().contains("\"id\":\"stdin-7\""), run.output());
    assertTrue(run.output().contains("\"date\":\"2022-01-12\",\"date_source\":\"metadata\""));
  }

  @Test
  void anotherLanguageIsSkippedNotFailed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("de.txt"),
            "Der russische Außenminister hat die Vorschläge der Allianz am Mittwoch in Wien entschieden"
                + " zurückgewiesen und neue Verhandlungen gefordert.");
    Run run = Run.of("code", file.toString());
    assertEquals(0, run.status(), run.errors());
    assertTrue(run.output().contains("\"code\":\"unsupported-language\""), run.output());
    assertTrue(run.errors().contains("German"), run.errors());
  }

  @Test
  void mistakesInTheCommandHaveStatusTwo() {
    assertUsage(Run.of(), "say which command");
    assertUsage(Run.of("code"), "Missing required parameter");
    assertUsage(Run.of("code", "-", "--format", "xml"), "xml");
    assertUsage(Run.of("code", "-", "--date", "gisteren"), "“gisteren” is no date");
    assertUsage(Run.of("code", "-", "--language", "fr"), "“fr” is not coded; give nl or en");
    assertUsage(Run.of("code", "-", "--threads", "0"), "give 1 or more");
    assertUsage(Run.of("cede", "-"), "cede");
  }

  @Test
  void tenMegabytesOfOneWord() throws IOException {
    Path file = Files.writeString(folder.resolve("woord.txt"), "oorlog ".repeat(10_000_000 / 7));
    assertCodes(file);
  }

  @Test
  void aSingleWordOfTenMegabytes() throws IOException {
    Path file = Files.writeString(folder.resolve("woord.txt"), "o".repeat(10_000_000));
    assertCodes(file);
  }

  @Test
  void twoMegabytesOnOneLine() throws IOException {
    String sentence = "De minister van Buitenlandse Zaken sprak donderdag met zijn ambtgenoot. ";
    Path file =
        Files.writeString(
            folder.resolve("regel.txt"), sentence.repeat(2_000_000 / sentence.length()));
    assertCodes(file);
  }

  private static void assertCodes(Path file) {
    Run run =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2), () -> Run.of("code", file.toString(), "--language", "nl"));
    assertEquals(0, run.status(), run.errors());
    assertEquals(1, run.output().lines().count());
  }

  private static void assertFault(Run run, String message) {
    assertEquals(1, run.status(), run.errors());
    assertTrue(run.errors().startsWith("detente: " + message), run.errors());
    assertEquals("", run.output());
  }

  private static void assertUsage(Run run, String message) {
    assertEquals(2, run.status(), run.errors());
    assertTrue(run.errors().contains(message), run.errors());
    assertEquals("", run.output());
  }
}
