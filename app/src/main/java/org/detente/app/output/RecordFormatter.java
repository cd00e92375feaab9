package org.detente.app.output;

import org.detente.coder.record.CodedDocument;

/** Writes one record. Implementations are thread-safe and keep no state between records. */
@FunctionalInterface
public interface RecordFormatter {
  /** The record in UTF-8, the last line's end included. */
  byte[] format(CodedDocument coded);

  /** What stands before the first record; nothing as a rule. */
  default byte[] head() {
    return new byte[0];
  }
}
