package org.detente.coder.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A trained linear classifier in flat arrays: an open-addressed table from feature to a row of
 * (class, weight) pairs. Features are told apart by 32 bits of their hash, which at the sizes used
 * confuses fewer than one unseen feature in a thousand. Immutable and thread-safe.
 */
public final class LinearModel implements Scorer {
  private final int classes;
  private final float scale;
  private final int[] keys;
  private final int[] rows;
  private final char[] rowClasses;
  private final short[] rowWeights;
  private final int mask;

  private LinearModel(
      int classes, float scale, int[] keys, int[] rows, char[] rowClasses, short[] rowWeights) {
    this.classes = classes;
    this.scale = scale;
    this.keys = keys;
    this.rows = rows;
    this.rowClasses = rowClasses;
    this.rowWeights = rowWeights;
    this.mask = keys.length - 1;
  }

  /**
   * Builds a model.
   *
   * @param classes the number of classes
   * @param features hashed features, none twice
   * @param rowClasses for each feature the classes it has a weight for
   * @param rowWeights for each feature the weights, in the order of its classes
   */
  public static LinearModel of(
      int classes, long[] features, char[][] rowClasses, float[][] rowWeights) {
    float largest = 1e-9f;
    int pairs = 0;
    for (float[] row : rowWeights) {
      pairs += row.length;
      for (float weight : row) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    float scale = largest / Short.MAX_VALUE;
    int[] keys = new int[tableSize(features.length)];
    int[] rows = new int[features.length + 1];
    int[] slots = new int[keys.length];
    for (int i = 0; i < features.length; i++) {
      int key = key(features[i]);
      int slot = (int) features[i] & (keys.length - 1);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (keys.length - 1);
      }
      keys[slot] = key;
      slots[slot] = i;
    }
    // Rows are laid out in the order of the table, so that a row's place need not be stored.
    char[] flatClasses = new char[pairs];
    short[] flatWeights = new short[pairs];
    int row = 0;
    int pair = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] == 0) {
        continue;
      }
      rows[row++] = pair;
      int feature = slots[slot];
      for (int j = 0; j < rowClasses[feature].length; j++) {
        flatClasses[pair] = rowClasses[feature][j];
        flatWeights[pair++] = (short) Math.round(rowWeights[feature][j] / scale);
      }
    }
    rows[row] = pair;
    return new LinearModel(classes, scale, keys, spread(keys, rows), flatClasses, flatWeights);
  }

  private static int tableSize(int features) {
    int size = 16;
    while (size * 3L < features * 4L) {
      size *= 2;
    }
    return size;
  }

  private static int key(long feature) {
    int key = (int) (feature >>> 32);
    return key == 0 ? 1 : key;
  }

  /** From row starts in table order to the start for each slot; the end is the next row's start. */
  private static int[] spread(int[] keys, int[] starts) {
    int[] rows = new int[keys.length + 1];
    int row = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      rows[slot] = starts[row];
      if (keys[slot] != 0) {
        row++;
      }
    }
    rows[keys.length] = starts[row];
    return rows;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void score(long[] features, int count, float[] scores) {
    Arrays.fill(scores, 0, classes, 0f);
    for (int i = 0; i < count; i++) {
      long feature = features[i];
      int key = key(feature);
      int slot = (int) feature & mask;
      while (keys[slot] != 0) {
        if (keys[slot] == key) {
          for (int pair = rows[slot]; pair < rows[slot + 1]; pair++) {
            scores[rowClasses[pair]] += rowWeights[pair] * scale;
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }

  /**
   * Writes the model; {@link #read} gives it back. Empty slots are written as one bit each, classes
   * as bytes where there are few enough.
   */
  public void write(DataOutputStream out) throws IOException {
    int used = 0;
    byte[] bitmap = new byte[keys.length / 8];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        used++;
        bitmap[slot >> 3] |= (byte) (1 << (slot & 7));
      }
    }
    out.writeInt(classes);
    out.writeFloat(scale);
    out.writeInt(keys.length);
    out.writeInt(used);
    out.writeInt(rowClasses.length);
    out.write(bitmap);
    ByteBuffer table = ByteBuffer.allocate(6 * used);
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        table.putInt(keys[slot]);
        table.putChar((char) (rows[slot + 1] - rows[slot]));
      }
    }
    out.write(table.array());
    boolean wide = classes > 256;
    ByteBuffer pairs = ByteBuffer.allocate((wide ? 4 : 3) * rowClasses.length);
    for (char rowClass : rowClasses) {
      if (wide) {
        pairs.putChar(rowClass);
      } else {
        pairs.put((byte) rowClass);
      }
    }
    for (short weight : rowWeights) {
      pairs.putShort(weight);
    }
    out.write(pairs.array());
  }

  /** Reads a model that {@link #write} wrote. */
  public static LinearModel read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    float scale = in.readFloat();
    int size = in.readInt();
    int used = in.readInt();
    int pairs = in.readInt();
    byte[] bitmap = in.readNBytes(size / 8);
    ByteBuffer table = ByteBuffer.wrap(in.readNBytes(6 * used));
    int[] keys = new int[size];
    int[] rows = new int[size + 1];
    for (int slot = 0; slot < size; slot++) {
      boolean filled = (bitmap[slot >> 3] >> (slot & 7) & 1) != 0;
      keys[slot] = filled ? table.getInt() : 0;
      rows[slot + 1] = rows[slot] + (filled ? table.getChar() : 0);
    }
    char[] rowClasses = new char[pairs];
    if (classes > 256) {
      ByteBuffer.wrap(in.readNBytes(2 * pairs)).asCharBuffer().get(rowClasses);
    } else {
      byte[] bytes = in.readNBytes(pairs);
      for (int i = 0; i < pairs; i++) {
        rowClasses[i] = (char) (bytes[i] & 0xFF);
      }
    }
    short[] rowWeights = new short[pairs];
    ByteBuffer.wrap(in.readNBytes(2 * pairs)).asShortBuffer().get(rowWeights);
    return new LinearModel(classes, scale, keys, rows, rowClasses, rowWeights);
  }
}
