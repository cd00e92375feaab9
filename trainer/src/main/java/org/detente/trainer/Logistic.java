package org.detente.trainer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression over named traits, with a ridge: few examples must not make any one trait
 * decide. Deterministic: gradient ascent of fixed steps, in the order of the names. Immutable.
 */
final class Logistic {
  /** Strength of the ridge, in examples; the weight of {@link #ALWAYS} is free. */
  private static final double RIDGE = 3;

  /** The trait that every example has: the intercept. */
  static final String ALWAYS = "always";

  private static final int STEPS = 4000;
  private static final double RATE = 2;

  /**
   * One event.
   *
   * @param document the gold document it was coded from
   * @param right whether gold has it
   * @param traits by name
   */
  record Example(String document, boolean right, Map<String, Double> traits) {
    Example {
      traits = Collections.unmodifiableMap(new TreeMap<>(traits));
    }
  }

  private final Map<String, Double> weights;

  private Logistic(Map<String, Double> weights) {
    this.weights = Collections.unmodifiableMap(weights);
  }

  /** The weights that make the examples most likely, under the ridge. */
  static Logistic fit(List<Example> examples) {
    Map<String, Double> weights = new TreeMap<>();
    for (Example example : examples) {
      example.traits().keySet().forEach(name -> weights.putIfAbsent(name, 0.0));
    }
    Logistic model = new Logistic(weights);
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> gradient = model.gradient(examples);
      gradient.forEach(
          (name, slope) -> weights.merge(name, RATE * slope / examples.size(), Double::sum));
    }
    return model;
  }

  private Map<String, Double> gradient(List<Example> examples) {
    Map<String, Double> gradient = new TreeMap<>();
    weights.forEach(
        (name, weight) -> gradient.put(name, name.equals(ALWAYS) ? 0 : -RIDGE * weight));
    for (Example example : examples) {
      double wrong = (example.right() ? 1 : 0) - probability(example.traits());
      example.traits().forEach((name, value) -> gradient.merge(name, wrong * value, Double::sum));
    }
    return gradient;
  }

  /** How likely an event with these traits is right; unknown traits count nothing. */
  double probability(Map<String, Double> traits) {
    double logit = 0;
    for (Map.Entry<String, Double> trait : traits.entrySet()) {
      logit += weights.getOrDefault(trait.getKey(), 0.0) * trait.getValue();
    }
    return 1 / (1 + Math.exp(-logit));
  }

  /** By name, sorted. */
  Map<String, Double> weights() {
    return weights;
  }
}
