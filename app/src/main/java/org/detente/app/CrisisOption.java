package org.detente.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.archive.dossier.Dossier;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.store.Archive;
import org.detente.coder.Coders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which archive, and which crisis in it: the options of commands that read one. */
final class CrisisOption {
  @Option(
      names = "--archive",
      paramLabel = "FILE|URL",
      description =
          "The archive: a DuckDB file, or jdbc:postgresql://host/database (default: the sample"
              + " articles, coded now).")
  private @Nullable String location;

  @Option(
      names = "--dossier",
      paramLabel = "ID|FILE",
      description =
          "Only this crisis: a dossier (.yaml), or the id of one in ./dossiers or among the samples"
              + " (default: all of the archive).")
  private @Nullable String dossier;

  /**
   * A crisis.
   *
   * @param titles by language; empty for a whole archive
   * @param filter its incidents
   * @param parties its parties, the main ones first; empty for a whole archive
   */
  record Crisis(Map<String, String> titles, IncidentFilter filter, List<String> parties) {
    Crisis {
      titles = Map.copyOf(titles);
      parties = List.copyOf(parties);
    }
  }

  /** Opens the archive for reading; without one the samples are coded into one. */
  Archive open(Console console) {
    return location == null
        ? SampleArchive.make(Coders.standard(), console)
        : Archive.openReadOnly(location);
  }

  /**
   * The crisis, or all of the archive.
   *
   * @throws UserError where there is no such dossier, or it has faults
   */
  Crisis crisis() {
    if (dossier == null) {
      return new Crisis(Map.of(), IncidentFilter.ALL, List.of());
    }
    Dossier found = found(dossier);
    return new Crisis(found.titles(), found.filter(), found.parties());
  }

  private static Dossier found(String wanted) {
    try {
      if (Files.isRegularFile(Path.of(wanted))) {
        return DossierCommand.read(List.of(Path.of(wanted))).get(0);
      }
    } catch (InvalidPathException e) {
      throw new UserError("'" + wanted + "' is no dossier: give a .yaml file or an id");
    }
    List<String> known = new ArrayList<>();
    for (Path folder : folders()) {
      List<Dossier> dossiers = DossierCommand.read(List.of(folder));
      Optional<Dossier> found = dossiers.stream().filter(d -> d.id().equals(wanted)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      dossiers.forEach(d -> known.add(d.id()));
    }
    throw new UserError(
        "there is no dossier '"
            + wanted
            + "': give a .yaml file"
            + (known.isEmpty() ? "" : ", or one of " + String.join(", ", known)));
  }

  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>(List.of(Path.of("dossiers")));
    String root = System.getProperty("detente.root");
    folders.add(Path.of(root == null ? "samples" : root + "/samples").resolve("dossiers"));
    return folders.stream().filter(Files::isDirectory).toList();
  }
}
