package org.detente.trainer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detente.coder.language.Analyser;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.LanguageModel;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.net.PieceVectors;

/** Trains the models of both languages and prints what they score. */
public final class Train {
  private static final long SEED = 20260101L;

  /** The first treebank of a language sets the standard that the parser follows. */
  private static final Map<String, List<String>> TRAIN =
      Map.of(
          "nl", List.of("nl_lassysmall-dev", "nl_lassysmall-test", "nl_lassysmall-2.0-train"),
          "en", List.of("en_ewt-train", "en_gum-ccby"));

  private static final Map<String, String> TUNE = Map.of("nl", "nl_alpino-dev", "en", "en_ewt-dev");

  private Train() {}

  /** {@code Train TREEBANKS MODELS LANGUAGE EPOCHS...}: the first two are folders. */
  public static void main(String[] args) throws IOException {
    Path treebanks = Path.of(args[0]);
    Path models = Path.of(args[1]);
    for (int i = 2; i + 1 < args.length; i += 2) {
      train(treebanks, models, args[i], Integer.parseInt(args[i + 1]));
    }
  }

  private static void train(Path treebanks, Path models, String language, int epochs)
      throws IOException {
    PieceVectors pieces;
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(models.resolve("pieces.vectors"))))) {
      pieces = PieceVectors.read(in);
    }
    List<ConlluSentence> gold =
        Treebank.sentences(treebanks.resolve(TUNE.get(language) + ".conllu.gz"));
    FormDictionary dictionary = LanguageEngines.standard().dictionary(language);
    TrainingSet set =
        TrainingSet.read(treebanks, TRAIN.getOrDefault(language, List.of()), pieces, dictionary);
    Report.line(language + ": " + set.trees().size() + " sentences");
    LemmatiserTrainer.Trained lemmatiser =
        LemmatiserTrainer.train(set.trees(), set.tagSet(), dictionary, 4, SEED);
    Report.line("lemmatiser trained, " + lemmatiser.scripts().length + " scripts");
    NetworkTrainer trainer = new NetworkTrainer(set.network(), SEED);
    long start = System.nanoTime();
    for (int epoch = 0; epoch < epochs; epoch++) {
      trainer.epoch(set.examples(), epoch, epochs);
      if (epoch % 3 == 2 || epoch + 1 == epochs) {
        LanguageModel model =
            new LanguageModel(
                set.tagSet(),
                trainer.mean(),
                lemmatiser.scripts(),
                lemmatiser.model(),
                set.relations());
        measure(model, pieces, language, gold);
        Report.line("  " + (System.nanoTime() - start) / 1_000_000_000L + " s");
        write(models.resolve(language + ".model"), model);
      }
    }
  }

  private static void measure(
      LanguageModel model, PieceVectors pieces, String language, List<ConlluSentence> gold) {
    Analyser analyser =
        new Analyser(
            model, pieces, LanguageEngines.standard().dictionary(language), language.equals("nl"));
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

  private static void write(Path file, LanguageModel model) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
    Report.line("  " + file + ": " + Files.size(file) + " bytes");
  }
}
