package org.detente.archive.sql;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows of one table, column after column in the order of the table, in the transaction
 * of its connection. Rows are there for other statements once the writer is closed.
 */
public interface RowWriter extends AutoCloseable {
  /** A text; null for none. */
  RowWriter text(@Nullable String value) throws SQLException;

  /** A whole number. */
  RowWriter number(long value) throws SQLException;

  /** A whole number for a column {@code INTEGER}. */
  RowWriter narrow(int value) throws SQLException;

  /** A number with a fraction; null for none. */
  RowWriter decimal(@Nullable Double value) throws SQLException;

  /** Yes or no. */
  RowWriter flag(boolean value) throws SQLException;

  /** A day; null for none. */
  RowWriter day(@Nullable LocalDate value) throws SQLException;

  /** Bytes. */
  RowWriter bytes(byte[] value) throws SQLException;

  /** Ends the row; every column must have been given. */
  void end() throws SQLException;

  @Override
  void close() throws SQLException;
}
