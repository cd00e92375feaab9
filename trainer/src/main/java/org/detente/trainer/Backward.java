package org.detente.trainer;

import org.detente.coder.language.net.Activations;
import org.detente.coder.language.net.Kernels;
import org.detente.coder.language.net.Network;
import org.detente.coder.language.net.Shape;

/** The backward pass over one sentence. */
final class Backward {
  private final Network w;
  private final Gradients g;
  private final Activations a;
  private final NetworkTrainer.Dropout dropout;
  private final Shape s;
  private final int d;
  private final int n;

  Backward(Network w, Gradients g, Activations a, NetworkTrainer.Dropout dropout) {
    this.w = w;
    this.g = g;
    this.a = a;
    this.dropout = dropout;
    this.s = w.shape;
    this.d = s.width();
    this.n = a.size;
  }

  /** Sums each token's first vector into the first states. */
  void embed(NetworkTrainer.Example e, boolean[] kept) {
    float[] x = a.states[0];
    for (int t = 0; t < n; t++) {
      System.arraycopy(w.treebank, e.treebank() * d, x, t * d, d);
      if (kept[t] && e.words()[t] >= 0) {
        Kernels.add(x, t * d, d, w.table, e.words()[t] * d, 1f);
      }
      for (int i = 0; i < e.rows()[t].length; i++) {
        Kernels.add(x, t * d, d, w.table, e.rows()[t][i] * d, e.weights()[t][i]);
      }
      System.arraycopy(e.pieces()[t], 0, g.pieces, t * s.pieces(), s.pieces());
    }
    Kernels.product(g.pieces, n, s.pieces(), w.piece, d, x);
  }

  /** Brings the gradient of the first states to the tables. */
  void unembed(NetworkTrainer.Example e, boolean[] kept) {
    float[] dx = g.states[0];
    dropout.apply(dropout.input, dx, n, d);
    for (int t = 0; t < n; t++) {
      Kernels.add(g.network.treebank, e.treebank() * d, d, dx, t * d, 1f);
      if (kept[t] && e.words()[t] >= 0) {
        g.touch(e.words()[t]);
        Kernels.add(g.network.table, e.words()[t] * d, d, dx, t * d, 1f);
      }
      for (int i = 0; i < e.rows()[t].length; i++) {
        g.touch(e.rows()[t][i]);
        Kernels.add(g.network.table, e.rows()[t][i] * d, d, dx, t * d, e.weights()[t][i]);
      }
    }
    Kernels.outer(g.pieces, n, s.pieces(), dx, d, g.network.piece);
  }

