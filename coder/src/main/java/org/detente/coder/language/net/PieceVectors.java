package org.detente.coder.language.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.detente.coder.language.model.FeatureHash;

/**
 * Vectors of word pieces, distilled from the input embeddings of multilingual BERT (Devlin et al.
 * 2019): words of both languages that mean or do alike lie near each other. A word's vector is the
 * mean of its pieces' and, beside it, its last piece's. Immutable and thread-safe.
 */
public final class PieceVectors {
  private static final int LONGEST = 24;

  private final int size;
  private final float scale;
  private final int[] keys;
  private final int[] rows;
  private final byte[] vectors;

  private PieceVectors(int size, float scale, long[] pieces, byte[] vectors) {
    this.size = size;
    this.scale = scale;
    this.vectors = vectors;
    int capacity = Integer.highestOneBit(Math.max(8, pieces.length)) * 4;
    this.keys = new int[capacity];
    this.rows = new int[capacity];
    for (int i = 0; i < pieces.length; i++) {
      int slot = (int) pieces[i] & (capacity - 1);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      keys[slot] = key(pieces[i]);
      rows[slot] = i;
    }
  }

  private static int key(long piece) {
    int key = (int) (piece >>> 32);
    return key == 0 ? 1 : key;
  }

  /** The hash of a piece that begins a word, or of one that goes on with it. */
  public static long hash(CharSequence text, int begin, int end, boolean first) {
    return FeatureHash.of(first ? 1 : 2, FeatureHash.of(text, begin, end));
  }

  /** The length of a word's vector: two pieces' vectors. */
  public int wordSize() {
    return 2 * size;
  }

  private int row(long piece) {
    int slot = (int) piece & (keys.length - 1);
    int key = key(piece);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return rows[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** Sets {@code out} to the word's vector, zero where no piece of it is known. */
  public void word(String word, float[] out) {
    java.util.Arrays.fill(out, 0f);
    int pieces = 0;
    int last = -1;
    boolean first = true;
    int at = 0;
    while (at < word.length()) {
      boolean letter = Character.isLetterOrDigit(word.charAt(at));
      int end = at + 1;
      while (letter
          && end < word.length()
          && end - at < LONGEST
          && Character.isLetterOrDigit(word.charAt(end))) {
        end++;
      }
      int row = row(hash(word, at, end, first));
      while (row < 0 && end > at + 1) {
        end--;
        row = row(hash(word, at, end, first));
      }
      if (row >= 0) {
        pieces++;
        last = row;
        for (int i = 0; i < size; i++) {
          out[i] += scale * vectors[row * size + i];
        }
      }
      at = end;
      first = at < word.length() && !(letter && Character.isLetterOrDigit(word.charAt(at)));
    }
    for (int i = 0; i < size && pieces > 0; i++) {
      out[i] /= pieces;
      out[size + i] = scale * vectors[last * size + i];
    }
  }

  /** Writes vectors for {@link #read}. */
  public static void write(
      DataOutputStream out, int size, float scale, long[] pieces, byte[] vectors)
      throws IOException {
    out.writeInt(size);
    out.writeFloat(scale);
    out.writeInt(pieces.length);
    ByteBuffer hashes = ByteBuffer.allocate(8 * pieces.length);
    hashes.asLongBuffer().put(pieces);
    out.write(hashes.array());
    out.write(vectors);
  }

  /** Reads vectors that {@link #write} wrote. */
  public static PieceVectors read(DataInputStream in) throws IOException {
    int size = in.readInt();
    float scale = in.readFloat();
    long[] pieces = new long[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(8 * pieces.length)).asLongBuffer().get(pieces);
    return new PieceVectors(size, scale, pieces, in.readNBytes(size * pieces.length));
  }
}
