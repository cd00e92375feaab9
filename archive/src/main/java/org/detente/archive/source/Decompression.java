package org.detente.archive.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/** Opens what is compressed with gzip, in one piece or in many, and refuses bombs. */
final class Decompression {
  private static final int BUFFER = 1 << 16;

  /** Text shrinks to a third or a tenth, and repetitive logs to a hundredth. */
  private static final int LARGEST_RATIO = 200;

  /** So much may come of anything: a small file of blanks harms nobody. */
  private static final long HARMLESS = 64L << 20;

  private Decompression() {}

  /** The stream itself, or what is in it where it begins as gzip does. */
  static InputStream open(InputStream stream) throws IOException {
    Counted counted = new Counted(new BufferedInputStream(stream, BUFFER));
    counted.mark(2);
    int magic = counted.read() | counted.read() << 8;
    counted.reset();
    if (magic != GZIPInputStream.GZIP_MAGIC) {
      return counted;
    }
    return bounded(
        new BufferedInputStream(new GZIPInputStream(counted, BUFFER), BUFFER), counted::count);
  }

  /** Refuses to give more than a sound ratio to what was read. */
  static InputStream bounded(InputStream expanded, LongSupplier consumed) {
    return new Bounded(expanded, consumed);
  }

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {
    private long count;
    private long marked;

    Counted(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) {
        count++;
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        count += read;
      }
      return read;
    }

    /**
     * At least 1 before the end: {@link GZIPInputStream} takes 0 between two members for the end of
     * them all, and a pipe may well have nothing at hand just then.
     */
    @Override
    public int available() throws IOException {
      int available = in.available();
      if (available > 0) {
        return available;
      }
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }

    @Override
    public synchronized void mark(int limit) {
      in.mark(limit);
      marked = count;
    }

    @Override
    public synchronized void reset() throws IOException {
      in.reset();
      count = marked;
    }
  }

  /** Stops a bomb. */
  private static final class Bounded extends FilterInputStream {
    private final LongSupplier consumed;
    private long produced;

    Bounded(InputStream in, LongSupplier consumed) {
      super(in);
      this.consumed = consumed;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      check(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      check(Math.max(0, read));
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void check(int read) throws IOException {
      produced += read;
      if (produced > HARMLESS && produced > LARGEST_RATIO * consumed.getAsLong()) {
        throw new Limits.TooLarge(
            "this expands to more than "
                + LARGEST_RATIO
                + " times its size, as a decompression bomb does; expand it yourself if you trust"
                + " it");
      }
    }
  }
}
