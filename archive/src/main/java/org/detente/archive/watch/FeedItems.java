package org.detente.archive.watch;

import java.util.ArrayList;
import java.util.List;
import org.detente.archive.source.ArticleSink;
import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.jspecify.annotations.Nullable;

/** Gathers what one answer of a feed holds. */
final class FeedItems implements ArticleSink {
  private final List<Item> items = new ArrayList<>();
  private final List<InputException> faults = new ArrayList<>();
  private int withoutText;

  /**
   * An item of a feed.
   *
   * @param metadata what the feed says of it
   * @param document the article as the feed has it, or null where it has a link only
   * @param place the feed and which item
   */
  record Item(Metadata metadata, @Nullable Document document, String place) {}

  @Override
  public void article(Document document) {
    Metadata metadata =
        new Metadata(
            document.id(),
            document.title(),
            document.language(),
            document.date(),
            document.dateSource(),
            document.source(),
            document.url());
    items.add(new Item(metadata, document, document.id()));
  }

  @Override
  public void link(Metadata link, String place) {
    items.add(new Item(link, null, place));
  }

  @Override
  public void skipped(String place, String reason) {
    withoutText++;
  }

  @Override
  public void fault(InputException fault) {
    faults.add(fault);
  }

  @Override
  public void warning(String place, String message) {}

  List<Item> items() {
    return items;
  }

  List<InputException> faults() {
    return faults;
  }

  int withoutText() {
    return withoutText;
  }
}
