package org.detente.archive.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When to ask, whom, and what not. */
class PolitenessTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1, '', PT30M",
    "2, '', PT1H",
    "6, '', PT16H",
    "7, '', PT24H",
    "40, '', PT24H",
    "1, 60, PT30M",
    "1, 86400, PT24H",
    "1, 999999999, PT168H",
    "1, 'Tue, 24 Nov 2026 20:00:00 GMT', PT8H",
    "1, 'Tue, 24 Nov 2020 20:00:00 GMT', PT30M",
    "1, soon, PT30M",
    "1, -5, PT30M"
  })
  void waitsLongerAfterEachFailure(int failures, String retryAfter, Duration wait) {
    Instant until = Backoff.until(NOW, Duration.ofMinutes(15), failures, retryAfter);
    assertEquals(wait, Duration.between(NOW, until));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001:db8::1"
      })
  void privateAddresses(String address) throws Exception {
    assertFalse(Addresses.isPublic(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "192.1.0.1",
        "2606:4700::1111",
        "2a00:1450:4001::200e"
      })
  void publicAddresses(String address) throws Exception {
    assertTrue(Addresses.isPublic(InetAddress.getByName(address)), address);
  }

  /** The examples of RFC 9309, 2.2.2 and 2.2.3, and of 5.1. */
  @ParameterizedTest
  @CsvSource({
    "/example/page/, true",
    "/example/page/disallow.gif, false",
    "/elsewhere, true",
    "/file.gif, false",
    "/file.gif?x, true",
    "/a/1/b/2/c, false",
    "/a/b, true",
    "/same, true"
  })
  void theLongestRuleDecides(String path, boolean allowed) {
    Robots robots =
        Robots.read(
            "# ours\nUser-Agent: detente\nUser-agent: other\n\nAllow: /example/page/\n"
                + "Disallow: /example/page/disallow.gif\nDisallow: *.gif$\nDisallow: /a/*/b/*/c\n"
                + "Disallow: /same\nAllow: /same\nDisallow:\n"
                + "User-agent: *\nDisallow: /\n",
            WatchOptions.PRODUCT);
    assertEquals(allowed, robots.allows(path), path);
  }

  @Test
  void whoIsNotNamedIsEverybody() {
    String text =
        "User-agent: *\r\nDisallow: /private # not for you\r\nSitemap: https://example.org/s\r\n\r\n"
            + "User-agent: SomeBot\r\nDisallow: /\r\n";
    Robots robots = Robots.read(text, WatchOptions.PRODUCT);
    assertFalse(robots.allows("/private/x"));
    assertTrue(robots.allows("/news"));
    assertTrue(Robots.read("<html>no robots here</html>", WatchOptions.PRODUCT).allows("/"));
    assertFalse(Robots.NOTHING.allows("/x"));
  }

  /** A rule written to cost time costs little. */
  @Test
  void manyStarsAreMatchedFast() {
    Robots robots =
        Robots.read("User-agent: *\nDisallow: /" + "*a".repeat(2000) + "$", WatchOptions.PRODUCT);
    assertTrue(robots.allows("/" + "a".repeat(1999) + "b"));
  }
}
