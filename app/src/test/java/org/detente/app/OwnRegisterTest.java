package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own register files and actor dictionaries, from the command line to the record. */
class OwnRegisterTest {
  private static final String SENTENCE =
      "The Quorvan Front attacked Kenya on Monday, General Vasko Tremmin said.";

  @TempDir Path folder;
  private Path article;
  private Path table;
  private Path dictionary;

  @BeforeEach
  void files() throws IOException {
    article = folder.resolve("raid.txt");
    Files.writeString(article, SENTENCE + "\n");
    table = folder.resolve("own.tsv");
    Files.writeString(
        table,
        "id\tkind\tcountry\tsector\tname\ttags\n"
            + "QVF\tgroup\tSOM\tREB\tQuorvan Front\trebels\n");
    dictionary = folder.resolve("own.actors.txt");
    Files.writeString(
        dictionary,
        "# our own dictionary\n"
            + "QUORVAN_FRONT_ [SOMREB]\n"
            + "+THE_QUORVAN_BRIGADES\n"
            + "VASKO_TREMMIN_\n"
            + " [SOMMIL 200101-260101]\n");
  }

  private Run code(Path register) {
    return Run.of(
        "code", article.toString(), "--date", "2022-01-12", "--register", register.toString());
  }

  @Test
  void aTableOfTheUsersNamesAGroup() {
    Run run = code(table);
    assertEquals(0, run.status(), run.errors());
    assertTrue(run.output().contains("\"party\":\"QVF\",\"country\":\"SOM\""), run.output());
    assertTrue(run.output().contains("\"resolved_by\":\"dictionary\""), run.output());
  }

  @Test
  void withoutTheFileNobodyKnowsTheGroup() {
    Run run = Run.of("code", article.toString(), "--date", "2022-01-12");
    assertEquals(0, run.status());
    assertFalse(run.output().contains("\"resolved_by\":\"dictionary\""), run.output());
  }

  @Test
  void anActorDictionaryNamesGroupsAndPersonsInTheirTime() {
    Run run = code(dictionary);
    assertEquals(0, run.status(), run.errors());
    assertTrue(run.output().contains("\"party\":\"QUORVAN_FRONT\""), run.output());
    assertTrue(run.output().contains("\"person\":\"Vasko tremmin\""), run.output());
  }

  @Test
  void everyCommandThatResolvesTakesTheOption() throws IOException {
    Run explain =
        Run.of("explain", article.toString(), "--date", "2022-01-12", "--register", table + "");
    assertEquals(0, explain.status(), explain.errors());
    assertTrue(explain.output().contains("QVF"), explain.output());
    Run attempt =
        Run.of("lexicon", "try", SENTENCE, "--language", "en", "--register", table.toString());
    assertEquals(0, attempt.status(), attempt.errors());
    assertTrue(attempt.output().contains("QVF"), attempt.output());
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        "{\"id\":\"1\",\"lang\":\"en\",\"date\":\"2022-01-12\",\"text\":\""
            + SENTENCE
            + "\",\"events\":[{\"type\":\"ASSAULT\",\"actor\":[{\"text\":\"Quorvan Front\","
            + "\"country\":\"SOM\"}],\"recipient\":[{\"text\":\"Kenya\",\"country\":\"KEN\"}]}]}\n");
    Run evaluate = Run.of("evaluate", gold.toString(), "--register", table.toString());
    assertEquals(0, evaluate.status(), evaluate.errors());
    Run without = Run.of("evaluate", gold.toString());
    assertFalse(evaluate.output().equals(without.output()), evaluate.output());
  }

  @Test
  void anArchiveKeepsTheRecordsOfEachRegister() throws IOException {
    String archive = folder.resolve("own.duckdb").toString();
    Path articles = folder.resolve("raid.jsonl");
    Files.writeString(
        articles, "{\"id\":\"1\",\"date\":\"2022-01-12\",\"text\":\"" + SENTENCE + "\"}\n");
    Run without = Run.of("ingest", articles.toString(), "--archive", archive);
    assertEquals(0, without.status(), without.errors());
    String[] own = {
      "ingest", articles.toString(), "--archive", archive, "--register", table.toString()
    };
    assertEquals(0, Run.of(own).status());
    assertEquals(0, Run.of(own).status());
    Run versions =
        Run.of(
            "query",
            "SELECT coder_version FROM record_version ORDER BY 1",
            "--archive",
            archive,
            "--format",
            "csv");
    assertEquals(0, versions.status(), versions.errors());
    List<String> lines = versions.output().lines().toList();
    assertEquals(3, lines.size(), versions.output());
    assertEquals("0.1.0", lines.get(1));
    assertTrue(lines.get(2).matches("0\\.1\\.0\\+register\\.[0-9a-f]{8}"), versions.output());
    Run mentions =
        Run.of("query", "SELECT party FROM mention WHERE party = 'QVF'", "--archive", archive);
    assertEquals(0, mentions.status(), mentions.errors());
    assertTrue(mentions.output().contains("QVF"), mentions.output());
  }

  @Test
  void aFaultyFileIsNamedWithItsLine() throws IOException {
    Files.writeString(table, "id\tkind\tname\nQVF\tcircus\tQuorvan Front\n");
    Run run = code(table);
    assertEquals(1, run.status());
    assertTrue(run.errors().contains(table + ":2: no kind of party: circus"), run.errors());
  }
}
