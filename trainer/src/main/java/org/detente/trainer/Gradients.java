package org.detente.trainer;

import java.util.Arrays;
import org.detente.coder.language.net.Kernels;
import org.detente.coder.language.net.Network;
import org.detente.coder.language.net.Shape;

/** The gradient of every weight, of every activation, and the transposed weights to get them. */
final class Gradients {
  final Network network;
  final float[][] layer;
  final float[] tag;
  final float[] arcHead;
  final float[] arcDependent;
  final float[] arcPair;
  final float[] labelHead;
  final float[] labelDependent;
  final float[] labelOut;
  final float[][] states;
  float[] gates = new float[0];
  float[] pieces = new float[0];
  float[] heads = new float[0];
  float[] dependents = new float[0];
  float[] pairs = new float[0];
  float[] labelHeads = new float[0];
  float[] labelDependents = new float[0];
  int[] touched = new int[1 << 12];
  int touchedCount;
  private final boolean[] isTouched;
  private final Shape s;

  Gradients(Network of) {
    s = of.shape;
    network = new Network(s, of.vocabulary);
    int d = s.width();
    layer = new float[s.layers()][3 * d * d];
    tag = new float[d * s.tags()];
    arcHead = new float[d * s.arc()];
    arcDependent = new float[d * s.arc()];
    arcPair = new float[s.arc() * s.arc()];
    labelHead = new float[d * s.label()];
    labelDependent = new float[d * s.label()];
    labelOut = new float[s.label() * s.relations()];
    states = new float[s.layers() + 1][0];
    isTouched = new boolean[s.words() + s.buckets()];
  }

  /** Transposes the weights anew after they changed. */
  void refresh(Network of) {
    int d = s.width();
    for (int l = 0; l < s.layers(); l++) {
      Kernels.transpose(of.layer[l], d, 3 * d, layer[l]);
    }
    Kernels.transpose(of.tag, d, s.tags(), tag);
    Kernels.transpose(of.arcHead, d, s.arc(), arcHead);
    Kernels.transpose(of.arcDependent, d, s.arc(), arcDependent);
    Kernels.transpose(of.arcPair, s.arc(), s.arc(), arcPair);
    Kernels.transpose(of.labelHead, d, s.label(), labelHead);
    Kernels.transpose(of.labelDependent, d, s.label(), labelDependent);
    Kernels.transpose(of.labelOut, s.label(), s.relations(), labelOut);
  }

  /** Makes room for a sentence and clears the gradients of its activations. */
  void start(int n) {
    int d = s.width();
    for (int l = 0; l <= s.layers(); l++) {
      states[l] = cleared(states[l], n * d);
    }
    gates = cleared(gates, n * 3 * d);
    pieces = cleared(pieces, n * s.pieces());
    heads = cleared(heads, n * s.arc());
    dependents = cleared(dependents, n * s.arc());
    pairs = cleared(pairs, n * s.arc());
    labelHeads = cleared(labelHeads, n * s.label());
    labelDependents = cleared(labelDependents, n * s.label());
  }

  static float[] cleared(float[] array, int size) {
    if (array.length < size) {
      return new float[size + size / 2];
    }
    Arrays.fill(array, 0, size, 0f);
    return array;
  }

  /** Notes that a row of the table has a gradient. */
  void touch(int row) {
    if (!isTouched[row]) {
      isTouched[row] = true;
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = row;
    }
  }

  /** Adds another's gradients of the weights to these and clears the other's. */
  void add(Gradients other) {
    float[][] to = network.dense();
    float[][] from = other.network.dense();
    for (int i = 0; i < to.length; i++) {
      Kernels.add(to[i], 0, to[i].length, from[i], 0, 1f);
      Arrays.fill(from[i], 0f);
    }
    int d = s.width();
    for (int k = 0; k < other.touchedCount; k++) {
      int row = other.touched[k];
      touch(row);
      Kernels.add(network.table, row * d, d, other.network.table, row * d, 1f);
      Arrays.fill(other.network.table, row * d, (row + 1) * d, 0f);
    }
    other.forget();
  }

  /** Forgets which rows had one. */
  void forget() {
    for (int k = 0; k < touchedCount; k++) {
      isTouched[touched[k]] = false;
    }
    touchedCount = 0;
  }
}
