package org.detente.archive.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, each of bounded length. */
final class Lines {
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final InputStream stream;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private int number;

  Lines(InputStream stream) {
    this.stream = stream;
  }

  /**
   * One line without its end.
   *
   * @param number from 1
   * @param text its characters; empty where it is too long
   * @param tooLong whether it is longer than an article may be
   * @param utf8 whether it was UTF-8; else it was read as Windows-1252
   */
  record Line(int number, String text, boolean tooLong, boolean utf8) {}

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    boolean tooLong = false;
    boolean any = false;
    while (position < end || fill()) {
      any = true;
      int from = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      tooLong |= bytes.size() + (position - from) > Limits.ITEM_BYTES;
      if (!tooLong) {
        bytes.write(buffer, from, position - from);
      }
      if (position < end) {
        position++;
        break;
      }
    }
    return any ? line(bytes.toByteArray(), tooLong) : null;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, stream.read(buffer, 0, buffer.length));
    return end > 0;
  }

  private Line line(byte[] bytes, boolean tooLong) {
    number++;
    if (tooLong) {
      return new Line(number, "", true, true);
    }
    int length =
        bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    int skip =
        number == 1
                && length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF
            ? 3
            : 0;
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, skip, length - skip))
              .toString();
      return new Line(number, text, false, true);
    } catch (CharacterCodingException e) {
      return new Line(number, new String(bytes, skip, length - skip, FALLBACK), false, false);
    }
  }
}
