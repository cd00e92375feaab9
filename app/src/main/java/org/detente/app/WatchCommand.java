package org.detente.app;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.archive.ingest.IngestReport;
import org.detente.archive.store.Archive;
import org.detente.archive.watch.FeedWatch;
import org.detente.archive.watch.WatchListener;
import org.detente.archive.watch.WatchOptions;
import org.detente.archive.watch.WatchRound;
import org.detente.coder.Coders;
import org.detente.coder.Pipeline;
import org.detente.coder.record.CodedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente watch}: follows feeds into an archive. */
@Command(
    name = "watch",
    description = "Follow RSS and Atom feeds into an archive until Ctrl-C; polite to servers.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WatchCommand implements Callable<Integer> {
  private static final Pattern INTERVAL = Pattern.compile("([1-9][0-9]{0,4})([smhd])");
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** How long Ctrl-C waits for the batch that is being stored. */
  private static final int LAST_SECONDS = 60;

  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FEED", arity = "1..*", description = "Addresses of RSS or Atom feeds.")
  private List<String> feeds;

  @Mixin private ArchiveOption archiveOption;
  @Mixin private IngestOptions ingestOptions;
  @Mixin private RegisterOption register;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "15m",
      description = "How often, such as 15m, 2h or 1d (default: ${DEFAULT-VALUE}; 1m at least).")
  private String every;

  @Option(names = "--once", description = "One round, for cron: status 1 where a feed failed.")
  private boolean once;

  @Option(
      names = "--pages",
      description = "Read the pages that the items link to, where robots.txt allows it.")
  private boolean pages;

  @Option(
      names = "--allow-private",
      description = "Let redirects and links lead to this machine and to private networks.")
  private boolean allowPrivate;

  @Override
  public Integer call() {
    WatchOptions options =
        WatchOptions.standard(Coders.VERSION)
            .with(interval(), pages, allowPrivate, ingestOptions.threads());
    List<URI> addresses = FeedAddresses.of(feeds, spec);
    Console console = detente.console();
    Pipeline coder = register.coder(0);
    String version = register.coderVersion();
    CountDownLatch closed = new CountDownLatch(1);
    try (IngestView view = ingestOptions.view(console, 0);
        Archive archive = Archive.open(archiveOption.location())) {
      Reporter reporter = new Reporter(console, view, once ? Duration.ZERO : options.every());
      FeedWatch watch = new FeedWatch(archive, coder, version, options, reporter);
      Thread hook = new Thread(() -> endCleanly(watch, closed), "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      if (!once) {
        watch.run(addresses);
        return 0;
      }
      WatchRound round = watch.round(addresses);
      Runtime.getRuntime().removeShutdownHook(hook);
      return round.failed() + round.articles().failed() == 0 ? 0 : 1;
    } finally {
      closed.countDown();
    }
  }

  private static void endCleanly(FeedWatch watch, CountDownLatch closed) {
    watch.stop();
    try {
      closed.await(LAST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration interval() {
    Matcher given = INTERVAL.matcher(every.strip().toLowerCase(Locale.ROOT));
    if (!given.matches()) {
      throw usage("--every: “" + every + "” is no time; give one such as 15m, 2h or 1d");
    }
    ChronoUnit unit =
        switch (given.group(2)) {
          case "s" -> ChronoUnit.SECONDS;
          case "m" -> ChronoUnit.MINUTES;
          case "h" -> ChronoUnit.HOURS;
          default -> ChronoUnit.DAYS;
        };
    Duration interval = Duration.of(Long.parseLong(given.group(1)), unit);
    if (interval.compareTo(SHORTEST) < 0) {
      throw usage("--every " + every + " would press the servers; give 1m or more");
    }
    return interval;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** A line for each round and each fault. */
  private record Reporter(Console console, IngestView view, Duration every)
      implements WatchListener {
    @Override
    public void stored(List<CodedDocument> articles) {}

    @Override
    public void fault(String place, String reason) {
      view.fault(place, reason);
    }

    @Override
    public void notice(String place, String message) {
      say(place + ": " + message);
    }

    @Override
    public void round(WatchRound round) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      IngestReport articles = round.articles();
      say(
          String.format(
              Locale.ROOT,
              "%s round %d: %d feeds (%d unchanged, %d waiting, %d ended, %d failed); %d new articles"
                  + " (%d near-duplicates, %d from pages), %d known, %d in other languages, %d without"
                  + " text, %d failed%s",
              now,
              round.number(),
              round.feeds(),
              round.unchanged(),
              round.waiting(),
              round.gone(),
              round.failed(),
              articles.stored(),
              articles.copies(),
              round.pages(),
              articles.unchanged(),
              articles.otherLanguages(),
              articles.withoutText(),
              articles.failed(),
              every.isZero() ? "" : "; next within " + every.toMinutes() + " min"));
    }

    private void say(String line) {
      console.errors().println("detente: " + line);
      console.errors().flush();
    }
  }
}
