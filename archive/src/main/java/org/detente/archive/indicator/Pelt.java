package org.detente.archive.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the level of a series changes: PELT (Killick, Fearnhead and Eckley, 2012, Optimal Detection
 * of Changepoints With a Linear Computational Cost, JASA 107(500), 1590–1598). It finds the
 * division that minimises the sum of the costs of its stretches plus a penalty for each change; the
 * same that optimal partitioning over all divisions finds.
 *
 * <p>The penalty is 3 ln n, after the modified BIC of Zhang and Siegmund (2007, Biometrics 63(1),
 * 22–32), without its term for the lengths of the stretches. A stretch has two points at least: one
 * odd day is no new level.
 */
final class Pelt {
  /** Points in a stretch. */
  static final int SHORTEST = 2;

  private Pelt() {}

  /** The penalty for one change in a series of so many points. */
  static double penalty(int points) {
    return 3 * Math.log(Math.max(2, points));
  }

  /** The first points of new levels, in order; empty where the level does not change. */
  static List<Integer> changes(SegmentCost series) {
    return changes(series, penalty(series.size()));
  }

  static List<Integer> changes(SegmentCost series, double penalty) {
    int n = series.size();
    double[] best = new double[n + 1];
    int[] last = new int[n + 1];
    best[0] = -penalty;
    List<Candidate> candidates = new ArrayList<>();
    for (int end = SHORTEST; end <= n; end++) {
      int newest = end - SHORTEST;
      // A stretch ends at the newest candidate only if one can: no stretch is shorter than two.
      if (newest == 0 || newest >= SHORTEST) {
        candidates.add(new Candidate(newest));
      }
      int now = end;
      candidates.removeIf(candidate -> candidate.hopelessFrom <= now);
      best[end] = Double.POSITIVE_INFINITY;
      for (Candidate candidate : candidates) {
        double cost = best[candidate.begin] + series.cost(candidate.begin, end) + penalty;
        // Costs that differ by rounding alone are the same: the earlier candidate stays.
        if (cost < best[end] - 1e-9) {
          best[end] = cost;
          last[end] = candidate.begin;
        }
      }
      for (Candidate candidate : candidates) {
        // Cutting at 'end' is never worse than this candidate, once a stretch fits behind the cut.
        if (best[candidate.begin] + series.cost(candidate.begin, end) >= best[end] + 1e-9) {
          candidate.hopelessFrom = Math.min(candidate.hopelessFrom, end + SHORTEST);
        }
      }
    }
    return traced(last, n);
  }

  private static List<Integer> traced(int[] last, int n) {
    List<Integer> changes = new ArrayList<>();
    for (int end = n; end > 0 && last[end] > 0; end = last[end]) {
      changes.add(0, last[end]);
    }
    return List.copyOf(changes);
  }

  /** Where the last stretch may begin. */
  private static final class Candidate {
    final int begin;
    int hopelessFrom = Integer.MAX_VALUE;

    Candidate(int begin) {
      this.begin = begin;
    }
  }
}
