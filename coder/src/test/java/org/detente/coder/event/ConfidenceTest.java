package org.detente.coder.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.detente.coder.event.lexicon.Tsv;
import org.detente.coder.record.EventType;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  @Test
  void knownPartiesAreWorthMoreThanATellingInPassing() {
    double plain = Confidence.of(Map.of("always", 1.0, "actor", 1.0, "recipient", 1.0));
    double passing = Confidence.of(Map.of("always", 1.0, "inside", 1.0, "nominal", 1.0));
    assertTrue(plain > passing, plain + " and " + passing);
    assertTrue(passing > 0 && plain < 1);
  }

  @Test
  void aTraitWithoutWeightCountsNothing() {
    assertEquals(
        Confidence.of(Map.of("always", 1.0)), Confidence.of(Map.of("always", 1.0, "unheard", 1.0)));
  }

  /** A type that gold never had would silently have no weight of its own. */
  @Test
  void everyTypeHasAWeight() {
    var names =
        Tsv.resource("/lexicon/confidence.tsv", 2).stream().map(line -> line.cell(0)).toList();
    for (EventType type : EventType.values()) {
      assertTrue(names.contains("type-" + type), type::name);
    }
  }
}
