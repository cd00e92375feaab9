package org.detente.archive.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Rows through DuckDB's appender. */
final class AppendedRows implements RowWriter {
  private final DuckDBAppender appender;
  private boolean begun;

  AppendedRows(Connection connection, String table) throws SQLException {
    this.appender = connection.unwrap(DuckDBConnection.class).createAppender(table);
  }

  private DuckDBAppender row() throws SQLException {
    if (!begun) {
      appender.beginRow();
      begun = true;
    }
    return appender;
  }

  @Override
  public RowWriter text(@Nullable String value) throws SQLException {
    if (value == null) {
      row().appendNull();
    } else {
      row().append(value);
    }
    return this;
  }

  @Override
  public RowWriter number(long value) throws SQLException {
    row().append(value);
    return this;
  }

  @Override
  public RowWriter narrow(int value) throws SQLException {
    row().append(value);
    return this;
  }

  @Override
  public RowWriter decimal(@Nullable Double value) throws SQLException {
    if (value == null) {
      row().appendNull();
    } else {
      row().append(value.doubleValue());
    }
    return this;
  }

  @Override
  public RowWriter flag(boolean value) throws SQLException {
    row().append(value);
    return this;
  }

  @Override
  public RowWriter day(@Nullable LocalDate value) throws SQLException {
    if (value == null) {
      row().appendNull();
    } else {
      row().append(value);
    }
    return this;
  }

  @Override
  public RowWriter bytes(byte[] value) throws SQLException {
    row().append(value);
    return this;
  }

  @Override
  public void end() throws SQLException {
    appender.endRow();
    begun = false;
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
