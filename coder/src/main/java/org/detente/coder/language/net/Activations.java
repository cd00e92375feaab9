package org.detente.coder.language.net;

import java.util.Arrays;

/**
 * Runs the network over a sentence and keeps what each layer gave, for its reader and for training.
 * Reused between sentences; not thread-safe.
 */
public final class Activations {
  /** Heads further away than this are not thought of in sentences longer than twice as much. */
  public static final int REACH = 150;

  public final Network network;
  public int size;
  public int band;
  public final float[][] states;
  public final float[][] gates;
  public final float[][] cells;
  public float[] tagScores = new float[0];
  public float[] heads = new float[0];
  public float[] headsTransposed = new float[0];
  public float[] dependents = new float[0];
  public float[] pairs = new float[0];
  public float[] arcs = new float[0];
  public float[] roots = new float[0];
  public float[] labelHeads = new float[0];
  public float[] labelDependents = new float[0];
  public float[] hidden = new float[0];
  public float[] labelScores = new float[0];
  private int capacity;

  /** A workspace for this network. */
  public Activations(Network network) {
    this.network = network;
    int layers = network.shape.layers();
    states = new float[layers + 1][0];
    gates = new float[layers][0];
    cells = new float[layers][0];
  }

  /** Makes room for a sentence of so many tokens; its first vectors are then put into states[0]. */
  public void start(int tokens) {
    size = tokens;
    band = Math.min(tokens, 2 * REACH + 1);
    if (tokens <= capacity) {
      return;
    }
    capacity = Math.max(64, tokens + tokens / 4);
    Shape s = network.shape;
    int d = s.width();
    for (int l = 0; l <= s.layers(); l++) {
      states[l] = new float[capacity * d];
    }
    for (int l = 0; l < s.layers(); l++) {
      gates[l] = new float[capacity * 3 * d];
      cells[l] = new float[capacity * d];
    }
    tagScores = new float[capacity * s.tags()];
    heads = new float[capacity * s.arc()];
    headsTransposed = new float[capacity * s.arc()];
    dependents = new float[capacity * s.arc()];
    pairs = new float[capacity * s.arc()];
    arcs = new float[capacity * Math.min(capacity, 2 * REACH + 1)];
    roots = new float[capacity];
    labelHeads = new float[capacity * s.label()];
    labelDependents = new float[capacity * s.label()];
    hidden = new float[capacity * s.label()];
    labelScores = new float[capacity * s.relations()];
  }

  /** The first head that is thought of for a token. */
  public int low(int token) {
    return Math.max(0, Math.min(token - REACH, size - band));
  }

  /** Runs recurrent layer {@code l}, from states[l] to states[l + 1]. */
  public void recur(int l) {
    int d = network.shape.width();
    float[] g = gates[l];
    Arrays.fill(g, 0, size * 3 * d, 0f);
    Kernels.addRow(network.layerBias[l], size, 3 * d, g);
    Kernels.product(states[l], size, d, network.layer[l], 3 * d, g);
    recurFromGates(l);
  }

  /** Runs layer {@code l} where its products with states[l] already stand in gates[l]. */
  public void recurFromGates(int l) {
    int d = network.shape.width();
    int half = d / 2;
    float[] x = states[l];
    float[] g = gates[l];
    float[] c = cells[l];
    float[] y = states[l + 1];
    for (int direction = 0; direction < 2; direction++) {
      int column = direction * half;
      for (int step = 0; step < size; step++) {
        int t = direction == 0 ? step : size - 1 - step;
        int before = direction == 0 ? t - 1 : t + 1;
        cell(
            g,
            t * 3 * d + 3 * column,
            c,
            t * d + column,
            step == 0 ? -1 : before * d + column,
            half);
        output(g, t * 3 * d + 3 * column, c, x, y, t * d + column, half);
      }
    }
  }

  private static void cell(float[] g, int at, float[] c, int now, int before, int half) {
    for (int i = 0; i < half; i++) {
      float f = g[at + half + i];
      g[at + half + i] = 0.5f + 0.5f * f / (1f + Math.abs(f));
    }
    for (int i = 0; i < half; i++) {
      float r = g[at + 2 * half + i];
      g[at + 2 * half + i] = 0.5f + 0.5f * r / (1f + Math.abs(r));
    }
    if (before < 0) {
      for (int i = 0; i < half; i++) {
        c[now + i] = (1f - g[at + half + i]) * g[at + i];
      }
    } else {
      for (int i = 0; i < half; i++) {
        float f = g[at + half + i];
        c[now + i] = f * c[before + i] + (1f - f) * g[at + i];
      }
    }
  }

