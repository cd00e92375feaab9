package org.detente.coder;

import org.detente.coder.record.CodedDocument;
import org.detente.coder.text.Document;

/**
 * The one door: an article in, its record out. Immutable and thread-safe; the same document,
 * version and options give the same record on any thread.
 */
public interface Coder {
  /** Codes one document. A text in a language that is not supported gives a record with a note. */
  CodedDocument code(Document document);
}
