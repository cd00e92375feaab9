package org.detente.app;

import java.util.stream.Collectors;
import org.detente.app.input.ArticleReader;
import org.detente.app.input.InputFormat;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.language.LanguageTable;
import org.detente.coder.text.PublicationDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How to read articles: the options that every command that reads them has. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ArticleOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

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

  /** A reader of articles as the options say. */
  ArticleReader reader(Console console) {
    return new ArticleReader(input, givenDate(), givenLanguage(), console.input());
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
}
