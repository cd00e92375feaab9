package org.detente.archive.source;

import java.io.IOException;
import org.detente.coder.text.Decoded;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;

/** A plain text is one article. */
final class TextReader implements ItemReader {
  @Override
  public void read(Item item, Outlet outlet) throws IOException, InputException {
    Decoded decoded = Decoded.of(Limits.readItem(item.bytes()), item.source());
    String warning = decoded.warning();
    if (warning != null) {
      outlet.warning(item.source(), warning);
    }
    outlet.article(decoded.characters(), Metadata.of(item.id()), item.source(), 0);
  }
}
