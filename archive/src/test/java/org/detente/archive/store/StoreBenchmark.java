package org.detente.archive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the store alone, without the coder; docs/benchmarks.md has the command and the results.
 */
@EnabledIfSystemProperty(named = "detente.articles", matches = "[0-9]+")
class StoreBenchmark {
  private static final int BATCH = 500;
  private static final int PARTIES = 40;
  private static final int DAYS = 730;
  private static final int CLIENTS = 20;

  @TempDir private Path folder;

  @Test
  void storesAndAnswers() throws Exception {
    int all = Integer.getInteger("detente.articles");
    Invented invented = new Invented(1, PARTIES, DAYS);
    Invented single = new Invented(2, PARTIES, DAYS);
    // benchmarks/room-load wants the archive kept.
    String location = System.getProperty("detente.keep", folder.resolve("bench.duckdb").toString());
    try (Archive archive = Archive.open(location)) {
      int stored = 0;
      long spent = 0;
      double processor = processor();
      int step = Math.max(BATCH, all / 10);
      while (stored < all) {
        List<StoredArticle> batch = invented.next(BATCH);
        long begin = System.nanoTime();
        archive.store(batch);
        spent += System.nanoTime() - begin;
        stored += BATCH;
        if (stored == 1000 || stored % step == 0) {
          Runtime memory = Runtime.getRuntime();
          say(
              "%,d articles: %.0f articles/s in this part (%.2f ms of processor each), file %.0f bytes"
                  + " an article, heap %d MB, process %s",
              stored,
              (stored == 1000 ? 1000 : step) / (spent / 1e9),
              (processor() - processor) / (stored == 1000 ? 1000 : step),
              (double) size(location) / stored,
              (memory.totalMemory() - memory.freeMemory()) >> 20,
              residentSet());
          spent = 0;
          say("  one article alone: %.1f ms (median of 9)", median(archive, single));
          processor = processor();
        }
      }
      queries(archive);
      assertEquals(
          archive.size(),
          CrisisView.of(archive).sources().stream().mapToLong(s -> s.articles()).sum());
    }
    say("closed: %.0f bytes an article", (double) size(location) / all);
  }

  /** Milliseconds of processor that this process has used: other work on the machine adds none. */
  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  private static double median(Archive archive, Invented single) {
    double[] times = new double[9];
    for (int i = 0; i < times.length; i++) {
      List<StoredArticle> one = single.next(1);
      long begin = System.nanoTime();
      archive.store(one);
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static void queries(Archive archive) throws Exception {
    CrisisView view = CrisisView.of(archive);
    IncidentFilter dossier =
        IncidentFilter.ALL
            .parties(2, List.of("P10", "P11", "P12", "P13", "P14"))
            .period(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 9, 1));
    List<Incident> page = view.incidents(dossier, Page.FIRST);
    String first = page.get(0).id();
    say(
        "incidents of the dossier: %,d of %,d",
        view.count(dossier), view.count(IncidentFilter.ALL));
    // A new view has no answers in memory.
    time("dossier page", () -> CrisisView.of(archive).incidents(dossier, Page.FIRST).size());
    time("evidence", () -> CrisisView.of(archive).evidence(first).size());
    time("incident", () -> CrisisView.of(archive).incident(first).isPresent() ? 1 : 0);
    time("stances", () -> CrisisView.of(archive).stances(dossier).size());
    time("dyads", () -> CrisisView.of(archive).dyads(dossier).size());
    time("search", () -> CrisisView.of(archive).search("word17 word471", Page.FIRST).size());
    time("article", () -> archive.article(77).isPresent() ? 1 : 0);
    say(
        "dossier page for %d clients at once: %.0f ms at most, each asking the database",
        CLIENTS, longest(() -> CrisisView.of(archive).incidents(dossier, Page.FIRST).size()));
    say(
        "the same with one view: %.0f ms at most",
        longest(() -> view.incidents(dossier, Page.FIRST).size()));
  }

  private static double longest(Callable<Integer> page) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Double>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      running.add(
          clients.submit(
              () -> {
                double longest = 0;
                for (int i = 0; i < 10; i++) {
                  long begin = System.nanoTime();
                  page.call();
                  longest = Math.max(longest, (System.nanoTime() - begin) / 1e6);
                }
                return longest;
              }));
    }
    double longest = 0;
    for (Future<Double> client : running) {
      longest = Math.max(longest, client.get());
    }
    clients.shutdown();
    return longest;
  }

  private static void time(String what, Callable<Integer> query) throws Exception {
    double[] times = new double[9];
    int found = 0;
    for (int i = 0; i < times.length; i++) {
      long begin = System.nanoTime();
      found = query.call();
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(times);
    say("%s: %.1f ms (median of 9, %d rows)", what, times[4], found);
  }

  private static long size(String location) throws IOException {
    Path log = Path.of(location + ".wal");
    return Files.size(Path.of(location)) + (Files.exists(log) ? Files.size(log) : 0);
  }

  private static String residentSet() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("unknown");
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
