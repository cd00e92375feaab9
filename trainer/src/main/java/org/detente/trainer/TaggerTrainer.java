package org.detente.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.tag.TagSet;
import org.detente.coder.language.tag.Tagger;

/** Trains the tagger: averaged perceptron, predicted tags as history. */
final class TaggerTrainer {
  private TaggerTrainer() {}

  /** The tags that occur in the trees, in order of first appearance. */
  static TagSet tagSet(List<Tree> trees) {
    Map<String, Integer> seen = new HashMap<>();
    List<Byte> upos = new ArrayList<>();
    List<Long> features = new ArrayList<>();
    for (Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        if (seen.putIfAbsent(tree.upos()[i] + " " + tree.features()[i], seen.size()) == null) {
          upos.add(tree.upos()[i]);
          features.add(tree.features()[i]);
        }
      }
    }
    byte[] tags = new byte[upos.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = upos.get(i);
    }
    return new TagSet(tags, features.stream().mapToLong(Long::longValue).toArray());
  }

  /** The index of each token's tag. */
  static int[] gold(Tree tree, TagSet tagSet) {
    int[] gold = new int[tree.size()];
    for (int i = 0; i < gold.length; i++) {
      int tag = 0;
      while (tagSet.upos()[tag] != tree.upos()[i] || tagSet.features()[tag] != tree.features()[i]) {
        tag++;
      }
      gold[i] = tag;
    }
    return gold;
  }

  static LinearModel train(List<Tree> trees, TagSet tagSet, int epochs, long seed) {
    SparseWeights weights = new SparseWeights(tagSet.size());
    List<Tree> order = new ArrayList<>(trees);
    Random random = new Random(seed);
    Words words = new Words();
    long[] features = new long[128];
    float[] scores = new float[tagSet.size()];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        words.set(tree.forms());
        int[] gold = gold(tree, tagSet);
        int[] tags = new int[gold.length];
        for (int i = 0; i < gold.length; i++) {
          int count = Tagger.features(words, tags, i, features);
          weights.score(features, count, scores);
          tags[i] = Tagger.best(scores, tagSet.size());
          if (tags[i] != gold[i]) {
            weights.update(features, count, gold[i], 1);
            weights.update(features, count, tags[i], -1);
          }
          weights.tick();
        }
      }
    }
    return weights.average(0.7f);
  }

  /**
   * Tags each part with a tagger trained on the others, as the parser will see tags in new text.
   */
  static List<int[]> jackknife(List<Tree> trees, TagSet tagSet, int parts, int epochs, long seed) {
    List<int[]> tagged = new ArrayList<>(Collections.nCopies(trees.size(), new int[0]));
    for (int part = 0; part < parts; part++) {
      List<Tree> rest = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        if (i % parts != part) {
          rest.add(trees.get(i));
        }
      }
      Tagger tagger = new Tagger(train(rest, tagSet, epochs, seed));
      Words words = new Words();
      for (int i = part; i < trees.size(); i += parts) {
        int[] tags = new int[trees.get(i).size()];
        words.set(trees.get(i).forms());
        tagger.tag(words, tags);
        tagged.set(i, tags);
      }
    }
    return tagged;
  }
}
