package org.detente.app;

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
    version = "detente 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      CodeCommand.class,
      ExplainCommand.class,
      ParseCommand.class,
      LexiconCommand.class,
      RegisterCommand.class,
      EvaluateCommand.class
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
