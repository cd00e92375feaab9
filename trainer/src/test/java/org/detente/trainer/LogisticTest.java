package org.detente.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogisticTest {
  /**
   * Of a thousand events with an actor nine in ten are right, of as many without one three in ten.
   */
  private static List<Logistic.Example> examples() {
    List<Logistic.Example> examples = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      examples.add(
          new Logistic.Example("a" + i, i < 900, Map.of(Logistic.ALWAYS, 1.0, "actor", 1.0)));
      examples.add(new Logistic.Example("b" + i, i < 300, Map.of(Logistic.ALWAYS, 1.0)));
    }
    return examples;
  }

  @Test
  void itSaysHowOftenLikeEventsAreRight() {
    Logistic model = Logistic.fit(examples());
    assertEquals(0.9, model.probability(Map.of(Logistic.ALWAYS, 1.0, "actor", 1.0)), 0.02);
    assertEquals(0.3, model.probability(Map.of(Logistic.ALWAYS, 1.0)), 0.02);
  }

  @Test
  void aTraitSeenOnceDecidesLittle() {
    List<Logistic.Example> examples = new ArrayList<>(examples());
    examples.add(new Logistic.Example("c", false, Map.of(Logistic.ALWAYS, 1.0, "rare", 1.0)));
    assertTrue(Math.abs(Logistic.fit(examples).weights().getOrDefault("rare", 9.0)) < 0.3);
  }

  @Test
  void theSameTraitsGiveTheSameFile(@TempDir Path folder) throws IOException {
    StringBuilder lines = new StringBuilder("# document\tright\ttraits\n");
    for (int i = 0; i < 60; i++) {
      String traits = i % 3 == 0 ? "always=1.0" : "actor=1.0 always=1.0";
      lines.append("d" + i + "\t" + (i % 4 == 0 ? 0 : 1) + "\t" + traits + "\n");
    }
    Path traits = Files.writeString(folder.resolve("traits.tsv"), lines);
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    Calibrate.main(new String[] {traits.toString(), "--weights", first.toString()});
    Calibrate.main(new String[] {traits.toString(), "--weights", second.toString()});
    assertEquals(Files.readString(first), Files.readString(second));
    assertTrue(Files.readString(first).contains("\nactor\t"), Files.readString(first));
  }
}
