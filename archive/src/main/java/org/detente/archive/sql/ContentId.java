package org.detente.archive.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * An id that follows from content alone, so that it is the same in whatever order articles come:
 * SHA-256 over the parts, each preceded by its length.
 *
 * @param text sixteen characters, 80 bits, digits and lower-case letters without i, l, o and u
 *     (Crockford's base 32)
 * @param hash 63 further bits, for fast look-ups
 */
public record ContentId(String text, long hash) {
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;

  /** The id of these parts in this order; a missing part differs from an empty one. */
  public static ContentId of(@Nullable String... parts) {
    MessageDigest digest = digest();
    for (String part : parts) {
      byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
    ByteBuffer sum = ByteBuffer.wrap(digest.digest());
    StringBuilder text = new StringBuilder(LENGTH);
    for (int digit = 0; digit < LENGTH; digit++) {
      int bit = digit * 5;
      int window = (sum.get(bit / 8) & 0xff) << 8 | (sum.get(bit / 8 + 1) & 0xff);
      text.append(DIGITS.charAt(window >> (11 - bit % 8) & 31));
    }
    return new ContentId(text.toString(), sum.getLong(16) >>> 1);
  }

  /** A number of 63 bits as thirteen characters. */
  public static String code(long number) {
    StringBuilder text = new StringBuilder(13);
    for (int shift = 60; shift >= 0; shift -= 5) {
      text.append(DIGITS.charAt((int) (number >>> shift) & 31));
    }
    return text.toString();
  }

  /** The number of a {@link #code}, or -1 where the text is none. */
  public static long number(String code) {
    if (code.length() != 13) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = DIGITS.indexOf(code.charAt(i));
      if (digit < 0) {
        return -1;
      }
      number = number << 5 | digit;
    }
    return number < 0 ? -1 : number;
  }

  /** SHA-256 of bytes, in hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
