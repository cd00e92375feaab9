package org.detente.coder.actor;

import java.util.List;
import org.detente.coder.language.Sentence;
import org.detente.coder.text.Document;

/**
 * Ties every mention of a party to who it is on the document's date. Implementations are immutable
 * and thread-safe.
 */
public interface ActorResolver {
  /** Resolves all mentions of a document. */
  Mentions resolve(Document document, List<Sentence> sentences);
}
