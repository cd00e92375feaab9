package org.detente.archive.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how far reading is. */
final class Watched extends FilterInputStream {
  private final ArticleSink sink;

  Watched(InputStream in, ArticleSink sink) {
    super(in);
    this.sink = sink;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      sink.consumed(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      sink.consumed(read);
    }
    return read;
  }
}
