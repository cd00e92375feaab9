package org.detente.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Addresses of feeds as a user gives them. */
final class FeedAddresses {
  private FeedAddresses() {}

  /**
   * The addresses, each once.
   *
   * @throws ParameterException where one is no web address
   */
  static List<URI> of(List<String> feeds, CommandSpec command) {
    List<URI> addresses = new ArrayList<>();
    for (String feed : feeds) {
      URI address;
      try {
        address = new URI(new URI(feed.strip()).toASCIIString());
      } catch (URISyntaxException e) {
        throw new ParameterException(
            command.commandLine(), "“" + feed + "” is no address: " + e.getMessage());
      }
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
        throw new ParameterException(
            command.commandLine(),
            "“"
                + feed
                + "” is no address of a feed: it begins with https:// or http://"
                + " (files are for detente ingest)");
      }
      if (!addresses.contains(address)) {
        addresses.add(address);
      }
    }
    return addresses;
  }
}
