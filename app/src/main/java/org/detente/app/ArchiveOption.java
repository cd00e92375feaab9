package org.detente.app;

import picocli.CommandLine.Option;

/** Which archive: the option that every command that opens one has. */
final class ArchiveOption {
  @Option(
      names = "--archive",
      paramLabel = "FILE|URL",
      defaultValue = "detente.duckdb",
      description =
          "The archive: a DuckDB file, or jdbc:postgresql://host/database (default:"
              + " ${DEFAULT-VALUE}).")
  private String location = "detente.duckdb";

  /** The file or address. */
  String location() {
    return location;
  }
}
