package org.detente.coder.quote;

import java.util.List;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Document;

/** Finds what is said and by whom. Implementations are immutable and thread-safe. */
public interface QuotationFinder {
  /** Every quotation in text order. */
  List<Quotation> find(Document document, List<Sentence> sentences, Mentions mentions);
}
