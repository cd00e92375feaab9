package org.detente.coder.event;

import java.util.List;
import org.detente.coder.record.Event;

/**
 * What event coding made of a document: its result and what later stages build on.
 *
 * @param events in text order, with the way that led to each
 * @param untold what has a type but no party, or is only mentioned in passing: no event of the
 *     record, yet meetings are read off it too
 * @param predicates every predicate of the document in text order, things among them
 */
public record EventAnalysis(
    List<CodedEvent> events, List<CodedEvent> untold, List<Predicate> predicates) {
  public EventAnalysis {
    events = List.copyOf(events);
    untold = List.copyOf(untold);
    predicates = List.copyOf(predicates);
  }

  /** Nothing found. */
  public static EventAnalysis empty() {
    return new EventAnalysis(List.of(), List.of(), List.of());
  }

  /** The events as the record has them, in text order. */
  public List<Event> record() {
    return events.stream().map(CodedEvent::event).toList();
  }
}
