package org.detente.coder.event;

import java.util.HashMap;
import java.util.Map;
import org.detente.coder.event.lexicon.Tsv;

/**
 * The probability that a careful reader would agree with an event: a logistic model over its {@link
 * Traits}, with the weights of {@code lexicon/confidence.tsv}, which the trainer fits on gold.
 */
final class Confidence {
  private static final String FILE = "/lexicon/confidence.tsv";
  private static final Map<String, Double> WEIGHTS = new HashMap<>();

  static {
    for (Tsv.Line line : Tsv.resource(FILE, 2)) {
      WEIGHTS.put(line.cell(0), Double.valueOf(line.cell(1)));
    }
  }

  private Confidence() {}

  /** From 0 to 1, three decimals; a trait without a weight counts nothing. */
  static double of(Map<String, Double> traits) {
    double logit = 0;
    for (Map.Entry<String, Double> trait : traits.entrySet()) {
      logit += WEIGHTS.getOrDefault(trait.getKey(), 0.0) * trait.getValue();
    }
    return Math.round(1000 / (1 + Math.exp(-logit))) / 1000.0;
  }
}
