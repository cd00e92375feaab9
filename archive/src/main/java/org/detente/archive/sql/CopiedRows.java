package org.detente.archive.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows through PostgreSQL's {@code COPY … FROM STDIN} in its text format, in which a tab ends a
 * column, a line feed a row, and {@code \N} is null. They are sent when the writer is closed, so
 * that several tables can be filled side by side on one connection.
 *
 * <p>PostgreSQL holds no NUL character; it is stored as U+FFFD, which keeps all offsets.
 */
final class CopiedRows implements RowWriter {
  private final Connection connection;
  private final String table;
  private final StringBuilder rows = new StringBuilder();
  private boolean begun;

  CopiedRows(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  private StringBuilder column() {
    if (begun) {
      rows.append('\t');
    }
    begun = true;
    return rows;
  }

  private RowWriter plain(@Nullable Object value) {
    column().append(value == null ? "\\N" : value);
    return this;
  }

  @Override
  public RowWriter text(@Nullable String value) {
    if (value == null) {
      return plain(null);
    }
    StringBuilder out = column();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\0' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
    return this;
  }

  @Override
  public RowWriter number(long value) {
    return plain(value);
  }

  @Override
  public RowWriter narrow(int value) throws SQLException {
    return number(value);
  }

  @Override
  public RowWriter decimal(@Nullable Double value) {
    return plain(value);
  }

  @Override
  public RowWriter flag(boolean value) {
    return plain(value ? "t" : "f");
  }

  @Override
  public RowWriter day(@Nullable LocalDate value) {
    return plain(value);
  }

  @Override
  public RowWriter bytes(byte[] value) {
    return plain("\\\\x" + HexFormat.of().formatHex(value));
  }

  @Override
  public void end() {
    rows.append('\n');
    begun = false;
  }

  @Override
  public void close() throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    rows.setLength(0);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new SQLException("the rows of " + table + " could not be sent", e);
    }
  }
}
