package org.detente.archive.store;

import org.detente.archive.sql.ContentId;
import org.detente.coder.text.Document;

/**
 * When two articles are the same article: the same text and date from the same source at the same
 * address; where there is no address, under the same id. The same text elsewhere is another article
 * (and the same story).
 */
final class ArticleKeys {
  private ArticleKeys() {}

  static ContentId of(Document document) {
    String address = document.url() == null ? "id:" + document.id() : "url:" + document.url();
    return ContentId.of(
        address,
        document.source(),
        document.date() == null ? null : document.date().toString(),
        document.text().toString());
  }
}
