package org.detente.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.archive.table.RowSink;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Parquet, written by DuckDB whatever database the rows come from. They go through a file of their
 * own in a temporary folder, so that memory does not grow with their number; one thread writes, so
 * that the same rows give the same bytes.
 */
final class ParquetRows implements RowSink {
  /** Parts the texts of a list on their way; no text holds it (ASCII's unit separator). */
  private static final String SEPARATOR = "\u001F";

  private final List<Column> columns;
  private final OutputStream stream;
  private final Path folder;
  private final Connection connection;
  private final DuckDBAppender appender;

  /**
   * A table.
   *
   * @param columns with their kinds
   * @param stream where the file goes; it stays open
   */
  ParquetRows(List<Column> columns, OutputStream stream) throws IOException {
    this.columns = columns;
    this.stream = stream;
    this.folder = Files.createTempDirectory("detente-parquet");
    try {
      Properties settings = new Properties();
      settings.setProperty("autoinstall_known_extensions", "false");
      settings.setProperty("memory_limit", "512MB");
      settings.setProperty("threads", "1");
      this.connection =
          DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"), settings);
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE item (" + definitions() + ")");
      }
      this.appender = connection.unwrap(DuckDBConnection.class).createAppender("item");
    } catch (SQLException e) {
      throw new IOException("the Parquet file cannot be made: " + e.getMessage(), e);
    }
  }

  private String definitions() {
    return columns.stream()
        .map(column -> column.name() + " " + staged(column.kind()).sql)
        .collect(Collectors.joining(", "));
  }

  /** Lists stand as one text until they are written. */
  private static Column.Kind staged(Column.Kind kind) {
    return kind == Column.Kind.TEXTS ? Column.Kind.TEXT : kind;
  }

  @Override
  public void head(List<String> names) {
    // The columns are known.
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    try {
      appender.beginRow();
      for (int i = 0; i < columns.size(); i++) {
        append(columns.get(i).kind(), cells.get(i));
      }
      appender.endRow();
    } catch (SQLException e) {
      throw new IOException("the Parquet file cannot be written: " + e.getMessage(), e);
    }
  }

  private void append(Column.Kind kind, @Nullable Object cell) throws SQLException {
    if (cell == null) {
      appender.appendNull();
      return;
    }
    switch (kind) {
      case TEXT -> appender.append(cell.toString());
      case DAY -> appender.append(LocalDate.parse(cell.toString()));
      case NUMBER -> appender.append(((Number) cell).longValue());
      case DECIMAL -> appender.append(((Number) cell).doubleValue());
      case FLAG -> appender.append(((Boolean) cell).booleanValue());
      case TEXTS ->
          appender.append(
              ((List<?>) cell)
                  .stream()
                      .map(text -> String.valueOf(text).replace(SEPARATOR, " "))
                      .collect(Collectors.joining(SEPARATOR)));
    }
  }

  @Override
  public void close() throws IOException {
    Path file = folder.resolve("rows.parquet");
    try {
      appender.close();
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "COPY (SELECT "
                + selected()
                + " FROM item ORDER BY rowid) TO '"
                + file.toString().replace("'", "''")
                + "' (FORMAT PARQUET, COMPRESSION ZSTD)");
      }
      connection.close();
      Files.copy(file, stream);
      stream.flush();
    } catch (SQLException e) {
      throw new IOException("the Parquet file cannot be written: " + e.getMessage(), e);
    } finally {
      remove();
    }
  }

  private String selected() {
    return columns.stream()
        .map(
            column ->
                column.kind() == Column.Kind.TEXTS
                    ? "CASE WHEN "
                        + column.name()
                        + " = '' THEN CAST([] AS VARCHAR[]) ELSE string_split("
                        + column.name()
                        + ", chr(31)) END AS "
                        + column.name()
                    : column.name())
        .collect(Collectors.joining(", "));
  }

  private void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
