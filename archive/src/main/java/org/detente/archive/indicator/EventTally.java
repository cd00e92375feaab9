package org.detente.archive.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Events of one period, or of none. */
final class EventTally {
  /** Events of one quad category. */
  private static final class Part {
    final List<String> whole = new ArrayList<>();
    final List<String> shared = new ArrayList<>();
    double count;
  }

  private final Map<Measure, Part> parts = new EnumMap<>(Measure.class);
  private double scores;
  private double squares;
  private double weights;

  void add(Measure quad, String incident, double share, double score, double confidence) {
    Part part = parts.computeIfAbsent(quad, q -> new Part());
    boolean whole = share > 1 - 1e-9;
    (whole ? part.whole : part.shared).add(incident);
    part.count += whole ? 1 : share;
    scores += share * confidence * score;
    squares += share * confidence * score * score;
    weights += share * confidence;
  }

  /** How many events, with shares. */
  double count(Predicate<Measure> which) {
    double count = 0;
    for (Map.Entry<Measure, Part> part : parts.entrySet()) {
      count += which.test(part.getKey()) ? part.getValue().count : 0;
    }
    return count;
  }

  /** Sum of the confidences, with shares. */
  double weight() {
    return weights;
  }

  /** How much the scores scatter around their mean: the sum of the weighted squares. */
  double scatter() {
    return weights == 0 ? 0 : Math.max(0, squares - scores * scores / weights);
  }

  /** The figures of a period without events. */
  static List<Indicator> none(@Nullable Dyad dyad, @Nullable Period period) {
    return new EventTally().indicators(dyad, period);
  }

  /** The counts, the mean score and the share of dialogue. */
  List<Indicator> indicators(@Nullable Dyad dyad, @Nullable Period period) {
    List<Indicator> figures = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      if (measure.isCount()) {
        Part part = parts.getOrDefault(measure, new Part());
        figures.add(figure(dyad, period, measure, part.count, part.whole, part.shared));
        whole.addAll(part.whole);
        shared.addAll(part.shared);
      }
    }
    whole.sort(null);
    shared.sort(null);
    double all = count(m -> true);
    Double score = weights == 0 ? null : Double.valueOf(scores / weights);
    Double dialogue = all == 0 ? null : Double.valueOf(count(Measure::isCooperation) / all);
    figures.add(figure(dyad, period, Measure.SCORE, score, whole, shared));
    figures.add(figure(dyad, period, Measure.DIALOGUE, dialogue, whole, shared));
    return figures;
  }

  private static Indicator figure(
      @Nullable Dyad dyad,
      @Nullable Period period,
      Measure measure,
      @Nullable Double value,
      List<String> whole,
      List<String> shared) {
    return new Indicator(dyad, period, measure, null, value, null, false, whole, shared, List.of());
  }
}
