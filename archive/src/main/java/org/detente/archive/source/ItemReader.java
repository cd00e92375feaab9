package org.detente.archive.source;

import java.io.IOException;
import org.detente.coder.text.InputException;

/** Reads the articles in one file. A fault in one of them goes to the {@link Outlet}. */
interface ItemReader {
  /**
   * Reads to the end.
   *
   * @throws InputException where nothing more can be read of this file
   * @throws IOException where the file cannot be read
   */
  void read(Item item, Outlet outlet) throws IOException, InputException;
}
