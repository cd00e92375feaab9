package org.detente.archive.source;

import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;

/** Takes articles in the order of the input. */
public interface ArticleSink {
  /** One article. */
  void article(Document document);

  /** Something that could not be read; reading goes on with the next. */
  void fault(InputException fault);

  /**
   * Something that was read, but not as the user may expect.
   *
   * @param place the file
   */
  void warning(String place, String message);

  /**
   * Something among the articles that is none: a page without a text in a web archive, an item of a
   * feed without words. Nobody has to mend it.
   *
   * @param place the file and what in it
   */
  default void skipped(String place, String reason) {}

  /**
   * An item of a feed that has a link and no words: the article is at its other end.
   *
   * @param link what the feed says of it
   * @param place the feed and which item
   */
  default void link(Metadata link, String place) {
    skipped(place, "the item has no text");
  }

  /**
   * How far reading is.
   *
   * @param bytes so many more bytes of the files, as they lie on the disk, have been read
   */
  default void consumed(long bytes) {}
}
