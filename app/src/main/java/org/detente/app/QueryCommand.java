package org.detente.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.archive.store.Archive;
import org.detente.archive.table.CsvRows;
import org.detente.archive.table.JsonRows;
import org.detente.archive.table.RowSink;
import org.detente.archive.table.Select;
import org.detente.archive.table.TextRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente query}: SQL on an archive, which nothing can change. */
@Command(
    name = "query",
    description = "Ask an archive in SQL. Nothing is changed; docs/archive.md has the tables.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QueryCommand implements Callable<Integer> {
  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SQL", description = "One statement, in quotation marks.")
  private String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv, json or jsonl (default: table at a terminal, csv in a pipe).")
  private @Nullable Format format;

  @Option(names = "--bom", description = "Begin CSV with a byte order mark, for Excel.")
  private boolean mark;

  @Mixin private ArchiveOption archiveOption;

  /** How rows are written. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    JSONL
  }

  @Override
  public Integer call() {
    try (Archive archive = Archive.openReadOnly(archiveOption.location())) {
      return archive.read(
          connection -> {
            try {
              guard(connection);
              run(connection);
              return 0;
            } catch (SQLException e) {
              throw new ParameterException(spec.commandLine(), "the query: " + firstLines(e));
            }
          });
    }
  }

  private void run(Connection connection) throws SQLException {
    Console console = detente.console();
    Format written = format != null ? format : console.terminal() ? Format.TABLE : Format.CSV;
    try (OutputStream stream = console.stream();
        RowSink rows =
            switch (written) {
              case TABLE -> new TextRows(console.printer(), console.width());
              case CSV -> new CsvRows(stream, ',', mark);
              case JSON -> new JsonRows(stream, true);
              case JSONL -> new JsonRows(stream, false);
            }) {
      new Select(sql, List.of()).to(connection, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archive is open for reading; this keeps a query from files and other databases as well. */
  private static void guard(Connection connection) throws SQLException {
    boolean duck = connection.getMetaData().getDatabaseProductName().contains("DuckDB");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          duck ? "SET enable_external_access = false" : "SET default_transaction_read_only = on");
    }
  }

  private static String firstLines(SQLException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .filter(line -> !line.isBlank())
        .limit(4)
        .reduce((one, other) -> one + "\n" + other)
        .orElse("it failed");
  }
}
