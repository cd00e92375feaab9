package org.detente.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.lemma.EditScript;
import org.detente.coder.language.lemma.Lemmatiser;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.tag.TagSet;

/** Trains the lemmatiser: an averaged perceptron that chooses edit scripts. */
final class LemmatiserTrainer {
  /** A trained lemmatiser. */
  record Trained(LinearModel model, EditScript[] scripts) {}

  private LemmatiserTrainer() {}

  static Trained train(
      List<Tree> trees, TagSet tagSet, FormDictionary dictionary, int epochs, long seed) {
    Map<String, long[]> suggestions = new HashMap<>();
    Map<EditScript, Integer> scripts = new LinkedHashMap<>();
    for (Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        scripts.putIfAbsent(EditScript.between(tree.forms()[i], tree.lemmas()[i]), scripts.size());
      }
    }
    SparseWeights weights = new SparseWeights(scripts.size());
    List<Tree> order = new ArrayList<>(trees);
    Random random = new Random(seed);
    long[] features = new long[128];
    float[] scores = new float[scripts.size()];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        int[] tags = TrainingSet.gold(tree, tagSet);
        for (int i = 0; i < tags.length; i++) {
          String form = Words.uniform(tree.forms()[i]);
          long[] suggested =
              suggestions.computeIfAbsent(form, f -> Lemmatiser.suggestions(f, dictionary));
          int count = Lemmatiser.features(form, tags[i], i == 0, suggested, features);
          weights.score(features, count, scores);
          int best = best(scores);
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

  private static int best(float[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }
}
