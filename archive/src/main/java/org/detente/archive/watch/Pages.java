package org.detente.archive.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.archive.page.Page;
import org.detente.archive.source.Limits;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads the pages of items, where {@code robots.txt} allows it, one after the other. */
final class Pages {
  private static final int OK = 200;
  private static final int ROBOTS_BYTES = 512 << 10;
  private static final Map<String, String> ACCEPT =
      Map.of("Accept", "text/html, application/xhtml+xml;q=0.9");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  private final Fetcher fetcher;
  private final WatchOptions options;
  private final Map<String, Robots> robots = new HashMap<>();
  private String lastHost = "";

  Pages(Fetcher fetcher, WatchOptions options) {
    this.fetcher = fetcher;
    this.options = options;
  }

  /**
   * The article at the other end of an item's link.
   *
   * @throws RefusedException where it is not to be asked for
   * @throws IOException where no article could be read there
   */
  Document read(Metadata item) throws IOException {
    URI address = address(String.valueOf(item.url()));
    requireAllowed(address);
    pause(address);
    Fetcher.Answer answer = fetcher.get(address, ACCEPT, Limits.ITEM_BYTES);
    if (answer.status() != OK) {
      throw new IOException("the server answered " + answer.status());
    }
    if (!answer.address().equals(address)) {
      requireAllowed(answer.address());
    }
    String type = answer.header("Content-Type");
    if (!type.toLowerCase(Locale.ROOT).matches("(text/html|application/xhtml\\+xml).*")) {
      throw new IOException("this is no page but “" + type + "”");
    }
    byte[] bytes = Limits.expanded(answer.body());
    Page page = Page.read(new ByteArrayInputStream(bytes), charset(type), address.toString());
    return document(page, item);
  }

  private static @Nullable String charset(String type) {
    Matcher matcher = CHARSET.matcher(type);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static URI address(String link) throws IOException {
    try {
      URI given = new URI(link.strip().replace(" ", "%20"));
      URI plain =
          given.getRawFragment() == null
              ? given
              : new URI(given.toString().substring(0, given.toString().indexOf('#')));
      return new URI(plain.toASCIIString());
    } catch (URISyntaxException e) {
      throw new RefusedException("this is no address: " + e.getMessage());
    }
  }

  /** What the page says goes before what the feed says; the address is the item's. */
  private static Document document(Page page, Metadata item) throws IOException {
    Edtf date = page.date() != null ? page.date() : item.date();
    Metadata known =
        new Metadata(
            item.id(),
            page.title() != null ? page.title() : item.title(),
            item.language(),
            date,
            date == null ? DateSource.NONE : DateSource.METADATA,
            item.source() != null ? item.source() : page.source(),
            item.url());
    if (page.text().isEmpty()) {
      throw new IOException("no main text was found in the page");
    }
    try {
      return DocumentReader.read(page.text(), known, String.valueOf(item.url()), 0);
    } catch (InputException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void requireAllowed(URI address) throws IOException {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    Robots rules = robots.get(origin);
    if (rules == null) {
      rules = robots(origin);
      robots.put(origin, rules);
    }
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    if (!rules.allows((path.isEmpty() ? "/" : path) + query)) {
      throw new RefusedException(origin + "/robots.txt does not allow it");
    }
  }

  private Robots robots(String origin) throws IOException {
    URI address = URI.create(origin + "/robots.txt");
    try {
      pause(address);
      Fetcher.Answer answer = fetcher.get(address, Map.of(), ROBOTS_BYTES);
      if (answer.status() == OK) {
        String text = new String(Limits.expanded(answer.body()), StandardCharsets.UTF_8);
        return Robots.read(text, WatchOptions.PRODUCT);
      }
      return answer.status() >= 400 && answer.status() < 500 ? Robots.ALL : Robots.NOTHING;
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      return Robots.NOTHING;
    }
  }

  private void pause(URI address) throws IOException {
    String host = String.valueOf(address.getHost());
    if (host.equals(lastHost)) {
      try {
        Thread.sleep(options.pause().toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", e);
      }
    }
    lastHost = host;
  }
}
