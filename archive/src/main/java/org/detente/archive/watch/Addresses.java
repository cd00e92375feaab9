package org.detente.archive.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Tells the public addresses from those of the own machine and network, which a feed or a redirect
 * from outside has no business to name.
 *
 * <p>A name is looked up and every address that it has is checked before the connection is made.
 * {@link java.net.http.HttpClient} looks it up again; Java keeps an answer for thirty seconds
 * ({@code networkaddress.cache.ttl}), so that a name which changes its address in between does not
 * lead elsewhere. Who sets that to 0 loses this.
 */
final class Addresses {
  private Addresses() {}

  /** Refuses an address that is not public, or whose name has one that is not. */
  static void requirePublic(URI address) throws IOException {
    String host = address.getHost();
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] all;
    try {
      all = InetAddress.getAllByName(bare);
    } catch (UnknownHostException e) {
      throw new IOException("no such host: " + host, e);
    }
    for (InetAddress one : all) {
      if (!isPublic(one)) {
        throw new RefusedException(
            address
                + " leads to "
                + one.getHostAddress()
                + ", an address of this machine or of a private network, and is not asked;"
                + " --allow-private allows it");
      }
    }
  }

  /** Whether the address can be reached by everybody (the IANA registers of special addresses). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    boolean thisNetwork = first == 0;
    boolean carrier = first == 100 && second >= 64 && second < 128; // RFC 6598
    boolean protocols = first == 192 && second == 0; // RFC 6890, RFC 5737
    boolean documents = first == 203 && second == 0 && (b[2] & 0xff) == 113;
    boolean tests = first == 198 && (second == 18 || second == 19 || second == 51);
    return !(thisNetwork || carrier || protocols || documents || tests || first >= 240);
  }

  /** Global unicast only, and of it nothing that hides an address of version 4. */
  private static boolean isPublic6(byte[] b) {
    boolean global = (b[0] & 0xe0) == 0x20;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean teredoOrDocuments =
        b[0] == 0x20 && b[1] == 0x01 && (b[2] == 0 || (b[2] == 0x0d && (b[3] & 0xff) == 0xb8));
    return global && !sixToFour && !teredoOrDocuments;
  }
}