  /** Turns scores into the gradient of their cross-entropy; returns the loss. */
  private static double softmax(float[] scores, int from, int count, int gold, float weight) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, scores[from + i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double p = StrictMath.exp(scores[from + i] - largest);
      scores[from + i] = (float) p;
      sum += p;
    }
    double loss = -StrictMath.log(Math.max(1e-12, scores[from + gold] / sum));
    for (int i = 0; i < count; i++) {
      scores[from + i] = (float) (scores[from + i] / sum) * weight;
    }
    scores[from + gold] -= weight;
    return loss;
  }

  double tags(NetworkTrainer.Example e) {
    double loss = 0;
    for (int t = 0; t < n; t++) {
      loss += softmax(a.tagScores, t * s.tags(), s.tags(), e.tags()[t], 1f);
    }
    Kernels.outer(a.states[s.tagLayer()], n, d, a.tagScores, s.tags(), g.network.tag);
    bias(a.tagScores, s.tags(), g.network.tagBias);
    Kernels.product(a.tagScores, n, s.tags(), g.tag, d, g.states[s.tagLayer()]);
    return loss;
  }

  private void bias(float[] dy, int m, float[] db) {
    for (int t = 0; t < n; t++) {
      Kernels.add(db, 0, m, dy, t * m, 1f);
    }
  }

  double arcs(NetworkTrainer.Example e) {
    int m = s.arc();
    double loss = 0;
    float[] scores = new float[a.band + 1];
    for (int t = 0; t < n; t++) {
      int low = a.low(t);
      int gold = e.heads()[t] == n ? a.band : e.heads()[t] - low;
      if (e.arcWeights()[t] == 0 || gold < 0 || gold > a.band) {
        continue;
      }
      System.arraycopy(a.arcs, t * a.band, scores, 0, a.band);
      scores[a.band] = a.roots[t];
      loss += softmax(scores, 0, a.band + 1, gold, e.arcWeights()[t]);
      for (int j = 0; j < a.band; j++) {
        int head = low + j;
        g.network.arcDistance[Activations.distance(head - t)] += scores[j];
        Kernels.add(g.pairs, t * m, m, a.heads, head * m, scores[j]);
        Kernels.add(g.heads, head * m, m, a.pairs, t * m, scores[j]);
      }
      float root = scores[a.band];
      Kernels.add(g.network.arcRoot, 0, m, a.dependents, t * m, root);
      g.network.arcRoot[m] += root;
      Kernels.add(g.dependents, t * m, m, w.arcRoot, 0, root);
    }
    bias(g.pairs, m, g.network.arcPrior);
    Kernels.outer(a.dependents, n, m, g.pairs, m, g.network.arcPair);
    Kernels.product(g.pairs, n, m, g.arcPair, m, g.dependents);
    rectified(g.heads, a.heads, dropout.heads, m);
    rectified(g.dependents, a.dependents, dropout.dependents, m);
    dense(g.heads, m, g.network.arcHead, g.network.arcHeadBias, g.arcHead);
    dense(g.dependents, m, g.network.arcDependent, g.network.arcDependentBias, g.arcDependent);
    return loss;
  }

  private void rectified(float[] dy, float[] y, float[] mask, int m) {
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < m; i++) {
        int at = t * m + i;
        dy[at] = y[at] > 0 ? dy[at] * mask[i] : 0f;
      }
    }
  }

  /** From the gradient of a dense layer's result to its weights and the top states. */
  private void dense(float[] dy, int m, float[] dw, float[] db, float[] transposed) {
    Kernels.outer(a.states[s.layers()], n, d, dy, m, dw);
    if (db.length > 0) {
      bias(dy, m, db);
    }
    Kernels.product(dy, n, m, transposed, d, g.states[s.layers()]);
  }

  double labels(NetworkTrainer.Example e) {
    int m = s.label();
    int r = s.relations();
    double loss = 0;
    java.util.Arrays.fill(a.hidden, 0, n * m, 0f);
    for (int t = 0; t < n; t++) {
      int head = e.heads()[t];
      if (head < n && e.arcWeights()[t] > 0) {
        a.join(t, head);
        for (int i = 0; i < m; i++) {
          a.hidden[t * m + i] *= dropout.labels[i];
        }
      }
    }
    float[] scores = a.labelScores;
    java.util.Arrays.fill(scores, 0, n * r, 0f);
    Kernels.addRow(w.labelBias, n, r, scores);
    Kernels.product(a.hidden, n, m, w.labelOut, r, scores);
    for (int t = 0; t < n; t++) {
      if (e.heads()[t] < n && e.arcWeights()[t] > 0) {
        loss += softmax(scores, t * r, r, e.labels()[t], e.arcWeights()[t]);
      } else {
        java.util.Arrays.fill(scores, t * r, (t + 1) * r, 0f);
      }
    }
    bias(scores, r, g.network.labelBias);
    Kernels.outer(a.hidden, n, m, scores, r, g.network.labelOut);
    Kernels.product(scores, n, r, g.labelOut, m, g.labelDependents);
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < m; i++) {
        int at = t * m + i;
        g.labelDependents[at] = a.hidden[at] > 0 ? g.labelDependents[at] * dropout.labels[i] : 0f;
      }
      if (e.heads()[t] < n) {
        Kernels.add(g.labelHeads, e.heads()[t] * m, m, g.labelDependents, t * m, 1f);
      }
    }
    dense(g.labelHeads, m, g.network.labelHead, new float[0], g.labelHead);
    dense(g.labelDependents, m, g.network.labelDependent, g.network.labelHidden, g.labelDependent);
    return loss;
  }

  /** From the top states down to the first. */
  void layers() {
    for (int l = s.layers() - 1; l >= 0; l--) {
      dropout.apply(dropout.states[l], g.states[l + 1], n, d);
      java.util.Arrays.fill(g.gates, 0, n * 3 * d, 0f);
      direction(l, 0);
      direction(l, 1);
      Kernels.outer(a.states[l], n, d, g.gates, 3 * d, g.network.layer[l]);
      bias(g.gates, 3 * d, g.network.layerBias[l]);
      Kernels.product(g.gates, n, 3 * d, g.layer[l], d, g.states[l]);
    }
  }

  private void direction(int l, int direction) {
    int half = d / 2;
    int column = direction * half;
    float[] carry = new float[half];
    for (int step = n - 1; step >= 0; step--) {
      int t = direction == 0 ? step : n - 1 - step;
      int before = step == 0 ? -1 : direction == 0 ? t - 1 : t + 1;
      cell(l, t * d + column, t * 3 * d + 3 * column, before < 0 ? -1 : before * d + column, carry);
    }
  }

  private void cell(int l, int now, int gate, int before, float[] carry) {
    int half = d / 2;
    float[] gates = a.gates[l];
    float[] cells = a.cells[l];
    float[] x = a.states[l];
    float[] dy = g.states[l + 1];
    float[] dx = g.states[l];
    for (int i = 0; i < half; i++) {
      float u = gates[gate + i];
      float f = gates[gate + half + i];
      float r = gates[gate + 2 * half + i];
      float slope = dy[now + i];
      float dc = slope * r + carry[i];
      float previous = before < 0 ? 0f : cells[before + i];
      float edgeF = 1f - Math.abs(2f * f - 1f);
      float edgeR = 1f - Math.abs(2f * r - 1f);
      g.gates[gate + i] = dc * (1f - f);
      g.gates[gate + half + i] = dc * (previous - u) * 0.5f * edgeF * edgeF;
      g.gates[gate + 2 * half + i] = slope * (cells[now + i] - x[now + i]) * 0.5f * edgeR * edgeR;
      dx[now + i] += slope * (1f - r);
      carry[i] = dc * f;
    }
  }
}
