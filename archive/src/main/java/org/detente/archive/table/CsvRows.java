package org.detente.archive.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180, in UTF-8. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it (OWASP, CSV injection): what begins with {@code = + - @}, a tab or the end of a line.
 */
public final class CsvRows implements RowSink {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer text;
  private final CsvWriter writer;

  /**
   * A table.
   *
   * @param separator between cells
   * @param mark whether to begin with a byte order mark, without which Excel takes accents for
   *     something else
   */
  public CsvRows(OutputStream stream, char separator, boolean mark) throws IOException {
    this.text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    if (mark) {
      text.write(BYTE_ORDER_MARK);
    }
    this.writer =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .bufferSize(0)
            .build(text);
  }

  @Override
  public void head(List<String> columns) {
    writer.writeRecord(columns.stream().map(CsvRows::guarded).toList());
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    writer.writeRecord(cells.stream().map(CsvRows::cell).toList());
  }

  private static String cell(@Nullable Object value) {
    String text = Values.text(value);
    return value instanceof Number || value instanceof Boolean ? text : guarded(text);
  }

  /** A text that is safe in a cell. */
  public static String guarded(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    writer.flush();
    text.flush();
  }
}
