package org.detente.coder.language;

import java.util.List;
import org.detente.coder.text.Document;

/** From characters to trees. Implementations are immutable and thread-safe. */
public interface LanguageEngine {
  /** Sentences of the document's body in text order; offsets are the document's. */
  List<Sentence> analyse(Document document);
}
