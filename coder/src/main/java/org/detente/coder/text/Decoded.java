package org.detente.coder.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file, with what had to be assumed to read them.
 *
 * @param characters the text, byte order mark left out
 * @param warning what was assumed, for the user; null where nothing was
 */
public record Decoded(String characters, @Nullable String warning) {
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** How many bytes are looked at to tell text from binary data. */
  private static final int SAMPLE = 8192;

  /**
   * Reads bytes as text: UTF-8, UTF-16 where a byte order mark says so, and Windows-1252 (a
   * superset of Latin-1's printable characters) where the bytes are no UTF-8.
   *
   * @param source the file's name, for messages
   * @throws InputException where the bytes are no text
   */
  public static Decoded of(byte[] bytes, String source) throws InputException {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "read as UTF-16");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Decoded(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "read as UTF-16");
    }
    refuseBinary(bytes, source);
    int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer input = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    try {
      return new Decoded(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(input)
              .toString(),
          null);
    } catch (CharacterCodingException e) {
      int line = lineOf(bytes, input.position());
      return new Decoded(
          new String(bytes, skip, bytes.length - skip, FALLBACK),
          "line " + line + " is not UTF-8; the file was read as Windows-1252");
    }
  }

  /** Text has no NUL and hardly any other control characters. */
  private static void refuseBinary(byte[] bytes, String source) throws InputException {
    int sample = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      int b = bytes[i];
      if (b == 0) {
        throw binary(source);
      }
      if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    if (controls * 20 > sample) {
      throw binary(source);
    }
  }

  private static InputException binary(String source) {
    return new InputException(
        source, 0, "this is binary data, not text; give a plain text file in UTF-8");
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
