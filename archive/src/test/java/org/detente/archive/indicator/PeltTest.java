package org.detente.archive.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** PELT finds the best division, planted shifts, and nothing where nothing is. */
class PeltTest {
  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] numbers(List<? extends Number> values) {
    return values.stream().mapToDouble(Number::doubleValue).toArray();
  }

  /** The cost of a division with its penalties. */
  private static double total(SegmentCost series, List<Integer> changes, double penalty) {
    double total = penalty * changes.size();
    int begin = 0;
    for (int change : changes) {
      total += series.cost(begin, change);
      begin = change;
    }
    return total + series.cost(begin, series.size());
  }

  /** The least cost over all divisions into stretches of two points or more, each one tried. */
  private static double least(SegmentCost series, int begin, double penalty) {
    int n = series.size();
    double least = series.cost(begin, n);
    for (int cut = begin + Pelt.SHORTEST; cut <= n - Pelt.SHORTEST; cut++) {
      least = Math.min(least, series.cost(begin, cut) + penalty + least(series, cut, penalty));
    }
    return least;
  }

  @Property(tries = 300)
  void countsAreDividedAsWellAsTryingAllDivisions(
      @ForAll @Size(min = 2, max = 13) List<@IntRange(max = 12) Integer> values,
      @ForAll @DoubleRange(min = 0.01, max = 12) double penalty) {
    SegmentCost series = SegmentCost.counts(numbers(values));
    assertEquals(
        least(series, 0, penalty), total(series, Pelt.changes(series, penalty), penalty), 1e-6);
  }

  @Property(tries = 300)
  void meansAreDividedAsWellAsTryingAllDivisions(
      @ForAll @Size(min = 2, max = 13) List<@DoubleRange(min = -10, max = 10) Double> values,
      @ForAll @DoubleRange(min = 0.01, max = 12) double penalty,
      @ForAll Random random) {
    double[] weights = random.doubles(values.size(), 0.1, 5).toArray();
    SegmentCost series = SegmentCost.means(numbers(values), weights, 0);
    assertEquals(
        least(series, 0, penalty), total(series, Pelt.changes(series, penalty), penalty), 1e-6);
  }

  @Property(tries = 100)
  void aConstantSeriesHasNoChange(
      @ForAll @IntRange(min = 1, max = 80) int n,
      @ForAll @DoubleRange(min = 0, max = 30) double value) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    assertEquals(List.of(), Pelt.changes(SegmentCost.counts(values)));
    assertEquals(List.of(), Pelt.changes(SegmentCost.means(values, ones(n), 0)));
  }

  @Property(tries = 200)
  void aPlantedShiftIsFoundWhereItIs(
      @ForAll @IntRange(min = 8, max = 40) int before,
      @ForAll @IntRange(min = 8, max = 40) int after,
      @ForAll Random random) {
    double[] means = new double[before + after];
    double[] counts = new double[before + after];
    for (int i = 0; i < means.length; i++) {
      means[i] = (i < before ? 2 : -4) + random.nextGaussian() * 0.8;
      counts[i] = poisson(random, i < before ? 2 : 20);
    }
    assertNear(before, Pelt.changes(SegmentCost.means(means, ones(means.length), 0)));
    assertNear(before, Pelt.changes(SegmentCost.counts(counts)));
  }

  private static void assertNear(int place, List<Integer> changes) {
    assertTrue(
        changes.stream().anyMatch(change -> Math.abs(change - place) <= 1),
        () -> "a change at " + place + " in " + changes);
  }

  /** Noise: of a thousand series, few may have a change that is none. */
  @Test
  void noiseHasHardlyEverAChange() {
    Random random = new Random(11);
    int inMeans = 0;
    int inCounts = 0;
    for (int series = 0; series < 1000; series++) {
      int n = 10 + random.nextInt(90);
      double[] means = new double[n];
      double[] counts = new double[n];
      double level = 0.5 + 10 * random.nextDouble();
      for (int i = 0; i < n; i++) {
        means[i] = random.nextGaussian();
        counts[i] = poisson(random, level);
      }
      inMeans += Pelt.changes(SegmentCost.means(means, ones(n), 0)).isEmpty() ? 0 : 1;
      inCounts += Pelt.changes(SegmentCost.counts(counts)).isEmpty() ? 0 : 1;
    }
    String found = inMeans + " of 1000 in means, " + inCounts + " in counts";
    assertTrue(inMeans <= 40 && inCounts <= 40, found);
  }

  /** News comes in bursts: counts that scatter three times more than Poisson's are no news. */
  @Test
  void burstsAreNoNewLevel() {
    Random random = new Random(12);
    int found = 0;
    for (int series = 0; series < 500; series++) {
      double[] counts = new double[60];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = 3 * poisson(random, 2);
      }
      found += Pelt.changes(SegmentCost.counts(counts)).isEmpty() ? 0 : 1;
    }
    assertTrue(found <= 30, found + " of 500");
  }

  @Test
  void oneOddDayIsNoNewLevel() {
    double[] counts = {2, 3, 2, 2, 3, 2, 30, 2, 3, 2, 2, 3};
    assertEquals(List.of(), Pelt.changes(SegmentCost.counts(counts)));
  }

  @Test
  void theLevelIsTheMeanOfTheStretch() {
    SegmentCost counts = SegmentCost.counts(new double[] {1, 2, 3, 10});
    assertEquals(2, counts.level(0, 3), 1e-9);
    SegmentCost means = SegmentCost.means(new double[] {1, 4}, new double[] {2, 1}, 0);
    assertEquals(2, means.level(0, 2), 1e-9);
  }

  private static int poisson(Random random, double level) {
    double limit = Math.exp(-level);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
