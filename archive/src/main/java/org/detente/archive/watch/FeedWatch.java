package org.detente.archive.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.detente.archive.ingest.Ingest;
import org.detente.archive.ingest.IngestListener;
import org.detente.archive.ingest.IngestReport;
import org.detente.archive.store.Archive;
import org.detente.coder.Coder;
import org.detente.coder.record.CodedDocument;

/**
 * Follows feeds into an archive, in rounds. A process that serves an archive can run one on a
 * thread of its own, on the same {@link Archive}:
 *
 * <pre>{@code
 * FeedWatch watch = new FeedWatch(archive, coder, Coders.VERSION, options, listener);
 * Thread thread = new Thread(() -> watch.run(feeds), "watch");
 * thread.start();
 * …
 * watch.stop();
 * thread.join();
 * }</pre>
 *
 * <p>Safe to {@link #stop} from any thread.
 */
public final class FeedWatch {
  private final Archive archive;
  private final Coder coder;
  private final String coderVersion;
  private final WatchOptions options;
  private final WatchListener listener;
  private final InstantSource clock;
  private final FeedMemory memory;
  private final Fetcher fetcher;
  private final Object sleeping = new Object();
  private volatile boolean stopped;
  private int rounds;

  /**
   * A watch on the clock of this machine.
   *
   * @param coderVersion what the archive keeps with each record
   */
  public FeedWatch(
      Archive archive,
      Coder coder,
      String coderVersion,
      WatchOptions options,
      WatchListener listener) {
    this(archive, coder, coderVersion, options, listener, InstantSource.system());
  }

  FeedWatch(
      Archive archive,
      Coder coder,
      String coderVersion,
      WatchOptions options,
      WatchListener listener,
      InstantSource clock) {
    this.archive = archive;
    this.coder = coder;
    this.coderVersion = coderVersion;
    this.options = options;
    this.listener = listener;
    this.clock = clock;
    this.memory = new FeedMemory(archive);
    this.fetcher = new Fetcher(options);
  }

  /**
   * Asks each feed once, unless it is too early after a failure, and stores what is new.
   *
   * @throws org.detente.archive.sql.ArchiveException where the archive cannot be written to
   */
  public WatchRound round(List<URI> feeds) {
    WatchRound round;
    try (Ingest ingest =
        new Ingest(archive, coder, coderVersion, options.threads(), new Relay(listener))) {
      round =
          new FeedRound(memory, fetcher, options, listener, clock.instant(), () -> stopped, ingest)
              .run(++rounds, feeds);
    }
    listener.round(round);
    return round;
  }

  /** Rounds at the interval of the options, until {@link #stop}. */
  public void run(List<URI> feeds) {
    while (!stopped) {
      Instant begun = clock.instant();
      round(feeds);
      sleepUntil(begun.plus(options.every()));
    }
  }

  private void sleepUntil(Instant end) {
    synchronized (sleeping) {
      Duration left = Duration.between(clock.instant(), end);
      while (!stopped && !left.isNegative() && !left.isZero()) {
        try {
          sleeping.wait(Math.max(1, left.toMillis()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stopped = true;
        }
        left = Duration.between(clock.instant(), end);
      }
    }
  }

  /** Gives up what is being asked for; what came before it is stored, and the round ends. */
  public void stop() {
    synchronized (sleeping) {
      stopped = true;
      sleeping.notifyAll();
    }
    fetcher.stop();
  }

  /** What a run into the archive says, for those who watch. */
  private record Relay(WatchListener listener) implements IngestListener {
    @Override
    public void fault(String place, String reason) {
      listener.fault(place, reason);
    }

    @Override
    public void warning(String place, String message) {}

    @Override
    public void stored(List<CodedDocument> articles) {
      if (!articles.isEmpty()) {
        listener.stored(articles);
      }
    }

    @Override
    public void progress(IngestReport soFar, long bytes) {}
  }
}
