package org.detente.app;

import java.util.Set;
import java.util.stream.Collectors;
import org.detente.archive.source.ArticleReader;
import org.detente.archive.source.Columns;
import org.detente.archive.source.SourceFormat;
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
      description =
          "text, jsonl, csv, html, feed or warc (default: as the files are named, else text). Each may"
              + " be compressed (.gz).")
  private @Nullable SourceFormat input;

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME,…",
      description =
          "Which column of a table or key of JSON Lines holds id, text, date, language, title,"
              + " source, url: text=body,date=published.")
  private @Nullable String map;

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

  /**
   * A reader of articles as the options say.
   *
   * @param inFolders what a folder stands for
   */
  ArticleReader reader(Console console, Set<SourceFormat> inFolders) {
    return new ArticleReader(
        input, columns(), givenDate(), givenLanguage(), inFolders, console.input());
  }

  private Columns columns() {
    try {
      return map == null ? Columns.SAME : Columns.parse(map);
    } catch (IllegalArgumentException e) {
      throw usage("--map: " + e.getMessage());
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
}
