package org.detente.app;

import java.nio.file.Path;
import java.util.List;
import org.detente.coder.Coders;
import org.detente.coder.Pipeline;
import org.detente.coder.actor.register.Register;
import org.detente.coder.actor.register.RegisterException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user's own register files: an option of every command that resolves who is who. */
final class RegisterOption {
  @Option(
      names = "--register",
      paramLabel = "FILE",
      description =
          "A further register file (.tsv), or an actor dictionary of PETRARCH, TABARI or CAMEO (any"
              + " other name); more than once for more files.")
  private @Nullable List<Path> files;

  /**
   * The register with the user's files.
   *
   * @throws UserError where a file has faults; all of them are told
   */
  Register register() {
    try {
      return Register.withFiles(files == null ? List.of() : files);
    } catch (RegisterException e) {
      throw new UserError(String.join("\n", e.faults()));
    }
  }

  /**
   * A coder with this register; without files it is the standard one, whose register loads later.
   *
   * @param minimumConfidence from 0 (all events) to 1
   */
  Pipeline coder(double minimumConfidence) {
    return files == null
        ? Coders.standard(minimumConfidence)
        : Coders.with(minimumConfidence, register());
  }
}
