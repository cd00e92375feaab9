package org.detente.coder.language.tree;

import org.detente.coder.language.model.Scorer;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.tag.TagSet;

/** A greedy arc-hybrid parser: linear in the length of the sentence, projective trees, one root. */
public final class Parser {
  private final Scorer scorer;
  private final int relations;
  private final ParserState state;
  private final ParserFeatures templates;
  private final long[] features = new long[ParserFeatures.MOST];
  private final float[] scores;

  /** Not thread-safe; the scorer, whose classes are the actions, may be shared. */
  public Parser(Scorer scorer, TagSet tagSet) {
    this.scorer = scorer;
    this.relations = (scorer.classes() - 1) / 2;
    this.state = new ParserState(relations);
    this.templates = new ParserFeatures(tagSet);
    this.scores = new float[scorer.classes()];
  }

  /**
   * Parses a tagged sentence.
   *
   * @param heads set to each word's head, the number of words for the root
   * @param labels set to each word's relation
   */
  public void parse(Words words, int[] tags, int[] heads, int[] labels) {
    state.start(words.size);
    while (!state.done()) {
      int count = templates.fill(words, tags, state, features);
      scorer.score(features, count, scores);
      state.perform(best(state, scores, relations));
    }
    System.arraycopy(state.heads, 0, heads, 0, words.size);
    System.arraycopy(state.labels, 0, labels, 0, words.size);
  }

  /** The allowed action with the highest score. */
  public static int best(ParserState state, float[] scores, int relations) {
    int best = -1;
    if (state.canShift()) {
      best = ParserState.SHIFT;
    }
    if (state.canLeft()) {
      best = best(scores, 1, 1 + relations, best);
    }
    if (state.canRight()) {
      best = best(scores, 1 + relations, 1 + 2 * relations, best);
    }
    return best;
  }

  private static int best(float[] scores, int from, int to, int soFar) {
    int best = soFar;
    for (int action = from; action < to; action++) {
      if (best < 0 || scores[action] > scores[best]) {
        best = action;
      }
    }
    return best;
  }
}
