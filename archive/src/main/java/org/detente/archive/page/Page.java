package org.detente.archive.page;

import java.io.IOException;
import java.io.InputStream;
import org.detente.coder.edtf.Edtf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The article in a web page.
 *
 * @param title its headline, or null
 * @param text its main text, paragraphs apart by an empty line; empty where none was found
 * @param date the day on which the page says that it was published, or null
 * @param source its publisher, or null
 * @param url its own address as it states it, else the one it was got from, or null
 */
public record Page(
    @Nullable String title,
    String text,
    @Nullable Edtf date,
    @Nullable String source,
    @Nullable String url) {
  /**
   * Reads a page.
   *
   * @param charset the encoding that the server named, or null where the page must say
   * @param url the address it was got from, or null
   */
  public static Page read(InputStream bytes, @Nullable String charset, @Nullable String url)
      throws IOException {
    Document html = Jsoup.parse(bytes, known(charset), url == null ? "" : url);
    try {
      return of(html, url);
    } catch (RuntimeException | StackOverflowError e) { // pages are written to surprise
      throw new IOException("the page could not be taken apart (" + e + ")", e);
    }
  }

  private static Page of(Document html, @Nullable String url) {
    LinkedData data = LinkedData.of(html);
    PageFacts facts = new PageFacts(html, data, url);
    String title = facts.title();
    String text = MainText.of(html, title);
    String stated = data.body();
    if (stated != null && text.length() * 2 < stated.length()) {
      text = stated;
    }
    return new Page(title, text, facts.date(), facts.source(), facts.url());
  }

  /** An encoding that does not exist is as good as none. */
  private static @Nullable String known(@Nullable String charset) {
    try {
      return charset != null && java.nio.charset.Charset.isSupported(charset) ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The text of a piece of HTML, as feeds have it; all of it, paragraphs apart. */
  public static String textOfFragment(String html, @Nullable String url) {
    return Blocks.textOf(Jsoup.parseBodyFragment(html, url == null ? "" : url).body());
  }
}
