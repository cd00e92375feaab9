package org.detente.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.detente.archive.sql.ArchiveException;
import picocli.CommandLine;

/** Runs a command line on a console. */
public final class CommandLines {
  private CommandLines() {}

  /**
   * Parses the arguments and runs the command that they name.
   *
   * @return the exit status: 0 success, 1 a fault in the data, 2 a fault in the command
   */
  public static int run(Console console, String... arguments) {
    PrintWriter errors = console.errors();
    CommandLine commandLine =
        new CommandLine(new Detente(console))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpLongOptionsMaxWidth(28)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
            .setOut(console.printer())
            .setErr(errors)
            .setParameterExceptionHandler(CommandLines::explainUsage)
            .setExecutionExceptionHandler(CommandLines::explainFailure);
    int status = commandLine.execute(arguments);
    try {
      console.flush();
    } catch (BrokenPipe e) {
      // Whoever read our output has stopped reading.
      return CommandLine.ExitCode.OK;
    }
    return status;
  }

  private static int explainUsage(CommandLine.ParameterException e, String[] arguments) {
    CommandLine commandLine = e.getCommandLine();
    PrintWriter errors = commandLine.getErr();
    errors.println("detente: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, errors)) {
      errors.println(
          "Try '"
              + commandLine.getCommandSpec().qualifiedName()
              + " --help' for what is possible.");
    }
    errors.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /** Whoever reads our output may stop reading; that is no fault. */
  private static int explainFailure(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
    if (e instanceof BrokenPipe) {
      return CommandLine.ExitCode.OK;
    }
    if (e instanceof UncheckedIOException
        || e instanceof UserError
        || e instanceof ArchiveException) {
      commandLine.getErr().println("detente: " + e.getMessage());
      commandLine.getErr().flush();
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e;
  }
}
