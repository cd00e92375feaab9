package org.detente.app.room.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers that take a while. An answer is given again while the archive has not changed.
 * After a change the one that was quickly made is made anew at once; of one that takes longer the
 * old one is given while a thread beside makes the new one, so that during an ingest no reader
 * waits for what another has read a moment ago. Nothing is made twice at the same time.
 */
final class Remembered<K, V> {
  /** Making an answer anew may take at most a tenth of the time. */
  private static final int REST = 9;

  private final int capacity;
  private final long quick;
  private final Executor beside;
  private final LongSupplier nanoTime;
  private final Map<K, Entry<V>> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
          return size() > capacity;
        }
      };

  /** An answer, perhaps still in the making; with the one before it while it is. */
  private static final class Entry<V> {
    final CompletableFuture<V> answer = new CompletableFuture<>();
    final long version;
    final @Nullable V before;
    volatile long cost;
    volatile long made;

    Entry(long version, @Nullable V before) {
      this.version = version;
      this.before = before;
    }
  }

  /**
   * A memory.
   *
   * @param capacity how many answers
   * @param quick what an answer may cost for an asker to wait for a new one
   * @param beside makes new answers while old ones are given
   */
  Remembered(int capacity, Duration quick, Executor beside, LongSupplier nanoTime) {
    this.capacity = capacity;
    this.quick = quick.toNanos();
    this.beside = beside;
    this.nanoTime = nanoTime;
  }

  /**
   * The answer to a question, of this version of the archive where it can be had quickly.
   *
   * @param version another number after each change
   */
  V get(K question, long version, Supplier<V> make) {
    Entry<V> entry;
    @Nullable V old = null;
    boolean mine = false;
    synchronized (entries) {
      entry = entries.get(question);
      if (entry == null) {
        entry = new Entry<>(version, null);
        entries.put(question, entry);
        mine = true;
      } else if (entry.answer.isDone() && isDue(entry, version)) {
        V known = entry.answer.join();
        old = entry.cost > quick ? known : null;
        entry = new Entry<>(version, known);
        entries.put(question, entry);
        mine = true;
      } else if (!entry.answer.isDone()) {
        old = entry.before;
      }
    }
    if (mine && old != null) {
      Entry<V> next = entry;
      beside.execute(() -> make(question, next, make));
    } else if (mine) {
      make(question, entry, make);
    }
    return old != null ? old : join(entry);
  }

  private boolean isDue(Entry<V> entry, long version) {
    return entry.version != version && nanoTime.getAsLong() - entry.made >= REST * entry.cost;
  }

  private void make(K question, Entry<V> entry, Supplier<V> make) {
    long begin = nanoTime.getAsLong();
    try {
      V answer = make.get();
      entry.made = nanoTime.getAsLong();
      entry.cost = entry.made - begin;
      entry.answer.complete(answer);
    } catch (RuntimeException | Error e) {
      synchronized (entries) {
        entries.remove(question, entry);
      }
      entry.answer.completeExceptionally(e);
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
