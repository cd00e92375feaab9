package org.detente.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.detente.app.output.CsvFormatter;
import org.detente.app.output.JsonFormatter;
import org.detente.app.output.OutputFormat;
import org.detente.app.output.RecordFormatter;
import org.detente.app.output.TextFormatter;
import org.detente.archive.source.ArticleReader;
import org.detente.archive.source.SourceFormat;
import org.detente.coder.Pipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente code}: articles in, records out. */
@Command(name = "code", description = "Code articles: who did, said, demanded what, to whom, when.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CodeCommand implements Callable<Integer> {
  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|FOLDER|-",
      arity = "1..*",
      description =
          "Articles; a folder stands for its .txt and .jsonl files, - for standard input.")
  private List<String> articles;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, jsonl, json or csv (default: text at a terminal, jsonl in a pipe).")
  private @Nullable OutputFormat format;

  @Mixin private ArticleOptions options;

  @Mixin private RegisterOption register;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to code at once (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "Leave out events that are less sure, from 0 (all, default) to 1.")
  private double minimumConfidence;

  @Override
  public Integer call() {
    ArticleReader reader = options.reader(detente.console(), SourceFormat.PLAIN);
    if (threads < 1) {
      throw usage("--threads: give 1 or more, not " + threads);
    }
    if (!(minimumConfidence >= 0 && minimumConfidence <= 1)) {
      throw usage("--min-confidence: give a number from 0 to 1, not " + minimumConfidence);
    }
    Pipeline coder = register.coder(minimumConfidence);
    Thread loader = new Thread(coder::prepare, "loader");
    loader.setDaemon(true);
    loader.start();
    try (CodingRun run = new CodingRun(coder, formatter(), detente.console(), threads)) {
      reader.read(articles, run);
      return run.finish().failed() == 0 ? 0 : 1;
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private RecordFormatter formatter() {
    Console console = detente.console();
    OutputFormat usual = console.terminal() ? OutputFormat.TEXT : OutputFormat.JSONL;
    return switch (format == null ? usual : format) {
      case TEXT -> new TextFormatter(console.colour(), console.width());
      case JSON -> new JsonFormatter(true);
      case JSONL -> new JsonFormatter(false);
      case CSV -> new CsvFormatter();
    };
  }
}
