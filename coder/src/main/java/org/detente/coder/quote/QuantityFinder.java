package org.detente.coder.quote;

import java.util.List;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Quantity;
import org.detente.coder.text.Document;

/** Finds the numbers of a crisis. Implementations are immutable and thread-safe. */
public interface QuantityFinder {
  /** Every quantity in text order. */
  List<Quantity> find(Document document, List<Sentence> sentences, Mentions mentions);
}
