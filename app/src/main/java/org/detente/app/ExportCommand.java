package org.detente.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.detente.app.report.HtmlReport;
import org.detente.app.report.MarkdownReport;
import org.detente.app.report.MeetingWords;
import org.detente.app.report.ReportWriter;
import org.detente.app.report.SituationReport;
import org.detente.app.room.words.Messages;
import org.detente.archive.export.Export;
import org.detente.archive.export.ExportFormat;
import org.detente.archive.export.MeetingCalendar;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.store.Archive;
import org.detente.coder.actor.register.Register;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente export}: an archive in the formats of other programs, and as a report. */
@Command(
    name = "export",
    description = "Write what an archive has on a crisis in a format of other programs.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExportCommand implements Callable<Integer> {
  private static final int PAGE = 5000;

  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;
  @Mixin private CrisisOption crisisOption;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description =
          "csv, jsonl or parquet (incidents with their sources), polecat (POLECAT's columns), cameo"
              + " (CAMEO codes in GDELT's columns), graphml (who deals with whom), jsonld"
              + " (schema.org, PROV), ics (meetings), md or html (a situation report).")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file; it is replaced when all is written (default: to stdout).")
  private @Nullable Path output;

  @Option(
      names = "--language",
      paramLabel = "nl|en",
      defaultValue = "en",
      description = "Language of calendar and report (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(names = "--bom", description = "Begin CSV with a byte order mark, for Excel.")
  private boolean mark;

  @Option(names = "--from", paramLabel = "DAY", description = "What can lie on or after this day.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "What can lie on or before this day.")
  private @Nullable String to;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description =
          "Only these: PLOVER types, stances of positions (demands …), MEETING; parted by commas.")
  private List<String> types = List.of();

  @Option(
      names = "--party",
      paramLabel = "ID",
      split = ",",
      description = "Only where one of these parties takes part.")
  private List<String> parties = List.of();

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      description = "Only what has at least this probability, 0 to 1 (default: all).")
  private double confidence;

  /** What is written. */
  enum Format {
    CSV,
    JSONL,
    PARQUET,
    POLECAT,
    CAMEO,
    GRAPHML,
    JSONLD,
    ICS,
    MD,
    HTML
  }

  @Override
  public Integer call() {
    CrisisOption.Crisis crisis = crisisOption.crisis();
    IncidentFilter filter = narrowed(crisis.filter());
    if (!Messages.languages().contains(language)) {
      throw usage("--language: give " + String.join(" or ", Messages.languages()));
    }
    if (format == Format.PARQUET && output == null && detente.console().terminal()) {
      throw usage("Parquet is nothing to read at a terminal: give --output FILE");
    }
    try (Archive archive = crisisOption.open(detente.console())) {
      send(archive, crisis, filter);
      return 0;
    }
  }

  /** To the file beside its place first, so that a run that fails leaves the old one. */
  private void send(Archive archive, CrisisOption.Crisis crisis, IncidentFilter filter) {
    if (output == null) {
      try (OutputStream stream = new BufferedOutputStream(detente.console().stream(), 1 << 16)) {
        write(archive, crisis, filter, stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    Path file = output.toAbsolutePath();
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".part");
      try {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
          write(archive, crisis, filter, stream);
        }
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(
          output + " cannot be written: " + e + "; give another file with --output");
    }
  }

  private void write(
      Archive archive, CrisisOption.Crisis crisis, IncidentFilter filter, OutputStream stream)
      throws IOException {
    switch (format) {
      case CSV ->
          new Export(archive, filter)
              .write(mark ? ExportFormat.CSV_FOR_EXCEL : ExportFormat.CSV, stream);
      case ICS -> meetings(archive, crisis, filter, stream);
      case MD -> stream.write(bytes(MarkdownReport.write(report(archive, crisis, filter))));
      case HTML -> stream.write(bytes(HtmlReport.write(report(archive, crisis, filter))));
      default -> new Export(archive, filter).write(ExportFormat.valueOf(format.name()), stream);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private SituationReport report(
      Archive archive, CrisisOption.Crisis crisis, IncidentFilter filter) {
    Messages messages = Messages.of(language);
    return ReportWriter.write(archive, messages, title(crisis, messages), filter, crisis.parties());
  }

  private String title(CrisisOption.Crisis crisis, Messages messages) {
    return crisis.titles().getOrDefault(language, messages.text("dossier.all"));
  }

  private void meetings(
      Archive archive, CrisisOption.Crisis crisis, IncidentFilter filter, OutputStream stream)
      throws IOException {
    Messages messages = Messages.of(language);
    int left =
        new MeetingCalendar(new MeetingWords(messages))
            .write(
                title(crisis, messages),
                allMeetings(CrisisView.of(archive), filter.kinds("meeting")),
                stream);
    if (left > 0) {
      detente
          .console()
          .errors()
          .println(
              "detente: "
                  + left
                  + (left == 1 ? " meeting whose day is" : " meetings whose days are")
                  + " not known to two months left out");
    }
  }

  private static List<Incident> allMeetings(CrisisView view, IncidentFilter filter) {
    List<Incident> meetings = new ArrayList<>();
    List<Incident> some;
    do {
      some = view.timeline(filter, new Page(meetings.size(), PAGE));
      meetings.addAll(some);
    } while (some.size() == PAGE);
    return meetings;
  }

  private IncidentFilter narrowed(IncidentFilter crisis) {
    LocalDate first = day("--from", from);
    LocalDate last = day("--to", to);
    IncidentFilter filter =
        crisis.period(
            first == null || (crisis.from() != null && crisis.from().isAfter(first))
                ? crisis.from()
                : first,
            last == null || (crisis.to() != null && crisis.to().isBefore(last))
                ? crisis.to()
                : last);
    if (!types.isEmpty()) {
      filter = filter.types(types.stream().map(this::type).toArray(String[]::new));
    }
    if (!parties.isEmpty()) {
      for (String party : parties) {
        if (Register.standard().party(party).isEmpty()) {
          throw usage(
              "--party: there is no '" + party + "'; detente register search finds parties");
        }
      }
      filter = filter.parties(1, parties);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw usage("--min-confidence: give a number from 0 to 1");
    }
    return filter.confidence(confidence);
  }

  /** Types are written in capitals, stances in small letters; either is taken. */
  private String type(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    for (EventType type : EventType.values()) {
      if (type.name().equals(upper)) {
        return upper;
      }
    }
    for (org.detente.coder.record.Stance stance : org.detente.coder.record.Stance.values()) {
      if (stance.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
        return stance.code();
      }
    }
    if (upper.equals("MEETING")) {
      return upper;
    }
    throw usage("--type: there is no '" + text + "'; docs/codebook.md lists types and stances");
  }

  private @Nullable LocalDate day(String option, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw usage(option + ": '" + text + "' is no day; write it as 2022-01-12");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
