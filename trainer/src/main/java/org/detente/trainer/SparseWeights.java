package org.detente.trainer;

import java.util.Arrays;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.model.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * The weights of an averaged perceptron while it is trained: for each feature seen in an update, a
 * short row of classes and weights. Averaging is lazy (Daumé 2006).
 */
final class SparseWeights implements Scorer {
  private static final class Row {
    int size;
    char[] classes = new char[2];
    float[] weights = new float[2];
    double[] sums = new double[2];
    int[] stamps = new int[2];

    int find(int wanted) {
      for (int i = 0; i < size; i++) {
        if (classes[i] == wanted) {
          return i;
        }
      }
      return -1;
    }

    int add(int added) {
      if (size == classes.length) {
        classes = Arrays.copyOf(classes, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
        sums = Arrays.copyOf(sums, size * 2);
        stamps = Arrays.copyOf(stamps, size * 2);
      }
      classes[size] = (char) added;
      return size++;
    }
  }

  private final int classes;
  private long[] keys = new long[1 << 16];
  private @Nullable Row[] rows = new Row[1 << 16];
  private int used;
  private int time = 1;

  SparseWeights(int classes) {
    this.classes = classes;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void score(long[] features, int count, float[] scores) {
    Arrays.fill(scores, 0, classes, 0f);
    for (int i = 0; i < count; i++) {
      Row row = rows[slot(features[i])];
      if (row != null) {
        for (int j = 0; j < row.size; j++) {
          scores[row.classes[j]] += row.weights[j];
        }
      }
    }
  }

  private int slot(long feature) {
    int mask = keys.length - 1;
    int slot = (int) (feature ^ (feature >>> 32)) & mask;
    while (rows[slot] != null && keys[slot] != feature) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Counts one training example. */
  void tick() {
    time++;
  }

  /** Adds {@code delta} to the weight of each feature for one class. */
  void update(long[] features, int count, int updated, float delta) {
    for (int i = 0; i < count; i++) {
      int slot = slot(features[i]);
      Row row = rows[slot];
      if (row == null) {
        row = new Row();
        keys[slot] = features[i];
        rows[slot] = row;
        if (++used * 2 > keys.length) {
          grow();
        }
      }
      int at = row.find(updated);
      if (at < 0) {
        at = row.add(updated);
        row.stamps[at] = time;
      }
      row.sums[at] += (double) row.weights[at] * (time - row.stamps[at]);
      row.stamps[at] = time;
      row.weights[at] += delta;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Row[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = new Row[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRows[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  /**
   * The averaged model.
   *
   * @param smallest weights nearer to zero than this are left out
   */
  LinearModel average(float smallest) {
    long[] features = new long[used];
    char[][] rowClasses = new char[used][];
    float[][] rowWeights = new float[used][];
    int n = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      Row row = rows[slot];
      if (row == null) {
        continue;
      }
      char[] kept = new char[row.size];
      float[] weights = new float[row.size];
      int k = 0;
      for (int j = 0; j < row.size; j++) {
        double sum = row.sums[j] + (double) row.weights[j] * (time - row.stamps[j]);
        float weight = (float) (sum / time);
        if (Math.abs(weight) >= smallest) {
          kept[k] = row.classes[j];
          weights[k++] = weight;
        }
      }
      if (k > 0) {
        features[n] = keys[slot];
        rowClasses[n] = Arrays.copyOf(kept, k);
        rowWeights[n++] = Arrays.copyOf(weights, k);
      }
    }
    return LinearModel.of(
        classes,
        Arrays.copyOf(features, n),
        Arrays.copyOf(rowClasses, n),
        Arrays.copyOf(rowWeights, n));
  }
}
