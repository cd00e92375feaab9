package org.detente.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.detente.app.evaluate.Evaluation;
import org.detente.app.evaluate.GoldDocument;
import org.detente.app.evaluate.GoldReader;
import org.detente.coder.Pipeline;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code detente evaluate}: the coder held against gold. */
@Command(
    name = "evaluate",
    description = "Hold the coder against gold: precision, recall, confusion, misses and reasons.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class EvaluateCommand implements Callable<Integer> {
  private static final int CONFUSIONS = 15;
  private static final int BINS = 5;

  @ParentCommand private Detente detente;

  @Parameters(
      paramLabel = "GOLD.jsonl",
      arity = "1..*",
      description = "Gold: one JSON object a line with id, lang, date, text, events.")
  private List<Path> files;

  @Option(names = "--by", paramLabel = "type", description = "type: a line for each event type.")
  private @Nullable String by;

  @Option(
      names = "--misses",
      paramLabel = "N",
      defaultValue = "0",
      description = "Show the first N misses with their reasons (default: 0).")
  private int misses;

  @Option(names = "--markdown", description = "Write Markdown, as docs/accuracy.md has it.")
  private boolean markdown;

  @Mixin private RegisterOption register;

  @Override
  public Integer call() {
    Pipeline coder = register.coder(0);
    PrintWriter out = detente.console().printer();
    Evaluation together = new Evaluation();
    for (Path file : files) {
      Evaluation evaluation = new Evaluation();
      for (GoldDocument gold : GoldReader.read(file)) {
        var events = coder.analyse(document(gold)).events().events();
        evaluation.add(gold, events);
        together.add(gold, events);
      }
      report(out, file.getFileName().toString(), evaluation);
    }
    if (files.size() > 1 || markdown) {
      reliability(out, together);
    }
    out.flush();
    return 0;
  }

  private static Document document(GoldDocument gold) {
    String date = gold.date();
    return new Document(
        gold.id(),
        null,
        Text.of(gold.text()),
        0,
        gold.language(),
        date == null ? null : Edtf.parse(date),
        date == null ? DateSource.NONE : DateSource.METADATA,
        null,
        null);
  }

  private void report(PrintWriter out, String name, Evaluation evaluation) {
    out.println((markdown ? "## " : "") + name);
    out.println();
    if (by != null || markdown) {
      table(out, evaluation);
    }
    Evaluation.Tally all = evaluation.all();
    if (all.recall() > 0 || evaluation.negatives() == 0) {
      out.println(
          String.format(
              Locale.ROOT,
              "type: precision %.3f, recall %.3f, F1 %.3f; exact F1 %.3f",
              all.precision(),
              all.recall(),
              all.f1(),
              all.exactF1()));
    }
    if (evaluation.negatives() > 0) {
      out.println(
          "false alarms: "
              + evaluation.falseAlarms()
              + " of "
              + evaluation.negatives()
              + " texts without event");
    }
    if (by != null || markdown) {
      confusions(out, evaluation);
    }
    evaluation.misses().stream()
        .limit(misses)
        .forEach(
            miss ->
                out.println(
                    "miss "
                        + miss.id()
                        + ": want "
                        + miss.wanted()
                        + "; got "
                        + miss.reason()
                        + "\n    "
                        + miss.text()));
    out.println();
  }

  private static void table(PrintWriter out, Evaluation evaluation) {
    out.println("| type | precision | recall | F1 | exact F1 |");
    out.println("|---|---|---|---|---|");
    for (Map.Entry<String, Evaluation.Tally> row : evaluation.byType().entrySet()) {
      Evaluation.Tally tally = row.getValue();
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f | %.3f | %.3f |",
              row.getKey(),
              tally.precision(),
              tally.recall(),
              tally.f1(),
              tally.exactF1()));
    }
    out.println();
  }

  private static void confusions(PrintWriter out, Evaluation evaluation) {
    if (evaluation.confusion().isEmpty()) {
      return;
    }
    out.println();
    out.println("Most frequent confusions (wanted → coded):");
    out.println();
    evaluation.confusion().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CONFUSIONS)
        .forEach(e -> out.println("- " + e.getKey() + ": " + e.getValue()));
  }

  private void reliability(PrintWriter out, Evaluation evaluation) {
    out.println((markdown ? "## " : "") + "Reliability of the confidence");
    out.println();
    out.println("| confidence | events | mean confidence | share right by type |");
    out.println("|---|---|---|---|");
    for (int bin = 0; bin < BINS; bin++) {
      double from = (double) bin / BINS;
      double to = bin == BINS - 1 ? 1.01 : (double) (bin + 1) / BINS;
      List<Evaluation.Judged> inside =
          evaluation.judged().stream()
              .filter(j -> j.confidence() >= from && j.confidence() < to)
              .toList();
      if (!inside.isEmpty()) {
        out.println(
            String.format(
                Locale.ROOT,
                "| %.1f–%.1f | %d | %.3f | %.3f |",
                from,
                Math.min(to, 1),
                inside.size(),
                inside.stream().mapToDouble(Evaluation.Judged::confidence).average().orElse(0),
                inside.stream().filter(Evaluation.Judged::right).count() / (double) inside.size()));
      }
    }
    out.println();
  }
}
