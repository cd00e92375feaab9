package org.detente.archive.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much is read before something is no article any more. */
public final class Limits {
  /** Bytes of one article, page or feed: sixteen megabytes, a library of novels. */
  public static final int ITEM_BYTES = 16 << 20;

  private Limits() {}

  /** What is larger or expands further than we read. The message says so to the user. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  /**
   * All bytes of one article, page or feed.
   *
   * @throws TooLarge where there are more than {@link #ITEM_BYTES}
   */
  static byte[] readItem(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(ITEM_BYTES + 1);
    if (bytes.length > ITEM_BYTES) {
      throw tooLarge("this");
    }
    return bytes;
  }

  /**
   * Bytes that came over the web, expanded where they are compressed with gzip.
   *
   * @throws IOException where they are damaged, or more than {@link #ITEM_BYTES}; the message says
   *     so
   */
  public static byte[] expanded(byte[] bytes) throws IOException {
    return readItem(Decompression.open(new ByteArrayInputStream(bytes)));
  }

  static TooLarge tooLarge(String what) {
    return new TooLarge(tooLargeMessage(what));
  }

  static String tooLargeMessage(String what) {
    return what
        + " is larger than "
        + (ITEM_BYTES >> 20)
        + " MiB, which no article is; split it, or leave it out";
  }
}
