package org.detente.trainer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.coder.language.Analyser;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.LanguageModel;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.net.PieceVectors;
import org.detente.coder.language.token.TokenRules;
import org.detente.coder.language.token.Tokeniser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains all models and prints what they score. The same treebanks give the same bytes: one seed,
 * no clock, sums in a fixed order.
 */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Train the language models from treebanks and measure them.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class Train implements Callable<Integer> {
  private static final long SEED = 20260101L;
  private static final int PIECE_SIZE = 128;
  private static final int REPORT_EVERY = 4;

  @Option(
      names = "--treebanks",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the gzipped CoNLL-U files lie.")
  private Path treebanks;

  @Option(
      names = "--models",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the models are written.")
  private Path models;

  @Option(
      names = "--embeddings",
      paramLabel = "JAR",
      description =
          "Jar of multilingual BERT to distil word vectors from (default: keep those in the"
              + " models' folder).")
  private @Nullable Path embeddings;

  @Parameters(
      paramLabel = "LANGUAGE",
      arity = "0..*",
      description = "Which languages to train (default: nl en).")
  private List<String> languages = List.of("nl", "en");

  /** Trains; see {@code --help}. */
  public static void main(String[] args) {
    int status = new CommandLine(new Train()).execute(args);
    if (status != 0) {
      throw new IllegalStateException("training failed");
    }
  }

  @Override
  public Integer call() throws IOException {
    Path vectors = models.resolve("pieces.vectors");
    if (embeddings != null) {
      PieceVectorsDistiller.distil(embeddings, vectors, PIECE_SIZE);
    }
    PieceVectors pieces;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(vectors)))) {
      pieces = PieceVectors.read(in);
    }
    for (String language : languages) {
      train(Plan.read(language), pieces);
    }
    return 0;
  }

  private void train(Plan plan, PieceVectors pieces) throws IOException {
    String language = plan.language();
    List<ConlluSentence> tuning =
        Treebank.sentences(treebanks.resolve(plan.tuning() + ".conllu.gz"));
    Report.line(
        plan.tuning()
            + " as running text: "
            + TokenEvaluation.of(new Tokeniser(TokenRules.load(language)), tuning, false));
    LanguageModel model =
        Training.of(
            plan,
            treebanks,
            pieces,
            SEED,
            (epoch, current) -> {
              if (epoch % REPORT_EVERY == REPORT_EVERY - 1 && epoch < plan.epochs() - 1) {
                measure(current, pieces, plan, tuning);
                write(models.resolve(language + ".model"), current);
              }
            });
    measure(model, pieces, plan, tuning);
    write(models.resolve(language + ".model"), model);
  }

  private static void measure(
      LanguageModel model, PieceVectors pieces, Plan plan, List<ConlluSentence> tuning) {
    FormDictionary dictionary = LanguageEngines.standard().dictionary(plan.language());
    boolean joins = LanguageEngines.joinsParticles(plan.language());
    Analyser analyser = new Analyser(model, pieces, dictionary, joins);
    Report.line(plan.tuning() + ": " + Evaluation.of(analyser, tuning));
  }

  private static void write(Path file, LanguageModel model) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
    Report.line(file.getFileName() + ": " + Files.size(file) + " bytes");
  }
}
