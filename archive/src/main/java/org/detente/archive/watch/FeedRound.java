package org.detente.archive.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.detente.archive.ingest.Ingest;
import org.detente.archive.ingest.IngestReport;
import org.detente.archive.source.ArticleReader;
import org.detente.archive.source.Columns;
import org.detente.archive.source.Limits;
import org.detente.archive.source.SourceFormat;
import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;
import org.jspecify.annotations.Nullable;

/**
 * One round through the feeds. What is remembered of them is written last, when their articles are
 * stored: whatever happens in between, nothing is lost, and the next round asks again.
 */
final class FeedRound {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;

  /** So many pages of one feed in one round; the others wait for the next. */
  private static final int PAGES = 200;

  private static final int READ = Integer.MAX_VALUE;
  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

  private static final ArticleReader READER =
      new ArticleReader(
          SourceFormat.FEED,
          Columns.SAME,
          null,
          null,
          SourceFormat.ALL,
          InputStream.nullInputStream());

  private final FeedMemory memory;
  private final Fetcher fetcher;
  private final Pages pages;
  private final WatchOptions options;
  private final WatchListener listener;
  private final Instant now;
  private final BooleanSupplier stopped;
  private final Ingest ingest;
  private final Map<String, FeedState> states = new LinkedHashMap<>();
  private final Map<String, Integer> attempts = new LinkedHashMap<>();
  private int unchanged;
  private int waiting;
  private int gone;
  private int failed;
  private int pagesRead;

  FeedRound(
      FeedMemory memory,
      Fetcher fetcher,
      WatchOptions options,
      WatchListener listener,
      Instant now,
      BooleanSupplier stopped,
      Ingest ingest) {
    this.memory = memory;
    this.options = options;
    this.listener = listener;
    this.now = now;
    this.stopped = stopped;
    this.ingest = ingest;
    this.fetcher = fetcher;
    this.pages = new Pages(fetcher, options);
  }

  WatchRound run(int number, List<URI> feeds) {
    for (URI feed : feeds) {
      if (stopped.getAsBoolean()) {
        break;
      }
      ask(feed);
    }
    IngestReport articles = ingest.finish();
    states.forEach(memory::remember);
    memory.rememberPages(attempts);
    return new WatchRound(
        number, feeds.size(), unchanged, waiting, gone, failed, pagesRead, articles);
  }

  private void ask(URI feed) {
    String url = feed.toString();
    FeedState state = memory.feed(url);
    if (state.gone()) {
      gone++;
      return;
    }
    if (state.notBefore().isAfter(now)) {
      waiting++;
      return;
    }
    try {
      Fetcher.Answer answer = fetcher.getGiven(feed, headers(state), Limits.ITEM_BYTES);
      switch (answer.status()) {
        case OK -> read(url, state, answer);
        case NOT_MODIFIED -> {
          unchanged++;
          states.put(url, state.succeeded());
        }
        case GONE -> {
          gone++;
          listener.notice(url, "the server says that this feed has ended (410); it is left alone");
          states.put(url, state.ended());
        }
        default ->
            failed(
                url, state, "the server answered " + answer.status(), answer.header("Retry-After"));
      }
    } catch (IOException e) {
      failed(url, state, String.valueOf(e.getMessage()), "");
    }
  }

  private static Map<String, String> headers(FeedState state) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", ACCEPT);
    String etag = state.etag();
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    String modified = state.lastModified();
    if (modified != null) {
      headers.put("If-Modified-Since", modified);
    }
    return headers;
  }

  private void failed(String url, FeedState state, String reason, String retryAfter) {
    if (stopped.getAsBoolean()) {
      return;
    }
    failed++;
    Instant until = Backoff.until(now, options.every(), state.failures() + 1, retryAfter);
    states.put(url, state.failed(until));
    listener.fault(url, reason + "; not asked again before " + until.toString());
  }

  private void read(String url, FeedState state, Fetcher.Answer answer) {
    FeedItems read = new FeedItems();
    READER.read(new ByteArrayInputStream(answer.body()), SourceFormat.FEED, url, url, read);
    if (read.items().isEmpty() && !read.faults().isEmpty()) {
      failed(url, state, String.valueOf(read.faults().get(0).getMessage()), "");
      return;
    }
    for (InputException fault : read.faults()) {
      ingest.fault(fault);
    }
    if (answer.moved()) {
      listener.notice(url, "this feed has moved for good to " + answer.address());
    }
    boolean all = options.pages() ? readPages(read) : store(read.items());
    // Where pages wait for the next round, the same answer must come again.
    states.put(
        url,
        all
            ? new FeedState(
                sent(answer, "ETag"), sent(answer, "Last-Modified"), 0, Instant.EPOCH, false)
            : FeedState.NEW);
  }

  private static @Nullable String sent(Fetcher.Answer answer, String name) {
    String value = answer.header(name);
    return value.isBlank() ? null : value;
  }

  private boolean store(List<FeedItems.Item> items) {
    items.forEach(this::store);
    return true;
  }

  /** The article as the feed has it. */
  private void store(FeedItems.Item item) {
    Document document = item.document();
    if (document != null) {
      ingest.article(document);
    } else {
      ingest.skipped(item.place(), "the item has a link only; --pages reads the page");
    }
  }

  /** Whether all that could be read has been read. */
  private boolean readPages(FeedItems read) {
    Map<String, Integer> tried =
        memory.attempts(
            read.items().stream()
                .flatMap(item -> Stream.ofNullable(item.metadata().url()))
                .toList());
    int before = pagesRead;
    boolean all = true;
    for (FeedItems.Item item : read.items()) {
      String url = item.metadata().url();
      int tries = url == null ? FeedMemory.ATTEMPTS : tried.getOrDefault(url, 0);
      if (stopped.getAsBoolean() || pagesRead - before >= PAGES) {
        all = false;
      } else if (tries < FeedMemory.ATTEMPTS) {
        all &= readPage(item, Objects.requireNonNull(url), tries + 1);
      } else if (tries != READ) {
        store(item);
      }
    }
    return all;
  }

  private boolean readPage(FeedItems.Item item, String url, int tries) {
    try {
      ingest.article(pages.read(item.metadata()));
      pagesRead++;
      attempts.put(url, READ);
      return true;
    } catch (RefusedException e) {
      listener.fault(url, String.valueOf(e.getMessage()));
      attempts.put(url, tries);
      store(item);
      return true;
    } catch (IOException e) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      listener.fault(url, "the page cannot be read: " + e.getMessage());
      attempts.put(url, tries);
      if (tries >= FeedMemory.ATTEMPTS) {
        store(item);
        return true;
      }
      return false;
    }
  }
}
