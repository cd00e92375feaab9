package org.detente.archive.source;

import java.io.IOException;
import org.detente.coder.text.InputException;
import org.detente.coder.text.JsonLine;

/** A line of JSON is one article. */
final class JsonLinesReader implements ItemReader {
  private final Columns columns;

  JsonLinesReader(Columns columns) {
    this.columns = columns;
  }

  @Override
  public void read(Item item, Outlet outlet) throws IOException, InputException {
    Lines lines = new Lines(item.bytes());
    boolean warned = false;
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.text().indexOf('\0') >= 0) {
        throw new InputException(
            item.source(), line.number(), "this is binary data, not lines of JSON in UTF-8");
      }
      if (!line.utf8() && !warned) {
        warned = true;
        outlet.warning(
            item.source(),
            "line " + line.number() + " is not UTF-8; such lines were read as Windows-1252");
      }
      readLine(line, item, outlet);
    }
  }

  private void readLine(Lines.Line line, Item item, Outlet outlet) {
    try {
      if (line.tooLong()) {
        throw new InputException(item.source(), line.number(), Limits.tooLargeMessage("this line"));
      }
      if (!line.text().isBlank()) {
        JsonLine.Article article =
            JsonLine.read(
                line.text(),
                item.source(),
                line.number(),
                item.id() + "-" + line.number(),
                columns.names());
        outlet.article(article.text(), article.metadata(), item.source(), line.number());
      }
    } catch (InputException e) {
      outlet.fault(e);
    }
  }
}
