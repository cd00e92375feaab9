package org.detente.archive.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a web archive for its reader, with a memory of those of the present record, so that
 * a record whose length is wrong does not take its neighbours with it.
 */
final class RecordChannel implements ReadableByteChannel {
  private static final byte[] BEGINNING = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  /** A longer record is not gone back over. */
  private static final int LONGEST_MEMORY = 2 * Limits.ITEM_BYTES;

  private InputStream stream;
  private ByteBuffer buffer = emptyBuffer();
  private byte[] memory = new byte[1 << 16];
  private int remembered;

  /** Where the memory begins, counted as the present reader counts. */
  private long memoryBegin;

  private boolean unreadable;

  RecordChannel(InputStream stream) {
    this.stream = stream;
  }

  private static ByteBuffer emptyBuffer() {
    return ByteBuffer.allocate(1 << 13).flip();
  }

  /** The buffer for the reader of this channel. */
  ByteBuffer buffer() {
    return buffer;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    byte[] bytes = new byte[Math.min(target.remaining(), 1 << 13)];
    int read = readSome(bytes);
    if (read < 0) {
      return -1;
    }
    target.put(bytes, 0, read);
    remember(bytes, read);
    return read;
  }

  private int readSome(byte[] bytes) throws IOException {
    try {
      return stream.read(bytes, 0, bytes.length);
    } catch (IOException e) {
      unreadable = true;
      throw e;
    }
  }

  private void remember(byte[] bytes, int length) {
    if (remembered + length > LONGEST_MEMORY) {
      memoryBegin += remembered;
      remembered = 0;
    }
    if (remembered + length > memory.length) {
      memory = Arrays.copyOf(memory, Math.max(remembered + length, memory.length * 2));
    }
    System.arraycopy(bytes, 0, memory, remembered, length);
    remembered += length;
  }

  /** Everything before a position belongs to records that were whole. */
  void forgetBefore(long position) {
    int drop = (int) Math.min(remembered, Math.max(0, position - memoryBegin));
    System.arraycopy(memory, drop, memory, 0, remembered - drop);
    remembered -= drop;
    memoryBegin += drop;
  }

  /** Whether it is not a record that is broken but the stream itself. */
  boolean unreadable() {
    return unreadable;
  }

  /**
   * Goes on at the first beginning of a record after that of the present one, for a new reader.
   *
   * @return false where there is none
   */
  boolean seekNextRecord() throws IOException {
    stream =
        new SequenceInputStream(
            new ByteArrayInputStream(Arrays.copyOf(memory, remembered)), stream);
    remembered = 0;
    memoryBegin = 0;
    buffer = emptyBuffer();
    int matched = 0;
    for (int b = stream.read(); b >= 0; b = stream.read()) {
      matched = b == BEGINNING[matched] ? matched + 1 : b == BEGINNING[0] ? 1 : 0;
      if (matched == BEGINNING.length) {
        stream =
            new SequenceInputStream(
                new ByteArrayInputStream(BEGINNING, 1, BEGINNING.length - 1), stream);
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
