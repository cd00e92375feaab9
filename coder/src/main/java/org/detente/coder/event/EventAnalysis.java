package org.detente.coder.event;

import java.util.List;
import org.detente.coder.record.Event;

/**
 * What event coding made of a document: its result and what later stages build on.
 *
 * @param events in text order, with the way that led to each
 * @param predicates every predicate of the document in text order, things among them
 */
public record EventAnalysis(List<CodedEvent> events, List<Predicate> predicates) {
  public EventAnalysis {
    events = List.copyOf(events);
    predicates = List.copyOf(predicates);
  }

  /** Nothing found. */
  public static EventAnalysis empty() {
    return new EventAnalysis(List.of(), List.of());
  }

  /** The events as the record has them, in text order. */
  public List<Event> record() {
    return events.stream().map(CodedEvent::event).toList();
  }
}
