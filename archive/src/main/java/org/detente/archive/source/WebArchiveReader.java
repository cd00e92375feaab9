package org.detente.archive.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.detente.archive.page.Page;
import org.detente.coder.text.InputException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages in a web archive. A record is believed only when the next one begins where its length
 * says: else its length is wrong, it is reported, and reading goes on at the next beginning of a
 * record after its own.
 */
final class WebArchiveReader implements ItemReader {
  private static final int OK = 200;

  @Override
  public void read(Item item, Outlet outlet) throws IOException {
    RecordChannel channel = new RecordChannel(item.bytes());
    boolean more = true;
    while (more) {
      more = readUntilBroken(channel, item, outlet);
    }
  }

  /** Reads records up to the end or a broken one; whether there is more after that. */
  private static boolean readUntilBroken(RecordChannel channel, Item item, Outlet outlet)
      throws IOException {
    WarcReader reader = new WarcReader(channel, channel.buffer());
    @Nullable Runnable waiting = null;
    String current = "the beginning";
    try {
      for (Optional<WarcRecord> next = reader.next(); ; next = reader.next()) {
        if (waiting != null) {
          waiting.run();
          waiting = null;
        }
        if (next.isEmpty()) {
          return false;
        }
        channel.forgetBefore(reader.position());
        WarcRecord record = next.get();
        current = nameOf(record);
        waiting = pageOf(record, current, item, outlet);
      }
    } catch (ParsingException | EOFException | IllegalArgumentException e) {
      if (channel.unreadable() && e instanceof IOException unreadable) {
        throw unreadable;
      }
      outlet.fault(
          new InputException(
              item.source(),
              0,
              "the record of "
                  + current
                  + " is broken or its length is wrong ("
                  + e.getMessage()
                  + "); it was left out, and the next one looked for"));
      return channel.seekNextRecord();
    }
  }

  private static String nameOf(WarcRecord record) {
    return record instanceof WarcTargetRecord target ? target.target() : record.type();
  }

  /** Reads a record's page; what comes back sends it on, once the record is known to be whole. */
  private static @Nullable Runnable pageOf(WarcRecord record, String url, Item item, Outlet outlet)
      throws IOException {
    String place = item.source() + ": " + url;
    try {
      byte[] bytes;
      @Nullable MediaType type;
      if (record instanceof WarcResponse response
          && response.contentType().base().equals(MediaType.HTTP)) {
        HttpResponse http = response.http();
        type = http.contentType();
        if (http.status() != OK || !isPage(type)) {
          return null;
        }
        bytes = decoded(http);
      } else if (record instanceof WarcResource resource && isPage(resource.contentType())) {
        type = resource.contentType();
        bytes = Limits.readItem(resource.body().stream());
      } else {
        return null;
      }
      String charset = type.parameters().get("charset");
      return () -> send(bytes, charset, url, place, outlet);
    } catch (Limits.TooLarge | ParsingException | UnsupportedEncoding e) {
      InputException fault = new InputException(place, 0, String.valueOf(e.getMessage()));
      return () -> outlet.fault(fault);
    }
  }

  private static void send(
      byte[] bytes, @Nullable String charset, String url, String place, Outlet outlet) {
    try {
      Page page = Page.read(new ByteArrayInputStream(bytes), charset, url);
      if (page.text().isEmpty()) {
        outlet.skipped(place, "no main text was found in the page");
      } else {
        PageFileReader.send(page, url, url, place, outlet);
      }
    } catch (IOException e) {
      outlet.fault(new InputException(place, 0, "the page cannot be read: " + e.getMessage()));
    }
  }

  private static boolean isPage(MediaType type) {
    MediaType base = type.base();
    return base.equals(MediaType.HTML) || base.toString().equals("application/xhtml+xml");
  }

  private static byte[] decoded(HttpResponse http) throws IOException {
    String encoding =
        http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    InputStream body = http.body().stream();
    return switch (encoding) {
      case "", "identity" -> Limits.readItem(body);
      case "gzip", "x-gzip" -> Limits.readItem(Decompression.open(new BufferedInputStream(body)));
      case "deflate" -> Limits.readItem(new InflaterInputStream(body));
      default ->
          throw new UnsupportedEncoding(
              "the page is compressed as “" + encoding + "”, which is not read");
    };
  }

  /** A compression that we do not know. */
  private static final class UnsupportedEncoding extends IOException {
    private static final long serialVersionUID = 1L;

    UnsupportedEncoding(String message) {
      super(message);
    }
  }
}
