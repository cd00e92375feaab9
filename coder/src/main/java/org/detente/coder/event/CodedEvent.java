package org.detente.coder.event;

import java.util.List;
import org.detente.coder.record.Event;

/**
 * An event with the way that led to it.
 *
 * @param event as the record has it
 * @param predicate the outermost predicate it was read from
 * @param reading what was composed
 * @param chain the way from words to event, one step a line, for {@code explain}
 */
public record CodedEvent(Event event, Predicate predicate, Reading reading, List<String> chain) {
  public CodedEvent {
    chain = List.copyOf(chain);
  }

  /** Whether it only says that a meeting lies ahead: nobody's stance. */
  public boolean isComingMeeting() {
    return Upcoming.meeting(reading) != null;
  }
}
