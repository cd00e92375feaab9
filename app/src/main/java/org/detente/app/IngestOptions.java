package org.detente.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How to fill an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class IngestOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to code at once (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write every fault to a file: the place, a tab, what is wrong.")
  private @Nullable Path errors;

  int threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads: give 1 or more, not " + threads);
    }
    return threads;
  }

  /**
   * What shows a run.
   *
   * @param size bytes to be read, or 0 where nobody knows
   */
  IngestView view(Console console, long size) {
    return new IngestView(console, size, errors);
  }
}
