package org.detente.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.detente.coder.language.net.Activations;
import org.detente.coder.language.net.Network;
import org.detente.coder.language.net.Shape;

/**
 * Trains a network: cross-entropy of tags, heads and relations, Adam with decaying rate, dropout
 * with one mask a sentence, and a running mean of the weights, which is the result.
 */
final class NetworkTrainer {
  private static final float RATE = 2.5e-3f;
  private static final int BATCH = 400;
  private static final int WORKERS = 2;
  private static final float MEAN_DECAY = 0.98f;
  private static final int MEAN_EVERY = 10;

  /** A sentence made ready. */
  record Example(
      int[][] rows,
      float[][] weights,
      int[] words,
      float[] keepWord,
      float[][] pieces,
      int treebank,
      int[] tags,
      int[] heads,
      int[] labels,
      float[] arcWeights) {
    int size() {
      return tags.length;
    }
  }

  private final Network network;
  private final Network mean;
  private final Shape shape;
  private final Worker[] workers = new Worker[WORKERS];
  private final Adam adam;
  private final SplittableRandom random;
  private final long seed;

  NetworkTrainer(Network network, long seed) {
    this.network = network;
    this.shape = network.shape;
    this.mean = new Network(shape, network.vocabulary);
    for (int i = 0; i < WORKERS; i++) {
      workers[i] = new Worker(network);
    }
    this.adam = new Adam(network, workers[0].gradients);
    this.random = new SplittableRandom(seed);
    this.seed = seed;
    initialise();
  }

  Network mean() {
    return mean;
  }

  private void initialise() {
    int d = shape.width();
    uniform(network.piece, 1.0 / Math.sqrt(shape.pieces()));
    for (float[] layer : network.layer) {
      uniform(layer, Math.sqrt(3.0 / d));
    }
    uniform(network.tag, Math.sqrt(3.0 / d));
    uniform(network.arcHead, Math.sqrt(3.0 / d));
    uniform(network.arcDependent, Math.sqrt(3.0 / d));
    uniform(network.arcPair, Math.sqrt(1.0 / shape.arc()));
    uniform(network.labelHead, Math.sqrt(3.0 / d));
    uniform(network.labelDependent, Math.sqrt(3.0 / d));
    uniform(network.labelOut, Math.sqrt(3.0 / shape.label()));
    for (int i = 0; i < network.table.length; i++) {
      network.table[i] = 0f;
    }
  }

