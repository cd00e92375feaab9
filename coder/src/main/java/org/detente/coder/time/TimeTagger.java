package org.detente.coder.time;

import java.util.List;
import org.detente.coder.language.Sentence;
import org.detente.coder.text.Document;

/**
 * Finds temporal expressions and says what they mean. Implementations are immutable and
 * thread-safe.
 */
public interface TimeTagger {
  /** Every expression of the document, in text order, none overlapping another. */
  List<TemporalMention> tag(Document document, List<Sentence> sentences);
}
