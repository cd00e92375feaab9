package org.detente.app;

import org.detente.coder.Coders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
    name = "detente",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "detente " + Coders.VERSION,
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  detente code samples                        our sample articles, as a view",
      "  detente code article.txt --date 2022-01-12  one article of a known date",
      "  detente code --input jsonl - < many.jsonl   thousands, one JSON object a line",
      "  detente explain article.txt                 why the record says what it says",
      "  detente ingest news --archive c.duckdb      a folder of articles into an archive",
      "",
      "Exit status: 0 all went well, 1 something in the data did not, 2 the command was not"
          + " understood."
    },
    subcommands = {
      CodeCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      ParseCommand.class,
      LexiconCommand.class,
      RegisterCommand.class,
      EvaluateCommand.class,
      DossierCommand.class,
      IndicatorsCommand.class,
      IngestCommand.class,
      QueryCommand.class,
      WatchCommand.class,
      ServeCommand.class
    },
    description = "Turns dated Dutch and English news into a live model of a diplomatic crisis.")
final class Detente implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  Detente(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which command");
  }

  Console console() {
    return console;
  }
}
