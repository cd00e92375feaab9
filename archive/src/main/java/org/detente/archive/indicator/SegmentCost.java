package org.detente.archive.indicator;

/**
 * Twice the negative log-likelihood of a stretch of a series with one level, up to a constant that
 * is the same for every division of the series. Cutting a stretch never makes the sum larger, which
 * is what {@link Pelt} needs for its pruning with K = 0.
 */
interface SegmentCost {
  /** How many points the series has. */
  int size();

  /** The cost of the points {@code from} (included) to {@code to} (excluded). */
  double cost(int from, int to);

  /** The level that fits these points best. */
  double level(int from, int to);

  /**
   * Counts that scatter around a level as counts do (Poisson), or more: incidents come in bursts.
   * The over-dispersion φ is the sum of the squared differences of neighbours over the sum of their
   * sums, 1 at least; differences of neighbours hardly feel a shift of the level.
   *
   * @param counts 0 or more, whole or shared
   */
  static SegmentCost counts(double[] counts) {
    double squares = 0;
    double sums = 0;
    for (int i = 1; i < counts.length; i++) {
      double difference = counts[i] - counts[i - 1];
      squares += difference * difference;
      sums += counts[i] + counts[i - 1];
    }
    double dispersion = sums == 0 ? 1 : Math.max(1, squares / sums);
    double[] sum = cumulated(counts);
    return new SegmentCost() {
      @Override
      public int size() {
        return counts.length;
      }

      @Override
      public double cost(int from, int to) {
        double total = sum[to] - sum[from];
        return total <= 0 ? 0 : -2 * total * Math.log(total / (to - from)) / dispersion;
      }

      @Override
      public double level(int from, int to) {
        return (sum[to] - sum[from]) / (to - from);
      }
    };
  }

  /**
   * Means that scatter around a level with a variance that is the same everywhere but for the
   * weight behind each mean. The variance is estimated from the differences of neighbours (von
   * Neumann), which hardly feel a shift of the level; it is not less than what the single values
   * behind a mean scatter: neighbours that share incidents look more alike than they are.
   *
   * @param means the series
   * @param weights how much stands behind each, more than 0
   * @param least variance of the single values around their means, 0 where it is not known
   */
  static SegmentCost means(double[] means, double[] weights, double least) {
    double variance = 0;
    for (int i = 1; i < means.length; i++) {
      double difference = means[i] - means[i - 1];
      variance += difference * difference / (1 / weights[i] + 1 / weights[i - 1]);
    }
    variance = Math.max(least, variance / Math.max(1, means.length - 1));
    double[] weight = cumulated(weights);
    double[] first = new double[means.length];
    double[] second = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      first[i] = weights[i] * means[i];
      second[i] = weights[i] * means[i] * means[i];
    }
    return new Means(
        weight, cumulated(first), cumulated(second), variance < 1e-12 ? 0 : 1 / variance);
  }

  private static double[] cumulated(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }

  /** Sums of weights, weighted values and weighted squares; a precision of 0 for no scatter. */
  record Means(double[] weight, double[] first, double[] second, double precision)
      implements SegmentCost {
    @Override
    public int size() {
      return weight.length - 1;
    }

    @Override
    public double cost(int from, int to) {
      double sum = first[to] - first[from];
      double squares = second[to] - second[from];
      return Math.max(0, squares - sum * sum / (weight[to] - weight[from])) * precision;
    }

    @Override
    public double level(int from, int to) {
      return (first[to] - first[from]) / (weight[to] - weight[from]);
    }
  }
}
