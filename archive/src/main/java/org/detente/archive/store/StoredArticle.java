package org.detente.archive.store;

import org.detente.coder.record.CodedDocument;

/**
 * An article with its record, to be stored.
 *
 * @param coded the article and its record
 * @param coderVersion which coder made the record, such as {@code 0.1.0}; a record of a version
 *     that the archive has not seen for this article replaces the current one
 */
public record StoredArticle(CodedDocument coded, String coderVersion) {
  public StoredArticle {
    if (coderVersion.isBlank()) {
      throw new IllegalArgumentException("a coder has a version");
    }
  }
}