  private void uniform(float[] weights, double bound) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) ((random.nextDouble() * 2 - 1) * bound);
    }
  }

  /** One pass over the examples. */
  void epoch(List<Example> examples, int epoch, int epochs) {
    List<Example> order = new ArrayList<>(examples);
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Example swapped = order.get(i);
      order.set(i, order.get(j));
      order.set(j, swapped);
    }
    for (Worker worker : workers) {
      worker.gradients.refresh(network);
      worker.clearLosses();
    }
    int tokens = 0;
    int from = 0;
    while (from < order.size()) {
      int to = from;
      int batch = 0;
      while (to < order.size() && batch < BATCH) {
        batch += order.get(to++).size();
      }
      run(order.subList(from, to));
      double done = (epoch + (double) from / order.size()) / epochs;
      double rate = RATE * Math.min(1, (adam.steps() + 1) / 200.0) * (1 - 0.97 * done);
      adam.step((float) rate, 1f / batch);
      for (Worker worker : workers) {
        worker.gradients.refresh(network);
      }
      if (adam.steps() % MEAN_EVERY == 0) {
        follow();
      }
      tokens += batch;
      from = to;
    }
    double[] losses = new double[3];
    for (Worker worker : workers) {
      losses[0] += worker.lossTags / tokens;
      losses[1] += worker.lossArcs / tokens;
      losses[2] += worker.lossLabels / tokens;
    }
    Report.line(
        String.format(
            Locale.ROOT,
            "  epoch %d: loss of tags %.3f arcs %.3f relations %.3f",
            epoch + 1,
            losses[0],
            losses[1],
            losses[2]));
  }

  /** Each worker takes every so manieth sentence; the sums do not depend on who is faster. */
  private void run(List<Example> batch) {
    Thread[] threads = new Thread[WORKERS - 1];
    for (int i = 1; i < WORKERS; i++) {
      int share = i;
      threads[i - 1] = new Thread(() -> share(batch, share));
      threads[i - 1].start();
    }
    share(batch, 0);
    for (int i = 1; i < WORKERS; i++) {
      try {
        threads[i - 1].join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      workers[0].gradients.add(workers[i].gradients);
    }
  }

  private void share(List<Example> batch, int share) {
    for (int i = share; i < batch.size(); i += WORKERS) {
      long sentenceSeed = seed + 1_000_003L * adam.steps() + i;
      workers[share].sentence(batch.get(i), new SplittableRandom(sentenceSeed));
    }
  }

  private void follow() {
    float decay = Math.min(MEAN_DECAY, 1f - 10f / (10f + adam.steps()));
    follow(mean.table, network.table, decay);
    float[][] to = mean.dense();
    float[][] from = network.dense();
    for (int i = 0; i < to.length; i++) {
      follow(to[i], from[i], decay);
    }
  }

  private static void follow(float[] to, float[] from, float decay) {
    for (int i = 0; i < to.length; i++) {
      to[i] = decay * to[i] + (1 - decay) * from[i];
    }
  }

  /** Runs sentences forward and backward and sums their gradients. */
  private static final class Worker {
    final Gradients gradients;
    private final Network network;
    private final Shape shape;
    private final Activations a;
    private final Dropout dropout;
    double lossTags;
    double lossArcs;
    double lossLabels;

    Worker(Network network) {
      this.network = network;
      this.shape = network.shape;
      this.gradients = new Gradients(network);
      this.a = new Activations(network);
      this.dropout = new Dropout(shape);
    }

    void clearLosses() {
      lossTags = 0;
      lossArcs = 0;
      lossLabels = 0;
    }

    void sentence(Example e, SplittableRandom random) {
      int n = e.size();
      if (n == 0) {
        return;
      }
      a.start(n);
      dropout.next(random);
      boolean[] kept = new boolean[n];
      for (int t = 0; t < n; t++) {
        kept[t] = random.nextDouble() < e.keepWord()[t];
      }
      gradients.start(n);
      Backward backward = new Backward(network, gradients, a, dropout);
      backward.embed(e, kept);
      dropout.apply(dropout.input, a.states[0], n, shape.width());
      for (int l = 0; l < shape.layers(); l++) {
        a.recur(l);
        dropout.apply(dropout.states[l], a.states[l + 1], n, shape.width());
      }
      a.scoreTags();
      a.project();
      dropout.apply(dropout.heads, a.heads, n, shape.arc());
      dropout.apply(dropout.dependents, a.dependents, n, shape.arc());
      a.scoreArcs();
      lossTags += backward.tags(e);
      lossArcs += backward.arcs(e);
      lossLabels += backward.labels(e);
      backward.layers();
      backward.unembed(e, kept);
    }
  }

  /** Masks that hold for a whole sentence. */
  static final class Dropout {
    private static final float INPUT = 0.15f;
    private static final float STATES = 0.2f;
    private static final float SCORES = 0.2f;

    final float[] input;
    final float[][] states;
    final float[] heads;
    final float[] dependents;
    final float[] labels;

    Dropout(Shape shape) {
      input = new float[shape.width()];
      states = new float[shape.layers()][shape.width()];
      heads = new float[shape.arc()];
      dependents = new float[shape.arc()];
      labels = new float[shape.label()];
    }

    void next(SplittableRandom random) {
      draw(random, input, INPUT);
      for (float[] mask : states) {
        draw(random, mask, STATES);
      }
      draw(random, heads, SCORES);
      draw(random, dependents, SCORES);
      draw(random, labels, SCORES);
    }

    private static void draw(SplittableRandom random, float[] mask, float drop) {
      for (int i = 0; i < mask.length; i++) {
        mask[i] = random.nextDouble() < drop ? 0f : 1f / (1f - drop);
      }
    }

    void apply(float[] mask, float[] x, int n, int m) {
      for (int t = 0; t < n; t++) {
        for (int i = 0; i < m; i++) {
          x[t * m + i] *= mask[i];
        }
      }
    }
  }

  /** Adam (Kingma &amp; Ba 2015); rows of the table that had no gradient stay as they are. */
  static final class Adam {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.99f;
    private static final float CLIP = 5f;

    private final Network network;
    private final Gradients gradients;
    private final float[][] m;
    private final float[][] v;
    private final float[] tableM;
    private final float[] tableV;
    private int steps;

    Adam(Network network, Gradients gradients) {
      this.network = network;
      this.gradients = gradients;
      float[][] dense = network.dense();
      m = new float[dense.length][];
      v = new float[dense.length][];
      for (int i = 0; i < dense.length; i++) {
        m[i] = new float[dense[i].length];
        v[i] = new float[dense[i].length];
      }
      tableM = new float[network.table.length];
      tableV = new float[network.table.length];
    }

    int steps() {
      return steps;
    }

    void step(float rate, float scale) {
      steps++;
      double square = 0;
      float[][] slopes = gradients.network.dense();
      for (float[] slope : slopes) {
        for (float x : slope) {
          square += (double) x * x;
        }
      }
      float norm = (float) Math.sqrt(square) * scale;
      float factor = norm > CLIP ? scale * CLIP / norm : scale;
      float correction =
          (float) (Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
      float[][] dense = network.dense();
      for (int i = 0; i < dense.length; i++) {
        update(dense[i], slopes[i], m[i], v[i], 0, dense[i].length, rate * correction, factor);
        Arrays.fill(slopes[i], 0f);
      }
      int d = network.shape.width();
      for (int k = 0; k < gradients.touchedCount; k++) {
        int at = gradients.touched[k] * d;
        update(
            network.table,
            gradients.network.table,
            tableM,
            tableV,
            at,
            d,
            rate * correction,
            factor);
        Arrays.fill(gradients.network.table, at, at + d, 0f);
      }
      gradients.forget();
    }

    private static void update(
        float[] w, float[] g, float[] m, float[] v, int from, int count, float rate, float scale) {
      for (int i = from; i < from + count; i++) {
        float x = g[i] * scale;
        m[i] = FIRST * m[i] + (1 - FIRST) * x;
        v[i] = SECOND * v[i] + (1 - SECOND) * x * x;
        w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + 1e-8f);
      }
    }
  }
}
