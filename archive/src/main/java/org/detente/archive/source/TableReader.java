package org.detente.archive.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.detente.coder.text.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table is one article. The first line names the columns; it also tells whether they are
 * separated by commas, semicolons (as spreadsheets write them where the comma is in numbers) or
 * tabs. Text is UTF-8.
 */
final class TableReader implements ItemReader {
  private static final int HEAD = 1 << 14;

  private final Columns columns;

  TableReader(Columns columns) {
    this.columns = columns;
  }

  @Override
  public void read(Item item, Outlet outlet) throws IOException, InputException {
    BufferedInputStream bytes = new BufferedInputStream(item.bytes(), HEAD);
    char separator = separatorOf(bytes);
    CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .detectBomHeader(true)
            .maxBufferSize(Limits.ITEM_BYTES)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofNamedCsvRecord(bytes, StandardCharsets.UTF_8);
    int line = 1;
    try {
      Iterator<NamedCsvRecord> rows = reader.iterator();
      boolean first = true;
      while (rows.hasNext()) {
        NamedCsvRecord row = rows.next();
        line = Math.toIntExact(row.getStartingLineNumber());
        if (first) {
          first = false;
          checkColumns(row.getHeader(), item.source(), separator);
        }
        readRow(row, line, item, outlet);
      }
    } catch (CsvParseException | java.io.UncheckedIOException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new InputException(
          item.source(),
          line,
          "after this line the table is broken: " + message(e) + "; the rest was not read");
    }
  }

  /** A quotation mark that is never closed swallows the rest of a file until the buffer is full. */
  private static String message(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? "a field has no end" : message.replaceAll("\\s+", " ");
  }

  private static char separatorOf(InputStream bytes) throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    String line = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    char best = ',';
    for (char separator : new char[] {',', ';', '\t'}) {
      if (count(line, separator) > count(line, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(x -> x == c).count();
  }

  private void checkColumns(List<String> header, String source, char separator)
      throws InputException {
    for (String column : columns.names().values()) {
      if (!header.contains(column)) {
        throw missing(column, header, source, separator);
      }
    }
    if (!header.contains(columns.of("text"))) {
      throw missing(columns.of("text"), header, source, separator);
    }
  }

  private static InputException missing(
      String column, List<String> header, String source, char separator) {
    return new InputException(
        source,
        1,
        "there is no column “"
            + column
            + "”; the columns (between "
            + (separator == '\t' ? "tabs" : "“" + separator + "”")
            + ") are “"
            + String.join("”, “", header)
            + "”: say with --map text=… which holds the text");
  }

  private void readRow(NamedCsvRecord row, int line, Item item, Outlet outlet) {
    try {
      String text = field(row, "text");
      if (text == null) {
        throw new InputException(item.source(), line, "this row has no text; nothing to code");
      }
      String date = field(row, "date");
      Edtf known = date == null ? null : date(date, item.source(), line);
      String id = field(row, "id");
      outlet.article(
          text,
          new Metadata(
              id == null ? item.id() + "-" + line : id,
              field(row, "title"),
              field(row, "language"),
              known,
              known == null ? DateSource.NONE : DateSource.METADATA,
              field(row, "source"),
              field(row, "url")),
          item.source(),
          line);
    } catch (InputException e) {
      outlet.fault(e);
    }
  }

  private @Nullable String field(NamedCsvRecord row, String field) {
    return row.findField(columns.of(field)).filter(value -> !value.isBlank()).orElse(null);
  }

  private static Edtf date(String written, String source, int line) throws InputException {
    return PublicationDate.find(written)
        .orElseThrow(
            () ->
                new InputException(
                    source,
                    line,
                    "the date “" + written + "” is no date; write " + PublicationDate.FORMS));
  }
}
