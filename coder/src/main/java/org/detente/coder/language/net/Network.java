package org.detente.coder.language.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The network's weights. Row-major arrays; the first index is the input.
 *
 * <p>A token's first vector is the sum of its features' rows of the table and of its pieces' vector
 * times {@link #piece}. Each recurrent layer (a simple recurrent unit, Lei et al. 2018, in both
 * directions, its gates without exponentials) has, for each direction, columns for input, forget
 * gate and reset gate.
 */
public final class Network {
  public final Shape shape;
  public final long[] vocabulary;
  public final float[] table;
  public final float[] piece;
  public final float[] treebank;
  public final float[][] layer;
  public final float[][] layerBias;
  public final float[] tag;
  public final float[] tagBias;
  public final float[] arcHead;
  public final float[] arcHeadBias;
  public final float[] arcDependent;
  public final float[] arcDependentBias;
  public final float[] arcPair;
  public final float[] arcPrior;
  public final float[] arcDistance;
  public final float[] arcRoot;
  public final float[] labelHead;
  public final float[] labelDependent;
  public final float[] labelHidden;
  public final float[] labelOut;
  public final float[] labelBias;
  private final int[] slots;

  /** A network of zeros. */
  public Network(Shape shape, long[] vocabulary) {
    this(shape, vocabulary, new float[(shape.words() + shape.buckets()) * shape.width()]);
  }

  private Network(Shape s, long[] vocabulary, float[] table) {
    this.shape = s;
    this.vocabulary = vocabulary;
    this.table = table;
    int d = s.width();
    piece = new float[s.pieces() * d];
    treebank = new float[s.treebanks() * d];
    layer = new float[s.layers()][d * 3 * d];
    layerBias = new float[s.layers()][3 * d];
    tag = new float[d * s.tags()];
    tagBias = new float[s.tags()];
    arcHead = new float[d * s.arc()];
    arcHeadBias = new float[s.arc()];
    arcDependent = new float[d * s.arc()];
    arcDependentBias = new float[s.arc()];
    arcPair = new float[s.arc() * s.arc()];
    arcPrior = new float[s.arc()];
    arcDistance = new float[Shape.DISTANCES];
    arcRoot = new float[s.arc() + 1];
    labelHead = new float[d * s.label()];
    labelDependent = new float[d * s.label()];
    labelHidden = new float[s.label()];
    labelOut = new float[s.label() * s.relations()];
    labelBias = new float[s.relations()];
    slots = index(vocabulary);
  }

  private static int[] index(long[] vocabulary) {
    int[] slots = new int[Integer.highestOneBit(Math.max(8, vocabulary.length)) * 4];
    for (int i = 0; i < vocabulary.length; i++) {
      int slot = (int) vocabulary[i] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
    return slots;
  }

  /** The table's row of a word, or -1 for a word outside the vocabulary. */
  public int wordRow(long word) {
    int slot = (int) word & (slots.length - 1);
    while (slots[slot] != 0) {
      if (vocabulary[slots[slot] - 1] == word) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** The table's row of a hashed feature. */
  public int bucketRow(long hash) {
    return shape.words() + (int) Long.remainderUnsigned(hash, shape.buckets());
  }

  /** All weights but the table, in the order in which they are stored. */
  public float[][] dense() {
    float[][] all = new float[18 + 2 * shape.layers()][];
    int n = 0;
    for (float[] array :
        new float[][] {
          piece,
          treebank,
          tag,
          tagBias,
          arcHead,
          arcHeadBias,
          arcDependent,
          arcDependentBias,
          arcPair,
          arcPrior,
          arcDistance,
          arcRoot,
          labelHead,
          labelDependent,
          labelHidden,
          labelOut,
          labelBias
        }) {
      all[n++] = array;
    }
    for (int l = 0; l < shape.layers(); l++) {
      all[n++] = layer[l];
      all[n++] = layerBias[l];
    }
    return java.util.Arrays.copyOf(all, n);
  }

  /** Writes the network, the table's rows as bytes with a scale each. */
  public void write(DataOutputStream out) throws IOException {
    shape.write(out);
    for (long word : vocabulary) {
      out.writeLong(word);
    }
    int d = shape.width();
    byte[] row = new byte[d];
    for (int i = 0; i < table.length / d; i++) {
      float largest = 0;
      for (int j = 0; j < d; j++) {
        largest = Math.max(largest, Math.abs(table[i * d + j]));
      }
      out.writeFloat(largest / 127);
      if (largest > 0) {
        for (int j = 0; j < d; j++) {
          row[j] = (byte) Math.round(table[i * d + j] / largest * 127);
        }
        out.write(row);
      }
    }
    for (float[] weights : dense()) {
      ByteBuffer bytes = ByteBuffer.allocate(4 * weights.length);
      bytes.asFloatBuffer().put(weights);
      out.write(bytes.array());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Network read(DataInputStream in) throws IOException {
    Shape shape = Shape.read(in);
    long[] vocabulary = new long[shape.words()];
    ByteBuffer.wrap(in.readNBytes(8 * vocabulary.length)).asLongBuffer().get(vocabulary);
    Network network = new Network(shape, vocabulary);
    int d = shape.width();
    byte[] row = new byte[d];
    for (int i = 0; i < shape.words() + shape.buckets(); i++) {
      float scale = in.readFloat();
      if (scale > 0) {
        in.readFully(row);
        for (int j = 0; j < d; j++) {
          network.table[i * d + j] = scale * row[j];
        }
      }
    }
    for (float[] weights : network.dense()) {
      ByteBuffer.wrap(in.readNBytes(4 * weights.length)).asFloatBuffer().get(weights);
    }
    return network;
  }
}
