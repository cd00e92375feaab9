package org.detente.archive.store;

import org.detente.coder.record.CodedDocument;

/** Puts records together for tests. */
final class Records {
  private Records() {}

  /** The article of one with the record of another. */
  static CodedDocument of(CodedDocument article, CodedDocument record) {
    return new CodedDocument(
        article.document(),
        record.sentences(),
        record.actors(),
        record.events(),
        record.quotes(),
        record.meetings(),
        record.positions(),
        record.quantities(),
        record.assessments(),
        record.times(),
        record.notes());
  }
}
