package org.detente.coder.event;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.coder.record.Event;

/**
 * An event with the way that led to it.
 *
 * @param event as the record has it
 * @param predicate the outermost predicate it was read from
 * @param reading what was composed
 * @param chain the way from words to event, one step a line, for {@code explain}
 * @param traits what its confidence was told from, by name, from 0 to 1
 */
public record CodedEvent(
    Event event,
    Predicate predicate,
    Reading reading,
    List<String> chain,
    Map<String, Double> traits) {
  public CodedEvent {
    chain = List.copyOf(chain);
    traits = Collections.unmodifiableMap(new TreeMap<>(traits));
  }

  /** Whether it only says that a meeting lies ahead: nobody's stance. */
  public boolean isComingMeeting() {
    return Upcoming.meeting(reading) != null;
  }
}
