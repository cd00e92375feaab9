package org.detente.coder.actor.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterLintTest {
  private static final String PARTIES = "id\tkind\tcountry\tname_en\nFRA\tstate\tFRA\tFrance\n";

  private static List<String> faults(String name, String text) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("own.tsv", PARTIES);
    files.put(name, text);
    return RegisterLint.checkTexts(files);
  }

  @Test
  void theStandardRegisterHasNoFaults() {
    assertEquals(List.of(), RegisterLint.check());
  }

  @Test
  void unknownPartiesAreTold() {
    assertEquals(
        List.of("people/x.tsv:2: no party has the id ZZZ"),
        faults("people/x.tsv", "# terms\nJan Jansen\t\tFRA\tZZZ\tGOV\tpresident\t2000\t\tm\t\n"));
  }

  @Test
  void badDatesAreTold() {
    List<String> told =
        faults("people/x.tsv", "Jan Jansen\t\tFRA\tFRA\tGOV\tpresident\t2000-13\t\tm\t\n");
    assertEquals(1, told.size());
    assertTrue(told.get(0).startsWith("people/x.tsv:1: no date"), told.get(0));
    assertEquals(
        1,
        faults("people/x.tsv", "Jan Jansen\t\tFRA\tFRA\tGOV\tpresident\t2002\t2001\tm\t\n").size());
  }

  @Test
  void termsToldTwiceAreTold() {
    String line = "Jan Jansen\t\tFRA\tFRA\tGOV\tpresident\t";
    assertEquals(
        1, faults("people/x.tsv", line + "2000\t2004\tm\t\n" + line + "2002\t2006\tm\t\n").size());
    assertEquals(
        List.of(), faults("people/x.tsv", line + "2000\t2004\tm\t\n" + line + "2004\t2006\tm\t\n"));
  }

  @Test
  void duplicateIdsSectorsAndColumnsAreTold() {
    assertEquals(
        List.of("a.tsv:2: the id FRA is taken already"),
        faults("a.tsv", "id\tkind\tname_en\nFRA\tstate\tFrankland\n"));
    assertEquals(
        List.of("a.tsv:2: no sector XYZ"),
        faults("a.tsv", "id\tkind\tsector\tname_en\nQQ\tgroup\tXYZ\tQueues\n"));
    assertEquals(1, faults("a.tsv", "colour\tsmell\nred\tsweet\n").size());
  }
}
