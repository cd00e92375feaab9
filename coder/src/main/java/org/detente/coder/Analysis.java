package org.detente.coder;

import java.util.List;
import org.detente.coder.actor.Mentions;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.time.TemporalMention;

/**
 * A document with what every stage made of it: the way from words to record, for explanations.
 *
 * @param record the result
 * @param sentences the trees
 * @param times temporal expressions with the predicates that they date
 * @param mentions parties and places with how they were resolved
 * @param events the events with the predicates and rules that they come from
 */
public record Analysis(
    CodedDocument record,
    List<Sentence> sentences,
    List<TemporalMention> times,
    Mentions mentions,
    EventAnalysis events) {
  public Analysis {
    sentences = List.copyOf(sentences);
    times = List.copyOf(times);
  }
}
