package org.detente.app.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the room is to be served.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for any that is free
 * @param token what readers must show, or null
 * @param proxyHeader header in which a reverse proxy names the reader, or null
 * @param readOnly whether nothing may be changed
 */
public record RoomSettings(
    String host, int port, @Nullable String token, @Nullable String proxyHeader, boolean readOnly) {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]", "::1");

  /** Whether only this machine can reach it. */
  public boolean isLoopback() {
    return LOOPBACK.contains(host);
  }

  /** Whether readers are told apart from strangers. */
  public boolean isGuarded() {
    return token != null || proxyHeader != null;
  }
}
