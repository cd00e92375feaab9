package org.detente.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.archive.dossier.Dossier;
import org.detente.archive.dossier.DossierException;
import org.detente.archive.dossier.DossierReader;
import org.detente.archive.dossier.Suggestions;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.sql.ArchiveException;
import org.detente.archive.store.Archive;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.Register;
import org.detente.coder.agenda.Agenda;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente dossier}: crises as files. */
@Command(
    name = "dossier",
    synopsisSubcommandLabel = "COMMAND",
    description = "Crises as small files: check and list them, show one, have some proposed.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DossierCommand implements Runnable {
  private static final int MANY = 6;

  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which: list, show or suggest");
  }

  private PrintWriter out() {
    return detente.console().printer();
  }

  @Command(name = "list", description = "Check dossiers and list them.")
  int list(
      @Parameters(
              paramLabel = "FILE|FOLDER",
              arity = "1..*",
              description = "Dossiers (.yaml), or folders of them.")
          List<Path> places) {
    for (Dossier dossier : read(places)) {
      out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-24s %-24s %s",
                  dossier.id(),
                  dossier.period(),
                  dossier.title("en")));
    }
    return 0;
  }

  @Command(name = "show", description = "Show what an archive has on a crisis.")
  int show(
      @Parameters(paramLabel = "FILE", description = "The dossier (.yaml).") Path file,
      @Option(
              names = "--archive",
              paramLabel = "ARCHIVE",
              description = "A file, or jdbc:postgresql:…; without it only the dossier is shown.")
          @Nullable String location,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "40",
              description = "Show so many incidents at most (default: ${DEFAULT-VALUE}).")
          int limit) {
    if (limit < 1 || limit > 10_000) {
      throw new ParameterException(spec.commandLine(), "--limit: give a number from 1 to 10000");
    }
    for (Dossier dossier : read(List.of(file))) {
      out().println(dossier.title("en") + " / " + dossier.title("nl"));
      out().println("  period   " + dossier.period());
      out().println("  parties  " + String.join(", ", dossier.parties()));
      out().println("  agenda   " + String.join(", ", dossier.agenda()));
      if (location != null) {
        try (Archive archive = opened(location)) {
          incidents(CrisisView.of(archive), dossier, limit);
        }
      }
    }
    return 0;
  }

  private void incidents(CrisisView view, Dossier dossier, int limit) {
    IncidentFilter filter = dossier.filter();
    out()
        .println(
            String.format(
                Locale.ROOT,
                "  %d events, %d meetings, %d positions",
                view.count(filter.kinds("event")),
                view.count(filter.kinds("meeting")),
                view.count(filter.kinds("position"))));
    out().println();
    for (Incident incident : view.timeline(filter.kinds("event", "meeting"), new Page(0, limit))) {
      out().println(line(incident));
    }
  }

  private static String line(Incident incident) {
    String parties = few(incident.actors());
    if (!incident.recipients().isEmpty()) {
      parties += " → " + few(incident.recipients());
    }
    String when = incident.date();
    if (when == null) {
      when = incident.last() == null ? "?" : "≤ " + incident.last();
    }
    return String.format(
        Locale.ROOT,
        "%-12s %-10s %s (%d %s)%s",
        when,
        incident.kind().equals("meeting") ? incident.status() : incident.type(),
        (incident.forum() == null ? "" : incident.forum() + ": ") + parties,
        incident.sources(),
        incident.sources() == 1 ? "source" : "sources",
        incident.contradicted() ? " disputed" : "");
  }

  private static String few(List<String> parties) {
    return parties.size() <= MANY
        ? String.join(", ", parties)
        : String.join(", ", parties.subList(0, MANY)) + " and " + (parties.size() - MANY) + " more";
  }

  @Command(
      name = "suggest",
      description = "Propose dossiers: parties between whom an archive has bursts of incidents.")
  int suggest(
      @Option(
              names = "--archive",
              paramLabel = "ARCHIVE",
              required = true,
              description = "A file, or jdbc:postgresql:….")
          String location,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "5",
              description = "So many at most (default: ${DEFAULT-VALUE}).")
          int limit,
      @Option(
              names = "--write",
              paramLabel = "FOLDER",
              description = "Write each to a file in this folder that does not exist yet.")
          @Nullable Path folder) {
    Register register = Register.standard();
    try (Archive archive = opened(location)) {
      List<Suggestions.Suggestion> found = new Suggestions(archive).list(limit);
      for (Suggestions.Suggestion suggestion : found) {
        String yaml = yaml(suggestion, register);
        if (folder == null) {
          out().println(yaml);
        } else {
          write(folder.resolve(id(suggestion) + ".yaml"), yaml);
        }
      }
      if (found.isEmpty()) {
        detente.console().errors().println("detente: no dyad has enough incidents in a month");
      }
      return found.isEmpty() ? 1 : 0;
    }
  }

  private void write(Path file, String yaml) {
    try {
      Files.writeString(file, yaml, java.nio.file.StandardOpenOption.CREATE_NEW);
      out().println(file.toString());
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new UserError(file + " is there already; remove it or choose another folder");
    } catch (IOException e) {
      throw new UserError(file + " cannot be written: " + e.getMessage());
    }
  }

  private static String id(Suggestions.Suggestion suggestion) {
    return (suggestion.parties().get(0)
            + "-"
            + suggestion.parties().get(1)
            + "-"
            + suggestion.first())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }

  private static String yaml(Suggestions.Suggestion suggestion, Register register) {
    String years =
        suggestion.first().getYear() == suggestion.last().getYear()
            ? String.valueOf(suggestion.first().getYear())
            : suggestion.first().getYear() + "–" + suggestion.last().getYear();
    String period =
        suggestion.first().equals(suggestion.last())
            ? suggestion.first().toString()
            : suggestion.first() + "/" + suggestion.last();
    return String.join(
        "\n",
        "# Proposed: " + suggestion.incidents() + " incidents between the first two parties.",
        "id: " + id(suggestion),
        "title:",
        "  nl: \"" + title(suggestion, register, "nl") + ", " + years + "\"",
        "  en: \"" + title(suggestion, register, "en") + ", " + years + "\"",
        "period: " + period,
        "parties: [" + String.join(", ", suggestion.parties()) + "]",
        "agenda: [" + String.join(", ", suggestion.agenda()) + "]",
        "");
  }

  private static String title(
      Suggestions.Suggestion suggestion, Register register, String language) {
    return suggestion.parties().subList(0, 2).stream()
        .map(id -> register.party(id).map(party -> party.name(language)).orElse(id))
        .map(name -> name.replace("\"", ""))
        .collect(Collectors.joining("–"));
  }

  private static Archive opened(String location) {
    try {
      return Archive.openReadOnly(location);
    } catch (ArchiveException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  static List<Dossier> read(List<Path> places) {
    Register register = Register.standard();
    Agenda agenda = Agenda.standard();
    DossierReader reader =
        new DossierReader(
            id -> register.party(id).filter(Party.class::isInstance).isPresent(),
            id -> agenda.find(id).isPresent());
    try {
      return reader.readAll(places);
    } catch (DossierException e) {
      throw new UserError(String.join("\n", e.faults()));
    } catch (IOException e) {
      throw new UserError(
          "the dossier cannot be read: " + e.getMessage() + "; give a .yaml file or a folder");
    }
  }
}
