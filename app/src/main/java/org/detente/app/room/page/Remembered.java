package org.detente.app.room.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Remembers answers that take a while. An answer is given again while the archive has not changed;
 * while it changes all the time, as during an ingest, it is given for a little longer and made anew
 * by one asker at a time, so that no reader waits for it twice.
 */
final class Remembered<K, V> {
  private final int capacity;
  private final long patience;
  private final LongSupplier nanoTime;
  private final Map<K, Entry<V>> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
          return size() > capacity;
        }
      };

  private static final class Entry<V> {
    final CompletableFuture<V> answer = new CompletableFuture<>();
    final long version;
    final long at;

    Entry(long version, long at) {
      this.version = version;
      this.at = at;
    }
  }

  /**
   * A memory.
   *
   * @param capacity how many answers
   * @param patience how old an answer may be when the archive has changed
   */
  Remembered(int capacity, Duration patience, LongSupplier nanoTime) {
    this.capacity = capacity;
    this.patience = patience.toNanos();
    this.nanoTime = nanoTime;
  }

  /** The answer to a question at a version of the archive. */
  V get(K question, long version, Supplier<V> make) {
    Entry<V> entry;
    Entry<V> stale = null;
    boolean mine = false;
    synchronized (entries) {
      entry = entries.get(question);
      long now = nanoTime.getAsLong();
      if (entry == null || (entry.version != version && now - entry.at > patience)) {
        stale = entry;
        entry = new Entry<>(version, now);
        entries.put(question, entry);
        mine = true;
      }
    }
    if (mine) {
      return make(question, entry, make);
    }
    return stale == null ? join(entry) : join(stale);
  }

  private V make(K question, Entry<V> entry, Supplier<V> make) {
    try {
      V answer = make.get();
      entry.answer.complete(answer);
      return answer;
    } catch (RuntimeException e) {
      synchronized (entries) {
        entries.remove(question, entry);
      }
      entry.answer.completeExceptionally(e);
      throw e;
    }
  }

  private static <V> V join(Entry<V> entry) {
    try {
      return entry.answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
