package org.detente.trainer;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.detente.coder.language.Analyser;
import org.detente.coder.language.LanguageModel;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.tag.TagSet;

/** Trains the models of both languages and prints what they score. */
public final class Train {
  private static final long SEED = 20260101L;

  private static final Map<String, List<String>> TRAIN =
      Map.of(
          "nl", List.of("nl_lassysmall-2.0-train", "nl_lassysmall-dev", "nl_lassysmall-test"),
          "en", List.of("en_ewt-train", "en_gum-ccby"));
  private static final Map<String, String> TUNE = Map.of("nl", "nl_alpino-dev", "en", "en_ewt-dev");

  private Train() {}

  /** {@code Train TREEBANKS MODELS LANGUAGE...}: both arguments are folders. */
  public static void main(String[] args) throws IOException {
    Path treebanks = Path.of(args[0]);
    Path models = Path.of(args[1]);
    for (String language : Arrays.asList(args).subList(2, args.length)) {
      train(treebanks, models, language);
    }
  }

  private static void train(Path treebanks, Path models, String language) throws IOException {
    List<Tree> trees = new ArrayList<>();
    for (String name : TRAIN.getOrDefault(language, List.of())) {
      trees.addAll(Treebank.read(treebanks.resolve(name + ".conllu.gz")));
    }
    Report.line(language + ": " + trees.size() + " sentences");
    TagSet tagSet = TaggerTrainer.tagSet(trees);
    LinearModel tagger = TaggerTrainer.train(trees, tagSet, 5, SEED);
    Report.line("tagger trained, " + tagSet.size() + " tags");
    LemmatiserTrainer.Trained lemmatiser = LemmatiserTrainer.train(trees, tagSet, 4, SEED);
    Report.line("lemmatiser trained, " + lemmatiser.scripts().length + " scripts");
    List<int[]> tags = TaggerTrainer.jackknife(trees, tagSet, 3, 3, SEED);
    Report.line("jackknifed");
    TreeSet<Integer> used = new TreeSet<>();
    for (Tree tree : trees) {
      Arrays.stream(tree.relations()).forEach(used::add);
    }
    byte[] relations = new byte[used.size()];
    int[] relationIndex = new int[64];
    int n = 0;
    for (int relation : used) {
      relationIndex[relation] = n;
      relations[n++] = (byte) relation;
    }
    LinearModel parser =
        new ParserTrainer(trees, tags, tagSet, relations.length, SEED)
            .train(relationIndex, language.equals("nl") ? 8 : 5);
    LanguageModel model =
        new LanguageModel(
            tagSet, tagger, lemmatiser.scripts(), lemmatiser.model(), relations, parser);
    Path file = models.resolve(language + ".model");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
    List<ConlluSentence> gold =
        Treebank.sentences(treebanks.resolve(TUNE.get(language) + ".conllu.gz"));
    Analyser analyser = new Analyser(model, language.equals("nl"));
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Evaluation evaluation = Evaluation.of(analyser, gold);
      double seconds = (System.nanoTime() - start) / 1e9;
      Report.line(
          TUNE.get(language)
              + ": "
              + evaluation
              + " tokens/s="
              + (int) (evaluation.tokens() / seconds));
    }
    Report.line(file + ": " + Files.size(file) + " bytes");
  }
}
