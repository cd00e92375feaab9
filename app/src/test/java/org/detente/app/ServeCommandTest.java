package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code detente serve} refuses. */
class ServeCommandTest {
  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0:8420", "192.0.2.1:8420", "example.org:80"})
  void othersNeedATokenOrAProxy(String listen) {
    Run run = Run.of("serve", "--listen", listen);
    assertEquals(2, run.status());
    assertTrue(run.errors().contains("--token") && run.errors().contains("--proxy-header"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8420", "localhost:", "localhost:99999", ":80", "localhost:http"})
  void anAddressHasAHostAndAPort(String listen) {
    Run run = Run.of("serve", "--listen", listen);
    assertEquals(2, run.status());
    assertTrue(run.errors().contains("HOST:PORT"), run.errors());
  }

  @Test
  void theSamplesFollowNoFeeds() {
    Run run = Run.of("serve", "--watch", "https://example.org/feed");
    assertEquals(2, run.status());
    assertTrue(run.errors().contains("--archive"), run.errors());
    assertEquals(2, Run.of("serve", "--archive", "x.duckdb", "--watch", "feed.xml").status());
  }

  @Test
  void aPortInUseIsSaidSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run = Run.of("serve", "--listen", "127.0.0.1:" + taken.getLocalPort());
      assertEquals(1, run.status());
      assertTrue(run.errors().contains("--listen"), run.errors());
    }
  }
}
