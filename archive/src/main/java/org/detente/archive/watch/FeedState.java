package org.detente.archive.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed from one round to the next.
 *
 * @param etag the version that the server gave it, or null
 * @param lastModified when it changed last, in the server's words, or null
 * @param failures how often it has failed in a row
 * @param notBefore when it may be asked again; the epoch where nothing stands against it
 * @param gone whether it has ended
 */
record FeedState(
    @Nullable String etag,
    @Nullable String lastModified,
    int failures,
    Instant notBefore,
    boolean gone) {
  static final FeedState NEW = new FeedState(null, null, 0, Instant.EPOCH, false);

  FeedState failed(Instant until) {
    return new FeedState(etag, lastModified, failures + 1, until, gone);
  }

  FeedState ended() {
    return new FeedState(etag, lastModified, failures, notBefore, true);
  }

  FeedState succeeded() {
    return new FeedState(etag, lastModified, 0, Instant.EPOCH, false);
  }
}
