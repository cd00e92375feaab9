package org.detente.app.room.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A token bucket for each client: so many requests a period, evenly refilled. Thread-safe. */
public final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;

  private final int capacity;
  private final double perNano;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  private record Bucket(double tokens, long at) {}

  /**
   * A limit.
   *
   * @param nanoTime the clock, {@code System::nanoTime} but in tests
   */
  public RateLimit(int requests, Duration period, LongSupplier nanoTime) {
    this.capacity = requests;
    this.perNano = requests / (double) period.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Whether this client may have one more now. */
  public synchronized boolean allows(String client) {
    long now = nanoTime.getAsLong();
    Bucket bucket = buckets.get(client);
    double tokens =
        bucket == null
            ? capacity
            : Math.min(capacity, bucket.tokens() + (now - bucket.at()) * perNano);
    boolean allowed = tokens >= 1;
    buckets.put(client, new Bucket(allowed ? tokens - 1 : tokens, now));
    return allowed;
  }
}
