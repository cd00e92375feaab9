package org.detente.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.tag.TagSet;
import org.detente.coder.language.tree.Parser;
import org.detente.coder.language.tree.ParserFeatures;
import org.detente.coder.language.tree.ParserState;

/** Trains the parser: averaged perceptron, dynamic oracle, exploration of its own errors. */
final class ParserTrainer {
  private static final double EXPLORE = 0.9;

  private final List<Tree> trees;
  private final List<int[]> tags;
  private final int relations;
  private final SparseWeights weights;
  private final ParserFeatures templates;
  private final ParserState state;
  private final DynamicOracle oracle = new DynamicOracle();
  private final Words words = new Words();
  private final long[] features = new long[ParserFeatures.MOST];
  private final float[] scores;
  private final Random random;

  /**
   * @param relationIndex for each ordinal of a relation its number in the model
   */
  ParserTrainer(List<Tree> trees, List<int[]> tags, TagSet tagSet, int relations, long seed) {
    this.trees = trees;
    this.tags = tags;
    this.relations = relations;
    this.weights = new SparseWeights(1 + 2 * relations);
    this.templates = new ParserFeatures(tagSet);
    this.state = new ParserState(relations);
    this.scores = new float[weights.classes()];
    this.random = new Random(seed);
  }

  LinearModel train(int[] relationIndex, int epochs) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      int wrong = 0;
      for (int i : order) {
        wrong += sentence(trees.get(i), tags.get(i), relationIndex, epoch > 0);
      }
      Report.line("  parser epoch " + (epoch + 1) + ": " + wrong + " updates");
    }
    return weights.average(0.7f);
  }

  private int sentence(Tree tree, int[] tag, int[] relationIndex, boolean explore) {
    words.set(tree.forms());
    oracle.start(tree.heads());
    state.start(tree.size());
    int wrong = 0;
    while (!state.done()) {
      int count = templates.fill(words, tag, state, features);
      weights.score(features, count, scores);
      int predicted = Parser.best(state, scores, relations);
      int best = bestAllowed(tree, relationIndex, predicted);
      if (best != predicted) {
        weights.update(features, count, best, 1);
        weights.update(features, count, predicted, -1);
        wrong++;
      }
      weights.tick();
      state.perform(explore && random.nextDouble() < EXPLORE ? predicted : best);
    }
    return wrong;
  }

  /** Of the actions that lose fewest gold arcs the one with the highest score. */
  private int bestAllowed(Tree tree, int[] relationIndex, int predicted) {
    int none = Integer.MAX_VALUE;
    int shift = state.canShift() ? oracle.shift(state) : none;
    int left = state.canLeft() ? oracle.left(state) : none;
    int right = state.canRight() ? oracle.right(state) : none;
    int least = Math.min(shift, Math.min(left, right));
    int best = shift == least ? ParserState.SHIFT : -1;
    if (left == least || right == least) {
      int label = relationIndex[tree.relations()[state.stack[state.depth - 1]]];
      if (left == least) {
        best = better(best, 1 + label);
      }
      if (right == least) {
        best = better(best, 1 + relations + label);
      }
    }
    return best < 0 ? predicted : best;
  }

  private int better(int a, int b) {
    return a < 0 || scores[b] > scores[a] ? b : a;
  }
}
