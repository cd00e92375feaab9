package org.detente.archive.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Puts levels and changes of level into the figures of one series. */
final class Levels {
  private Levels() {}

  /**
   * The figures with the levels of their counts and of their mean score. Periods without events
   * have a count, 0, and no score: the score's series goes on with the next that has one.
   *
   * @param figures by period, in order
   * @param weight how much stands behind the score of a period
   * @param variance of the scores of single events around the mean of their period
   */
  static List<Indicator> found(
      List<Indicator> figures, ToDoubleFunction<@Nullable Period> weight, double variance) {
    List<Indicator> levelled = new ArrayList<>(figures);
    for (Measure measure : Measure.values()) {
      if (measure.isCount() || measure == Measure.SCORE) {
        level(levelled, measure, weight, variance);
      }
    }
    return levelled;
  }

  private static void level(
      List<Indicator> figures,
      Measure measure,
      ToDoubleFunction<@Nullable Period> weight,
      double variance) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).measure() == measure && figures.get(i).value() != null) {
        places.add(i);
      }
    }
    double[] values = new double[places.size()];
    double[] weights = new double[places.size()];
    for (int i = 0; i < values.length; i++) {
      Indicator figure = figures.get(places.get(i));
      Double value = figure.value();
      values[i] = value == null ? 0 : value;
      weights[i] = weight.applyAsDouble(figure.period());
    }
    SegmentCost cost =
        measure.isCount()
            ? SegmentCost.counts(values)
            : SegmentCost.means(values, weights, variance);
    List<Integer> bounds = new ArrayList<>(Pelt.changes(cost));
    bounds.add(values.length);
    int begin = 0;
    for (int end : bounds) {
      for (int i = begin; i < end; i++) {
        int place = places.get(i);
        figures.set(place, figures.get(place).at(cost.level(begin, end), i == begin && begin > 0));
      }
      begin = end;
    }
  }
}
