package org.detente.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.detente.coder.language.lemma.EditScript;
import org.detente.coder.language.lemma.Lemmatiser;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.tag.TagSet;
import org.detente.coder.language.tag.Tagger;

/** Trains the lemmatiser: an averaged perceptron that chooses edit scripts. */
final class LemmatiserTrainer {
  /** A trained lemmatiser. */
  record Trained(LinearModel model, EditScript[] scripts) {}

  private LemmatiserTrainer() {}

  static Trained train(List<Tree> trees, TagSet tagSet, int epochs, long seed) {
    Map<EditScript, Integer> scripts = new LinkedHashMap<>();
    for (Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        scripts.putIfAbsent(EditScript.between(tree.forms()[i], tree.lemmas()[i]), scripts.size());
      }
    }
    SparseWeights weights = new SparseWeights(scripts.size());
    List<Tree> order = new ArrayList<>(trees);
    Random random = new Random(seed);
    Words words = new Words();
    long[] features = new long[128];
    float[] scores = new float[scripts.size()];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        words.set(tree.forms());
        int[] tags = TaggerTrainer.gold(tree, tagSet);
        for (int i = 0; i < tags.length; i++) {
          int count = Lemmatiser.features(words, tags[i], i, features);
          weights.score(features, count, scores);
          int best = Tagger.best(scores, scores.length);
          Integer gold = scripts.get(EditScript.between(tree.forms()[i], tree.lemmas()[i]));
          if (gold != null && best != gold) {
            weights.update(features, count, gold, 1);
            weights.update(features, count, best, -1);
          }
          weights.tick();
        }
      }
    }
    return new Trained(weights.average(0.3f), scripts.keySet().toArray(new EditScript[0]));
  }
}
