package org.detente.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Fits the weights of event confidence from what {@code detente evaluate --traits} wrote, and says
 * how well they hold by cross-validation over documents. The same input gives the same bytes.
 */
@Command(name = "calibrate", description = "Fit the weights of event confidence.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Calibrate implements Callable<Integer> {
  private static final int FOLDS = 10;
  private static final int BINS = 10;

  @Parameters(paramLabel = "TRAITS", description = "File of detente evaluate --traits.")
  private Path traits;

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "Where the weights are written.")
  private Path weights;

  /** Fits; see {@code --help}. */
  public static void main(String[] args) {
    if (new CommandLine(new Calibrate()).execute(args) != 0) {
      throw new IllegalStateException("calibration failed");
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Logistic.Example> examples = read(traits);
    double[] held = new double[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      Logistic model = Logistic.fit(without(examples, fold));
      for (int i = 0; i < held.length; i++) {
        if (foldOf(examples.get(i)) == fold) {
          held[i] = model.probability(examples.get(i).traits());
        }
      }
    }
    long right = examples.stream().filter(Logistic.Example::right).count();
    double share = (double) right / examples.size();
    List<Double> base = examples.stream().map(e -> share).toList();
    List<Double> crossed = new ArrayList<>();
    for (double p : held) {
      crossed.add(p);
    }
    String summary =
        String.format(
            Locale.ROOT,
            "%d events, %.3f right; cross-validated (%d folds over documents): Brier %.3f,"
                + " calibration error %.3f; one probability for all: Brier %.3f",
            examples.size(),
            share,
            FOLDS,
            brier(examples, crossed),
            error(examples, crossed),
            brier(examples, base));
    Report.line(summary);
    Files.writeString(weights, text(Logistic.fit(examples), summary));
    return 0;
  }

  private static List<Logistic.Example> without(List<Logistic.Example> examples, int fold) {
    return examples.stream().filter(e -> foldOf(e) != fold).toList();
  }

  private static int foldOf(Logistic.Example example) {
    return Math.floorMod(example.document().hashCode(), FOLDS);
  }

  private static String text(Logistic model, String summary) {
    StringBuilder text = new StringBuilder();
    text.append("# Weights of event confidence: a logistic model over the traits of an event")
        .append(" (Traits.java says what each means).\n")
        .append("# Fitted by trainer's Calibrate on gold; not edited by hand. The commands are in")
        .append(" docs/accuracy.md.\n# ")
        .append(summary)
        .append(".\n# trait\tweight\n");
    model
        .weights()
        .forEach(
            (name, weight) ->
                text.append(name).append(String.format(Locale.ROOT, "\t%.3f\n", weight)));
    return text.toString();
  }

  static List<Logistic.Example> read(Path file) throws IOException {
    List<Logistic.Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalArgumentException(file + ": three columns wanted: " + line);
      }
      Map<String, Double> traits = new TreeMap<>();
      for (String cell : cells[2].split(" ", -1)) {
        int equals = cell.indexOf('=');
        traits.put(cell.substring(0, equals), Double.valueOf(cell.substring(equals + 1)));
      }
      examples.add(new Logistic.Example(cells[0], cells[1].equals("1"), traits));
    }
    return examples;
  }

  private static double brier(List<Logistic.Example> examples, List<Double> said) {
    double sum = 0;
    for (int i = 0; i < said.size(); i++) {
      double difference = said.get(i) - (examples.get(i).right() ? 1 : 0);
      sum += difference * difference;
    }
    return sum / said.size();
  }

  /** Expected calibration error: bins' differences of mean and share right, by their sizes. */
  private static double error(List<Logistic.Example> examples, List<Double> said) {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double difference = 0;
      for (int i = 0; i < said.size(); i++) {
        if (Math.min(BINS - 1, (int) (said.get(i) * BINS)) == bin) {
          difference += said.get(i) - (examples.get(i).right() ? 1 : 0);
        }
      }
      sum += Math.abs(difference);
    }
    return sum / said.size();
  }
}
