package org.detente.app.input;

import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;

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
}
