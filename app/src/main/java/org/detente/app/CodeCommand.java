package org.detente.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.detente.app.input.ArticleReader;
import org.detente.app.input.InputFormat;
import org.detente.app.output.CsvFormatter;
import org.detente.app.output.JsonFormatter;
import org.detente.app.output.OutputFormat;
import org.detente.app.output.RecordFormatter;
import org.detente.app.output.TextFormatter;
import org.detente.coder.Coders;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.language.LanguageTable;
import org.detente.coder.text.PublicationDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--input",
      paramLabel = "FORMAT",
      description = "text or jsonl (default: jsonl for files so named, else text).")
  private @Nullable InputFormat input;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The articles' date: YYYY, YYYY-MM or YYYY-MM-DD.")
  private @Nullable String date;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The articles' language: nl or en (default: found out).")
  private @Nullable String language;

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
    ArticleReader reader =
        new ArticleReader(input, givenDate(), givenLanguage(), detente.console().input());
    if (threads < 1) {
      throw usage("--threads: give 1 or more, not " + threads);
    }
    if (!(minimumConfidence >= 0 && minimumConfidence <= 1)) {
      throw usage("--min-confidence: give a number from 0 to 1, not " + minimumConfidence);
    }
    try (CodingRun run =
        new CodingRun(
            Coders.standard(minimumConfidence), formatter(), detente.console(), threads)) {
      reader.read(articles, run);
      return run.finish().failed() == 0 ? 0 : 1;
    }
  }

  private @Nullable Edtf givenDate() {
    if (date == null) {
      return null;
    }
    return PublicationDate.find(date)
        .orElseThrow(
            () -> usage("--date: “" + date + "” is no date; write " + PublicationDate.FORMS));
  }

  private @Nullable String givenLanguage() {
    if (language == null) {
      return null;
    }
    LanguageTable table = LanguageTable.standard();
    return table
        .codeOf(language)
        .filter(table::isCoded)
        .orElseThrow(
            () ->
                usage(
                    "--language: “"
                        + language
                        + "” is not coded; give "
                        + table.coded().stream()
                            .map(LanguageTable.Row::code)
                            .collect(Collectors.joining(" or "))));
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
