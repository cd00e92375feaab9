package org.detente.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.Upos;
import org.detente.coder.language.model.FeatureHash;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.net.FormFeatures;
import org.detente.coder.language.net.Network;
import org.detente.coder.language.net.PieceVectors;
import org.detente.coder.language.net.Shape;
import org.detente.coder.language.tag.TagSet;

/**
 * Treebanks made ready for training.
 *
 * @param trees their sentences, variants left out
 * @param tagSet their tags
 * @param relations ordinals of their relations
 * @param network an untrained network of the right shape
 * @param examples the sentences in the network's numbers
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record TrainingSet(
    List<Tree> trees,
    TagSet tagSet,
    byte[] relations,
    Network network,
    List<NetworkTrainer.Example> examples) {
  private static final long SEED = 11;
  private static final int BUCKETS = 1 << 15;
  private static final int WIDTH = 128;
  private static final int LAYERS = 3;
  private static final int ARC = 64;
  private static final int LABEL = 64;

  /** A word is hidden in training with this over this plus its count. */
  private static final float HIDE = 0.4f;

  /** Attachment of punctuation counts less. */
  private static final float PUNCTUATION = 0.3f;

  /** A form's numbers, shared by all its tokens. */
  private record Form(int[] rows, float[] weights, int word, float keep, float[] pieces) {}

  static TrainingSet read(Path folder, Plan plan, PieceVectors pieces, FormDictionary dictionary)
      throws IOException {
    List<Tree> trees = new ArrayList<>();
    List<Integer> treebanks = new ArrayList<>();
    // Releases of UD 2.0 attach punctuation by no rule.
    Set<Integer> early = new HashSet<>();
    int treebank = -1;
    String source = "";
    for (String name : plan.treebanks()) {
      // Parts of one release, such as -dev and -test, are one treebank.
      String release = name.replaceAll("-(dev|test)$", "");
      treebank += release.equals(source) ? 0 : 1;
      source = release;
      if (name.contains("-2.0-")) {
        early.add(treebank);
      }
      for (Tree tree : Treebank.read(folder.resolve(name + ".conllu.gz"))) {
        trees.add(tree);
        treebanks.add(treebank);
      }
    }
    List<Tree> originals = List.copyOf(trees);
    List<Tree> variants = NewspaperVariants.of(trees, plan.language(), SEED);
    trees.addAll(variants);
    treebanks.addAll(Collections.nCopies(variants.size(), 0));
    Report.line(variants.size() + " variants");
    int own = trees.size();
    Map<Integer, String> languages = new HashMap<>();
    for (Plan.Foreign foreign : plan.foreign()) {
      treebank++;
      languages.put(treebank, foreign.language());
      for (Tree tree : Treebank.read(folder.resolve(foreign.treebank() + ".conllu.gz"))) {
        trees.add(tree);
        treebanks.add(treebank);
      }
    }
    TagSet tagSet = tagSet(trees);
    byte[] relations = relations(trees);
    long[] vocabulary = vocabulary(trees);
    Shape shape =
        new Shape(
            vocabulary.length,
            BUCKETS,
            pieces.wordSize(),
            WIDTH,
            LAYERS,
            LAYERS - 1,
            ARC,
            LABEL,
            tagSet.size(),
            relations.length,
            treebank + 1);
    Network network = new Network(shape, vocabulary);
    Map<Long, Integer> counts = counts(trees);
    Map<String, Form> forms = forms(trees.subList(0, own), counts, network, pieces, dictionary);
    Map<Integer, Map<String, Form>> foreignForms = new HashMap<>();
    for (Map.Entry<Integer, String> foreign : languages.entrySet()) {
      List<Tree> of = new ArrayList<>();
      for (int i = own; i < trees.size(); i++) {
        if (treebanks.get(i).equals(foreign.getKey())) {
          of.add(trees.get(i));
        }
      }
      FormDictionary other = LanguageEngines.standard().dictionary(foreign.getValue());
      foreignForms.put(foreign.getKey(), forms(of, counts, network, pieces, other));
    }
    List<NetworkTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      int of = treebanks.get(i);
      examples.add(
          example(
              trees.get(i),
              of,
              early.contains(of),
              tagSet,
              relations,
              foreignForms.getOrDefault(of, forms)));
    }
    return new TrainingSet(originals, tagSet, relations, network, examples);
  }

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

  private static byte[] relations(List<Tree> trees) {
    TreeSet<Integer> used = new TreeSet<>();
    for (Tree tree : trees) {
      Arrays.stream(tree.relations()).forEach(used::add);
    }
    byte[] relations = new byte[used.size()];
    int n = 0;
    for (int relation : used) {
      relations[n++] = (byte) relation;
    }
    return relations;
  }

  private static Map<Long, Integer> counts(List<Tree> trees) {
    Map<Long, Integer> counts = new LinkedHashMap<>();
    for (Tree tree : trees) {
      for (String form : tree.forms()) {
        counts.merge(word(form), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static long word(String form) {
    return FeatureHash.of(Words.uniform(form).toLowerCase(java.util.Locale.ROOT));
  }

  private static long[] vocabulary(List<Tree> trees) {
    return counts(trees).entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .mapToLong(Map.Entry::getKey)
        .toArray();
  }

  private static Map<String, Form> forms(
      List<Tree> trees,
      Map<Long, Integer> counts,
      Network network,
      PieceVectors pieces,
      FormDictionary dictionary) {
    Map<String, Form> forms = new HashMap<>();
    FormFeatures features = new FormFeatures();
    for (Tree tree : trees) {
      for (String form : tree.forms()) {
        if (forms.containsKey(form)) {
          continue;
        }
        String uniform = Words.uniform(form);
        features.set(uniform, dictionary);
        int[] rows = new int[features.count];
        for (int i = 0; i < rows.length; i++) {
          rows[i] = network.bucketRow(features.hashes[i]);
        }
        float[] vector = new float[pieces.wordSize()];
        pieces.word(uniform, vector);
        int count = counts.getOrDefault(features.word, 1);
        forms.put(
            form,
            new Form(
                rows,
                Arrays.copyOf(features.weights, rows.length),
                network.wordRow(features.word),
                count / (count + HIDE),
                vector));
      }
    }
    return forms;
  }

  private static NetworkTrainer.Example example(
      Tree tree,
      int treebank,
      boolean looseAttachment,
      TagSet tagSet,
      byte[] relations,
      Map<String, Form> forms) {
    int n = tree.size();
    int[][] rows = new int[n][];
    float[][] weights = new float[n][];
    int[] words = new int[n];
    float[] keep = new float[n];
    float[][] vectors = new float[n][];
    int[] labels = new int[n];
    float[] arcWeights = new float[n];
    for (int i = 0; i < n; i++) {
      Form form = forms.get(tree.forms()[i]);
      if (form == null) {
        throw new IllegalStateException("form without numbers: " + tree.forms()[i]);
      }
      rows[i] = form.rows();
      weights[i] = form.weights();
      words[i] = form.word();
      keep[i] = form.keep();
      vectors[i] = form.pieces();
      labels[i] = Arrays.binarySearch(relations, (byte) tree.relations()[i]);
      boolean punctuation = tree.upos()[i] == Upos.PUNCT.ordinal();
      arcWeights[i] = !punctuation ? 1f : looseAttachment ? 0f : PUNCTUATION;
    }
    return new NetworkTrainer.Example(
        rows,
        weights,
        words,
        keep,
        vectors,
        treebank,
        gold(tree, tagSet),
        tree.heads(),
        labels,
        arcWeights);
  }
}
