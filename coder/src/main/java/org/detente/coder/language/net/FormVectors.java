package org.detente.coder.language.net;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.model.Words;

/**
 * The first vectors of words, and what the first layer makes of them before it looks around; both
 * depend on the form alone and are kept for the forms met last. Not thread-safe.
 */
final class FormVectors {
  /** When so many forms are kept, all are forgotten; a form takes 2 KB. */
  private static final int MOST = 8192;

  private final Network network;
  private final PieceVectors pieces;
  private final FormDictionary dictionary;
  private final FormFeatures features = new FormFeatures();
  private final float[] piece;
  private final Map<String, float[]> kept = new HashMap<>();

  FormVectors(Network network, PieceVectors pieces, FormDictionary dictionary) {
    this.network = network;
    this.pieces = pieces;
    this.dictionary = dictionary;
    this.piece = new float[pieces.wordSize()];
  }

  /** The form's vector (width elements), then the first layer's products (3 · width). */
  float[] of(String form) {
    float[] vector = kept.get(form);
    if (vector == null) {
      if (kept.size() >= MOST) {
        kept.clear();
      }
      vector = compute(form);
      kept.put(form, vector);
    }
    return vector;
  }

  private float[] compute(String form) {
    int d = network.shape.width();
    float[] vector = new float[4 * d];
    String uniform = Words.uniform(form);
    features.set(uniform, dictionary);
    System.arraycopy(network.treebank, 0, vector, 0, d);
    int row = network.wordRow(features.word);
    if (row >= 0) {
      Kernels.add(vector, 0, d, network.table, row * d, 1f);
    }
    for (int i = 0; i < features.count; i++) {
      int bucket = network.bucketRow(features.hashes[i]);
      Kernels.add(vector, 0, d, network.table, bucket * d, features.weights[i]);
    }
    pieces.word(uniform, piece);
    Kernels.rowProduct(piece, 0, piece.length, network.piece, 0, d, d, vector, 0);
    float[] x = Arrays.copyOf(vector, d);
    System.arraycopy(network.layerBias[0], 0, vector, d, 3 * d);
    Kernels.rowProduct(x, 0, d, network.layer[0], 0, 3 * d, 3 * d, vector, d);
    return vector;
  }
}
