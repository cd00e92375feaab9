package org.detente.archive.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.detente.archive.page.Page;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.jspecify.annotations.Nullable;

/** A page is one article: its main text. */
final class PageFileReader implements ItemReader {
  @Override
  public void read(Item item, Outlet outlet) throws IOException, InputException {
    Page page = Page.read(new ByteArrayInputStream(Limits.readItem(item.bytes())), null, null);
    if (page.text().isEmpty()) {
      throw new InputException(
          item.source(), 0, "no main text was found in this page; save the article's own page");
    }
    String url = page.url();
    send(page, url == null ? item.id() : url, url, item.source(), outlet);
  }

  /** Sends the article of a page. */
  static void send(Page page, String id, @Nullable String url, String source, Outlet outlet) {
    outlet.article(
        page.text(),
        new Metadata(
            id,
            page.title(),
            null,
            page.date(),
            page.date() == null ? DateSource.NONE : DateSource.METADATA,
            page.source(),
            url),
        source,
        0);
  }
}
