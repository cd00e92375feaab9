package org.detente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.detente.coder.Coders;
import org.detente.coder.Pipeline;
import org.detente.coder.actor.register.Register;
import org.detente.coder.actor.register.RegisterException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user's own register files: an option of every command that resolves who is who. */
final class RegisterOption {
  private static final int DIGEST_BYTES = 4;

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

  /**
   * What an archive keeps as the version of this coder: with files of the user's also a digest of
   * them, as other files give other records ({@code 0.1.0+register.5f2a90c1}).
   *
   * @throws UserError where a file cannot be read
   */
  String coderVersion() {
    if (files == null) {
      return Coders.VERSION;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(Files.readAllBytes(file));
      }
      String hex = HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
      return Coders.VERSION + "+register." + hex;
    } catch (IOException e) {
      throw new UserError("--register: cannot be read: " + e.getMessage());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
