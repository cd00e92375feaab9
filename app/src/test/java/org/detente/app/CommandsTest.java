package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Commands as a user runs them on the samples. */
class CommandsTest {
  private static final String SAMPLE =
      Run.ROOT.resolve("samples/04-nato-russia-council.txt").toString();

  @Test
  void helpNamesEveryCommandAndStatus() {
    Run help = Run.of("--help");
    assertEquals(0, help.status());
    for (String command : List.of("code", "explain", "parse", "lexicon", "evaluate")) {
      assertTrue(help.output().contains("\n  " + command), help.output());
    }
    assertTrue(help.output().contains("Exit status"), help.output());
  }

  @Test
  void everyOptionOfCodeHasHelp() {
    String help = Run.of("code", "--help").output();
    for (String option :
        List.of("--format", "--input", "--date", "--language", "--threads", "--min-confidence")) {
      assertTrue(help.contains(option), option);
    }
  }

  @Test
  void aTerminalGetsTheViewAPipeGetsJsonLines() {
    assertTrue(Run.atTerminal("code", SAMPLE).output().startsWith("━━ 04-nato-russia-council"));
    assertTrue(Run.of("code", SAMPLE).output().startsWith("{\"schema\":\"detente-record/1\""));
    assertTrue(Run.of("code", SAMPLE, "--format", "json").output().startsWith("{\n  \"schema\""));
    assertTrue(Run.of("code", SAMPLE, "--format", "csv").output().startsWith("document,"));
  }

  @Test
  void lessConfidentEventsCanBeLeftOut() {
    Pattern event = Pattern.compile("\"confidence\":");
    long all = event.matcher(Run.of("code", SAMPLE).output()).results().count();
    long none =
        event.matcher(Run.of("code", SAMPLE, "--min-confidence", "1").output()).results().count();
    assertTrue(all > 0, "the sample has events");
    assertTrue(none < all, none + " of " + all);
    assertEquals(2, Run.of("code", SAMPLE, "--min-confidence", "80").status());
  }

  @Test
  void explainShowsTheWayOfOneEvent() {
    String record = Run.of("code", SAMPLE).output();
    Matcher id = Pattern.compile("\"events\":\\[\\{\"id\":\"([^\"]+)\"").matcher(record);
    assertTrue(id.find(), record);
    Run explained = Run.of("explain", SAMPLE, "--event", id.group(1));
    assertEquals(0, explained.status(), explained.errors());
    assertTrue(explained.output().contains(id.group(1)), explained.output());
    assertTrue(explained.output().contains("coder/src/main/resources/lexicon/en/"));
    assertTrue(explained.output().contains("root  VERB"), explained.output());
    Run unknown = Run.of("explain", SAMPLE, "--event", "nope");
    assertEquals(1, unknown.status());
    assertTrue(unknown.errors().contains("there is no event “nope”"), unknown.errors());
  }
}
