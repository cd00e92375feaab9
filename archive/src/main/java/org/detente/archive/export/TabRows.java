package org.detente.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tables as event data are exchanged: cells parted by tabs, no quotation marks, a line feed after
 * each row, UTF-8. Tabs and line breaks within a cell become blanks.
 */
final class TabRows implements AutoCloseable {
  private final Writer writer;
  private final String nothing;

  /**
   * A table.
   *
   * @param nothing what stands for null
   */
  TabRows(OutputStream stream, String nothing) {
    this.writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    this.nothing = nothing;
  }

  void row(List<? extends @Nullable Object> cells) throws IOException {
    boolean first = true;
    for (Object cell : cells) {
      writer.write(first ? "" : "\t");
      writer.write(text(cell));
      first = false;
    }
    writer.write('\n');
  }

  private String text(@Nullable Object cell) {
    if (cell == null) {
      return nothing;
    }
    if (cell instanceof Double number) {
      return number == Math.rint(number)
          ? Long.toString(number.longValue())
          : String.format(Locale.ROOT, "%.4f", number).replaceFirst("0+$", "");
    }
    String text = cell.toString().replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? nothing : text;
  }

  @Override
  public void close() throws IOException {
    writer.flush();
  }
}
