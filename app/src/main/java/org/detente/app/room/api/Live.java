package org.detente.app.room.api;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tells open pages of new articles by Server-Sent Events: an event {@code articles} with how many
 * the archive holds now.
 */
public final class Live {
  private static final int MOST_LISTENERS = 200;

  private final Queue<SseClient> listeners = new ConcurrentLinkedQueue<>();

  /** Takes a listener on until it goes away. */
  void listen(SseClient client) {
    if (listeners.size() >= MOST_LISTENERS) {
      client.close();
      return;
    }
    client.keepAlive();
    client.onClose(() -> listeners.remove(client));
    listeners.add(client);
    client.sendComment("listening");
  }

  /** Tells all listeners that articles have been stored. */
  public void stored(int added, long size) {
    String data = Json.write(Map.of("added", added, "articles", size));
    for (SseClient listener : listeners) {
      listener.sendEvent("articles", data);
    }
  }

  /** Sends every listener a comment, which keeps its connection open and shows which have gone. */
  public void keepAlive() {
    listeners.forEach(listener -> listener.sendComment("still here"));
  }

  /** How many listen. */
  public int listeners() {
    return listeners.size();
  }
}
