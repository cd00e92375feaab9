package org.detente.coder.language.net;

import org.detente.coder.language.FormDictionary;

/** Tags and parses sentences with a network. Not thread-safe; the network may be shared. */
public final class NetworkParser {
  private final Activations activations;
  private final FormVectors vectors;
  private final TreeDecoder decoder = new TreeDecoder();

  /** A parser for one thread. */
  public NetworkParser(Network network, PieceVectors pieces, FormDictionary dictionary) {
    this.activations = new Activations(network);
    this.vectors = new FormVectors(network, pieces, dictionary);
  }

  /**
   * Analyses a sentence.
   *
   * @param forms its words
   * @param tags set to each word's tag
   * @param heads set to each word's head, the number of words for the root
   * @param labels set to each word's relation
   */
  public void parse(String[] forms, int[] tags, int[] heads, int[] labels) {
    Shape shape = activations.network.shape;
    int d = shape.width();
    activations.start(forms.length);
    for (int i = 0; i < forms.length; i++) {
      float[] vector = vectors.of(forms[i]);
      System.arraycopy(vector, 0, activations.states[0], i * d, d);
      System.arraycopy(vector, d, activations.gates[0], i * 3 * d, 3 * d);
    }
    activations.recurFromGates(0);
    for (int l = 1; l < shape.layers(); l++) {
      activations.recur(l);
    }
    activations.scoreTags();
    activations.project();
    activations.scoreArcs();
    decoder.decode(activations, heads);
    for (int i = 0; i < forms.length; i++) {
      tags[i] = best(activations.tagScores, i * shape.tags(), shape.tags());
      if (heads[i] < forms.length) {
        activations.scoreLabels(i, heads[i]);
        labels[i] = best(activations.labelScores, i * shape.relations(), shape.relations());
      }
    }
  }

  private static int best(float[] scores, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (scores[from + i] > scores[from + best]) {
        best = i;
      }
    }
    return best;
  }
}
