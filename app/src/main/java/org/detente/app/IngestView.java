package org.detente.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.detente.archive.ingest.IngestListener;
import org.detente.archive.ingest.IngestReport;
import org.jspecify.annotations.Nullable;

/** Shows a run into an archive: a bar at a terminal, faults, and a summary. */
final class IngestView implements IngestListener, AutoCloseable {
  /** Faults that are printed one by one; the others are in the summary and in the file. */
  private static final int SHOWN = 20;

  private static final int REASONS = 12;
  private static final int LONGEST_REASON = 110;

  private final Console console;
  private final ProgressBar bar;
  private final @Nullable BufferedWriter errors;
  private final @Nullable Path errorFile;
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int faults;

  /**
   * A view.
   *
   * @param size bytes to be read, or 0
   * @param errorFile where every fault goes, or null
   */
  IngestView(Console console, long size, @Nullable Path errorFile) {
    this.console = console;
    this.bar = new ProgressBar(console, size);
    this.errorFile = errorFile;
    this.errors = errorFile == null ? null : open(errorFile);
  }

  private static BufferedWriter open(Path file) {
    try {
      return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserError(
          "--errors: " + file + " cannot be written (" + e.getMessage() + "); give another file");
    }
  }

  @Override
  public void fault(String place, String reason) {
    reasons.merge(kindOf(reason), 1, Integer::sum);
    faults++;
    if (errors != null) {
      try {
        errors.write((place + "\t" + reason).replaceAll("[\\r\\n]+", " ") + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (faults <= SHOWN) {
      report(place + ": " + reason);
    } else if (faults == SHOWN + 1) {
      report(
          errors != null
              ? "more faults are in " + errorFile
              : "more faults are not shown: --errors FILE keeps them all");
    }
  }

  /** Faults of one kind differ in what they quote and count. */
  private static String kindOf(String reason) {
    String kind = reason.replaceAll("“[^”]*”", "“…”").replaceAll("\\d+", "…");
    return kind.length() <= LONGEST_REASON ? kind : kind.substring(0, LONGEST_REASON) + "…";
  }

  @Override
  public void warning(String place, String message) {
    report(place + ": warning: " + message);
  }

  @Override
  public void progress(IngestReport soFar, long bytes) {
    bar.show(soFar.done(), bytes);
  }

  private void report(String message) {
    bar.clear();
    console.errors().println("detente: " + message);
  }

  /** Says how it went. */
  void summary(IngestReport report, String archive) {
    bar.clear();
    report(
        String.format(
            Locale.ROOT,
            "%,d articles read: %,d coded and stored in %s (%,d of them near-duplicates), %,d already"
                + " there, %,d in other languages, %,d items without text, %,d failed; %s",
            report.read(),
            report.stored(),
            archive,
            report.copies(),
            report.unchanged(),
            report.otherLanguages(),
            report.withoutText(),
            report.failed(),
            bar.rate(report.done())));
    reasons.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> reason) -> -reason.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(reasons.size() > 1 || faults > SHOWN ? REASONS : 0)
        .forEach(
            reason ->
                report(
                    String.format(Locale.ROOT, "%,7d × %s", reason.getValue(), reason.getKey())));
  }

  @Override
  public void close() {
    bar.clear();
    if (errors != null) {
      try {
        errors.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
