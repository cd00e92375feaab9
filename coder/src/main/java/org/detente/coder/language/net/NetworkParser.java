package org.detente.coder.language.net;

import org.detente.coder.language.FormDictionary;

/** Tags and parses sentences with a network. Not thread-safe; the network may be shared. */
public final class NetworkParser {
  private final Activations activations;
  private final FormVectors vectors;
  private final TreeDecoder decoder = new TreeDecoder();
  private final int[] functions;

  /**
   * A parser for one thread.
   *
   * @param functions for each relation a number that a head gives to one dependent at most
   *     (subject, object), 0 for relations that any number of dependents may have
   */
  public NetworkParser(
      Network network, PieceVectors pieces, FormDictionary dictionary, int[] functions) {
    this.functions = functions;
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
    activations.scoreLabels(heads);
    for (int i = 0; i < forms.length; i++) {
      tags[i] = best(activations.tagScores, i * shape.tags(), shape.tags());
      if (heads[i] < forms.length) {
        labels[i] = best(activations.labelScores, i * shape.relations(), shape.relations());
      }
    }
    giveFunctionsOnce(forms.length, heads, labels);
  }

  /** Where two dependents of a head are its subject, the less sure one takes its next relation. */
  private void giveFunctionsOnce(int n, int[] heads, int[] labels) {
    for (int i = 0; i < n; i++) {
      if (heads[i] >= n || functions[labels[i]] == 0) {
        continue;
      }
      for (int j = i + 1; j < n; j++) {
        if (heads[j] == heads[i] && functions[labels[j]] == functions[labels[i]]) {
          int other = bestWithout(j, functions[labels[j]]);
          int own = bestWithout(i, functions[labels[i]]);
          if (margin(i, labels[i], own) < margin(j, labels[j], other)) {
            labels[i] = own;
            break;
          }
          labels[j] = other;
        }
      }
    }
  }

  private float margin(int token, int label, int other) {
    int at = token * activations.network.shape.relations();
    return activations.labelScores[at + label] - activations.labelScores[at + other];
  }

  private int bestWithout(int token, int function) {
    int at = token * functions.length;
    int best = -1;
    for (int r = 0; r < functions.length; r++) {
      if (functions[r] != function
          && (best < 0 || activations.labelScores[at + r] > activations.labelScores[at + best])) {
        best = r;
      }
    }
    return best;
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
