package org.detente.app.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the confidences of coded events agree with how often they are right.
 *
 * @param bins events by confidence, a tenth of the scale each; empty ones left out
 * @param brier mean squared difference of confidence and outcome, from 0 (best) to 1
 * @param error expected calibration error: the bins' differences of mean confidence and share
 *     right, weighted by their sizes
 */
public record Reliability(List<Bin> bins, double brier, double error) {
  private static final int BINS = 10;

  /**
   * Events of similar confidence.
   *
   * @param from least confidence of the bin
   * @param events how many
   * @param mean their mean confidence
   * @param right the share of them that gold has
   */
  public record Bin(double from, int events, double mean, double right) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** The reliability of these judgements. */
  public static Reliability of(List<Evaluation.Judged> judged) {
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      List<Evaluation.Judged> inside =
          judged.stream()
              .filter(j -> Math.min(BINS - 1, (int) (j.confidence() * BINS)) == bin)
              .toList();
      if (!inside.isEmpty()) {
        double mean =
            inside.stream().mapToDouble(Evaluation.Judged::confidence).average().orElse(0);
        double right =
            inside.stream().filter(Evaluation.Judged::right).count() / (double) inside.size();
        bins.add(new Bin((double) i / BINS, inside.size(), mean, right));
        error += Math.abs(mean - right) * inside.size() / judged.size();
      }
    }
    double brier =
        judged.stream()
            .mapToDouble(j -> Math.pow(j.confidence() - (j.right() ? 1 : 0), 2))
            .average()
            .orElse(0);
    return new Reliability(bins, brier, error);
  }

  /** Writes it as a table with a curve. */
  public void print(PrintWriter out, boolean markdown) {
    out.println((markdown ? "## " : "") + "Reliability of the confidence");
    out.println();
    out.println("| confidence | events | mean confidence | share right by type | |");
    out.println("|---|---|---|---|---|");
    for (Bin bin : bins) {
      out.println(
          String.format(
              Locale.ROOT,
              "| %.1f–%.1f | %d | %.3f | %.3f | %s |",
              bin.from(),
              bin.from() + 1.0 / BINS,
              bin.events(),
              bin.mean(),
              bin.right(),
              "█".repeat((int) Math.round(20 * bin.right()))));
    }
    out.println();
    out.println(
        String.format(Locale.ROOT, "Brier score %.3f, calibration error %.3f", brier, error));
    out.println();
  }
}
