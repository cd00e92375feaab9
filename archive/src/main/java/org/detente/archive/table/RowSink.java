package org.detente.archive.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table row by row. */
public interface RowSink extends Closeable {
  /** The names of the columns, before all rows. */
  void head(List<String> columns) throws IOException;

  /**
   * One row: texts, {@link Number}s, {@link Boolean}s, dates, lists of texts, or null. Where a sink
   * has no lists, their texts are parted by semicolons.
   */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Ends the table; the stream that it went to stays open. */
  @Override
  void close() throws IOException;
}