  private static void output(
      float[] g, int at, float[] c, float[] x, float[] y, int now, int half) {
    for (int i = 0; i < half; i++) {
      float r = g[at + 2 * half + i];
      y[now + i] = r * c[now + i] + (1f - r) * x[now + i];
    }
  }

  /** Scores the tags from the tag layer's states. */
  public void scoreTags() {
    Shape s = network.shape;
    Arrays.fill(tagScores, 0, size * s.tags(), 0f);
    Kernels.addRow(network.tagBias, size, s.tags(), tagScores);
    Kernels.product(states[s.tagLayer()], size, s.width(), network.tag, s.tags(), tagScores);
  }

  /** Gives the vectors that arcs and relations are scored with; rectified, not yet dropped out. */
  public void project() {
    Shape s = network.shape;
    float[] top = states[s.layers()];
    dense(top, network.arcHead, network.arcHeadBias, s.arc(), heads, true);
    dense(top, network.arcDependent, network.arcDependentBias, s.arc(), dependents, true);
    dense(top, network.labelHead, null, s.label(), labelHeads, false);
    dense(top, network.labelDependent, network.labelHidden, s.label(), labelDependents, false);
  }

  private void dense(
      float[] x,
      float[] w,
      float @org.jspecify.annotations.Nullable [] bias,
      int m,
      float[] y,
      boolean rectify) {
    Arrays.fill(y, 0, size * m, 0f);
    if (bias != null) {
      Kernels.addRow(bias, size, m, y);
    }
    Kernels.product(x, size, network.shape.width(), w, m, y);
    if (rectify) {
      for (int i = 0; i < size * m; i++) {
        y[i] = Math.max(0f, y[i]);
      }
    }
  }

  /** Scores every pair of dependent and head within reach, and every token as the root. */
  public void scoreArcs() {
    Shape s = network.shape;
    int a = s.arc();
    Arrays.fill(pairs, 0, size * a, 0f);
    Kernels.addRow(network.arcPrior, size, a, pairs);
    Kernels.product(dependents, size, a, network.arcPair, a, pairs);
    Kernels.transpose(heads, size, a, headsTransposed);
    for (int d = 0; d < size; d++) {
      int low = low(d);
      int row = d * band;
      for (int j = 0; j < band; j++) {
        arcs[row + j] = network.arcDistance[distance(low + j - d)];
      }
      Kernels.rowProduct(pairs, d * a, a, headsTransposed, low, size, band, arcs, row);
      arcs[row + d - low] = Float.NEGATIVE_INFINITY;
      float root = network.arcRoot[a];
      for (int i = 0; i < a; i++) {
        root += dependents[d * a + i] * network.arcRoot[i];
      }
      roots[d] = root;
    }
  }

  /** The bucket of a distance from dependent to head. */
  public static int distance(int distance) {
    int middle = Shape.DISTANCES / 2;
    int size = Math.abs(distance);
    int bucket =
        size <= 8
            ? size
            : size <= 10
                ? 9
                : size <= 13
                    ? 10
                    : size <= 17
                        ? 11
                        : size <= 24
                            ? 12
                            : size <= 34 ? 13 : size <= 50 ? 14 : size <= 80 ? 15 : 16;
    return distance < 0 ? middle - bucket : middle + bucket;
  }

  /** Scores the relations of each token to its head; of the root (head {@code size}) anything. */
  public void scoreLabels(int[] headOf) {
    Shape s = network.shape;
    Arrays.fill(hidden, 0, size * s.label(), 0f);
    for (int t = 0; t < size; t++) {
      if (headOf[t] < size) {
        join(t, headOf[t]);
      }
    }
    Arrays.fill(labelScores, 0, size * s.relations(), 0f);
    Kernels.addRow(network.labelBias, size, s.relations(), labelScores);
    Kernels.product(hidden, size, s.label(), network.labelOut, s.relations(), labelScores);
  }

  /** Sets the hidden vector that a token's relation to this head is scored with; rectified. */
  public void join(int token, int head) {
    int b = network.shape.label();
    for (int i = 0; i < b; i++) {
      hidden[token * b + i] =
          Math.max(0f, labelDependents[token * b + i] + labelHeads[head * b + i]);
    }
  }
}
