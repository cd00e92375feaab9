package org.detente.archive.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Stream;
import org.detente.archive.page.Page;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed is one article: its content, else its summary. Its date is the day of its time
 * stamp at Greenwich. Document types, and with them entities of any kind, are refused.
 */
final class FeedReader implements ItemReader {
  @Override
  public void read(Item item, Outlet outlet) throws IOException, InputException {
    SyndFeed feed = parse(Limits.readItem(item.bytes()), item.source());
    String publisher = feed.getTitle() == null ? null : feed.getTitle().strip();
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      send(entry, number, publisher, item, outlet);
    }
  }

  private static SyndFeed parse(byte[] bytes, String source) throws IOException, InputException {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(bytes), true, StandardCharsets.UTF_8.name())) {
      return input.build(reader);
    } catch (ParsingFeedException e) {
      boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
      throw new InputException(
          source,
          Math.max(0, e.getLineNumber()),
          type
              ? "this feed declares a document type, which may hold external entities; it is not"
                  + " read: remove the <!DOCTYPE …>"
              : "this feed is broken XML: " + e.getMessage());
    } catch (FeedException | RuntimeException e) {
      throw new InputException(source, 0, "this is no RSS or Atom feed: " + e.getMessage());
    }
  }

  private static void send(
      SyndEntry entry, int number, @Nullable String publisher, Item item, Outlet outlet) {
    String link = blankToNull(entry.getLink());
    String uri = blankToNull(entry.getUri());
    String id = link != null ? link : item.id() + "-" + (uri != null ? uri : number);
    String place = item.source() + ": item " + number;
    Edtf date = dateOf(entry);
    Metadata metadata =
        new Metadata(
            id,
            plain(entry.getTitle()),
            null,
            date,
            date == null ? DateSource.NONE : DateSource.METADATA,
            publisher,
            link);
    String text = textOf(entry, link);
    if (!text.isBlank()) {
      outlet.article(text, metadata, place, 0);
    } else if (link != null) {
      outlet.link(metadata, place);
    } else {
      outlet.skipped(place, "the item has no text");
    }
  }

  /**
   * The longest of what the item gives: some feeds have a teaser in one place and all in another.
   */
  private static String textOf(SyndEntry entry, @Nullable String link) {
    return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .map(value -> Page.textOfFragment(value, link))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static @Nullable String plain(@Nullable String title) {
    return title == null ? null : blankToNull(Page.textOfFragment(title, null));
  }

  private static @Nullable Edtf dateOf(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null
        ? null
        : Edtf.parse(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString());
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
