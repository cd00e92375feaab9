package org.detente.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.detente.app.evaluate.Evaluation;
import org.detente.app.evaluate.GoldDocument;
import org.detente.app.evaluate.GoldReader;
import org.detente.app.evaluate.Reliability;
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

  @Option(
      names = "--traits",
      paramLabel = "FILE",
      description = "Write what each coded event's confidence was told from, for the trainer.")
  private @Nullable Path traits;

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
      Reliability.of(together.judged()).print(out, markdown);
    }
    out.flush();
    if (traits != null) {
      writeTraits(traits, together);
    }
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

  private static void writeTraits(Path file, Evaluation evaluation) {
    StringBuilder lines = new StringBuilder("# document\tright\ttraits\n");
    for (Evaluation.Judged judged : evaluation.judged()) {
      lines.append(judged.id()).append('\t').append(judged.right() ? 1 : 0).append('\t');
      StringJoiner cells = new StringJoiner(" ");
      judged.traits().forEach((name, value) -> cells.add(name + "=" + value));
      lines.append(cells).append('\n');
    }
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e.getMessage());
    }
  }
}
