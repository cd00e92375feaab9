package org.detente.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.archive.indicator.Dyad;
import org.detente.archive.indicator.Indicator;
import org.detente.archive.indicator.IndicatorRows;
import org.detente.archive.indicator.Indicators;
import org.detente.archive.indicator.Span;
import org.detente.archive.store.Archive;
import org.detente.archive.table.CsvRows;
import org.detente.archive.table.JsonRows;
import org.detente.archive.table.RowSink;
import org.detente.archive.table.TextRows;
import org.detente.coder.actor.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente indicators}: figures of a crisis over time. */
@Command(
    name = "indicators",
    description =
        "Figures of a crisis by day, week or month: cooperation and conflict, mean score, share of"
            + " dialogue, troops, demands, and where the level changes.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class IndicatorsCommand implements Callable<Integer> {
  private static final int MOST_DYADS = 1000;

  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;
  @Mixin private CrisisOption crisisOption;

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "WEEK",
      description = "day, week (of ISO 8601) or month (default: week).")
  private Span span;

  @Option(
      names = "--dyad",
      paramLabel = "PARTY,PARTY",
      description = "Also figures of these two parties (RUS,USA); may be given again.")
  private List<String> dyads = List.of();

  @Option(
      names = "--dyads",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Without --dyad: figures of the N dyads with most events (default: ${DEFAULT-VALUE}).")
  private int busiest;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, csv, json or jsonl (default: table at a terminal, csv in a pipe). A table is to"
              + " read; the others have a row for each figure, with the ids of its incidents.")
  private @Nullable Format format;

  @Option(names = "--bom", description = "Begin CSV with a byte order mark, for Excel.")
  private boolean mark;

  /** How figures are written. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    JSONL
  }

  @Override
  public Integer call() {
    Indicators.Dyads chosen = chosen();
    CrisisOption.Crisis crisis = crisisOption.crisis();
    try (Archive archive = crisisOption.open(detente.console())) {
      List<Indicator> figures = Indicators.of(archive).list(crisis.filter(), span, chosen);
      if (figures.isEmpty()) {
        detente.console().errors().println("detente: the archive has nothing on this crisis");
      }
      write(figures);
      return figures.isEmpty() ? 1 : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Indicator> figures) throws IOException {
    Console console = detente.console();
    Format written = format != null ? format : console.terminal() ? Format.TABLE : Format.CSV;
    try (OutputStream stream = console.stream()) {
      switch (written) {
        case TABLE ->
            IndicatorRows.toRead(
                figures,
                title -> console.printer().println(title),
                () -> new TextRows(console.printer(), console.width()));
        case CSV -> send(figures, new CsvRows(stream, ',', mark));
        case JSON -> send(figures, new JsonRows(stream, true));
        case JSONL -> send(figures, new JsonRows(stream, false));
      }
    }
  }

  private static void send(List<Indicator> figures, RowSink rows) throws IOException {
    try (rows) {
      IndicatorRows.send(figures, rows);
    }
  }

  private Indicators.Dyads chosen() {
    if (busiest < 0 || busiest > MOST_DYADS) {
      throw usage("--dyads: give a number from 0 to " + MOST_DYADS);
    }
    List<Dyad> named = new ArrayList<>();
    for (String text : dyads) {
      String[] parties = text.split(",", -1);
      if (parties.length != 2 || parties[0].strip().equals(parties[1].strip())) {
        throw usage("--dyad: give two parties, for example RUS,USA, and not '" + text + "'");
      }
      for (String party : parties) {
        if (Register.standard().party(party.strip()).isEmpty()) {
          throw usage(
              "--dyad: there is no party '"
                  + party.strip()
                  + "'; detente register search finds parties");
        }
      }
      named.add(new Dyad(parties[0].strip(), parties[1].strip()));
    }
    return named.isEmpty() ? Indicators.busiest(busiest) : Indicators.named(named);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
