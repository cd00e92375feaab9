package org.detente.archive.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.store.Archive;
import org.detente.archive.table.CsvRows;
import org.detente.archive.table.JsonRows;
import org.detente.archive.table.RowSink;

/**
 * Writes the incidents of an archive in a format of other programs, the earliest first. The same
 * archive, filter and format give the same bytes.
 *
 * <pre>{@code
 * new Export(archive, dossier.filter()).write(ExportFormat.PARQUET, stream);
 * }</pre>
 */
public final class Export {
  private final Archive archive;
  private final IncidentFilter filter;

  /**
   * An export.
   *
   * @param archive stays open
   * @param filter which incidents
   */
  public Export(Archive archive, IncidentFilter filter) {
    this.archive = archive;
    this.filter = filter;
  }

  /** Takes incidents in their order. */
  interface Sink extends Closeable {
    /** Some of them. */
    void take(Connection connection, List<Reported> some) throws SQLException, IOException;
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @throws UncheckedIOException where it cannot be written to
   */
  public void write(ExportFormat format, OutputStream stream) {
    // These formats have no status: what did not happen must not be in them.
    IncidentFilter wanted = format.eventsOnly() ? filter.kinds("event").statuses("actual") : filter;
    try (Sink sink = sink(format, stream)) {
      Reporting.each(archive, wanted, sink::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sink sink(ExportFormat format, OutputStream stream) throws IOException {
    return switch (format) {
      case CSV -> rows(new CsvRows(stream, ',', false));
      case CSV_FOR_EXCEL -> rows(new CsvRows(stream, ',', true));
      case JSONL -> rows(new JsonRows(stream, false));
      case PARQUET -> rows(new ParquetRows(IncidentTable.COLUMNS, stream));
      case POLECAT -> Polecat.to(stream);
      case CAMEO -> Gdelt.to(stream);
      case GRAPHML -> new Graph(stream);
      case JSONLD -> new LinkedData(stream);
    };
  }

  private static Sink rows(RowSink rows) throws IOException {
    rows.head(IncidentTable.COLUMNS.stream().map(Column::name).toList());
    return new Sink() {
      @Override
      public void take(Connection connection, List<Reported> some) throws IOException {
        for (Reported reported : some) {
          rows.row(IncidentTable.row(reported));
        }
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }
}
