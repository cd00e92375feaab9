package org.detente.app.room;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import org.detente.app.room.api.Live;
import org.detente.archive.store.Archive;
import org.detente.archive.watch.FeedWatch;
import org.detente.archive.watch.WatchListener;
import org.detente.archive.watch.WatchOptions;
import org.detente.archive.watch.WatchRound;
import org.detente.coder.Coders;
import org.detente.coder.Pipeline;
import org.detente.coder.record.CodedDocument;

/** Follows feeds into the archive that a room has open, and tells its readers what comes in. */
public final class RoomWatch implements AutoCloseable {
  private static final long LAST_MILLIS = 60_000;

  private final FeedWatch watch;
  private final Thread thread;

  /**
   * Begins to follow feeds.
   *
   * @param feeds addresses of RSS or Atom feeds
   * @param live tells the readers
   * @param errors where faults and the outcome of each round are told
   */
  public RoomWatch(
      List<URI> feeds,
      Archive archive,
      Pipeline coder,
      WatchOptions options,
      Live live,
      PrintWriter errors) {
    this.watch =
        new FeedWatch(archive, coder, Coders.VERSION, options, new Teller(archive, live, errors));
    this.thread = new Thread(() -> watch.run(feeds), "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Stops when the batch that is being stored is stored. */
  @Override
  public void close() {
    watch.stop();
    try {
      thread.join(LAST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Teller(Archive archive, Live live, PrintWriter errors) implements WatchListener {
    @Override
    public void stored(List<CodedDocument> articles) {
      live.stored(articles.size(), archive.size());
    }

    @Override
    public void fault(String place, String reason) {
      errors.println("detente: " + place + ": " + reason);
    }

    @Override
    public void notice(String place, String message) {
      errors.println("detente: " + place + ": " + message);
    }

    @Override
    public void round(WatchRound round) {
      if (round.articles().stored() > 0 || round.failed() > 0) {
        errors.println(
            "detente: round "
                + round.number()
                + ": "
                + round.articles().stored()
                + " new articles, "
                + round.failed()
                + " of "
                + round.feeds()
                + " feeds failed");
      }
    }
  }
}
