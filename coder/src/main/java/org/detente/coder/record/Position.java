package org.detente.coder.record;

import java.util.List;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a party stands on an agenda item.
 *
 * @param party whose position
 * @param stance what it does about the item
 * @param agenda agenda id
 * @param toward party ids it is directed at, sorted
 * @param condition the words of the condition it sets, or null
 * @param status whether the position is taken or only expected
 * @param evidence where the text says so, in text order, never empty
 */
public record Position(
    String party,
    Stance stance,
    String agenda,
    List<String> toward,
    @Nullable String condition,
    Status status,
    List<Span> evidence) {
  public Position {
    toward = List.copyOf(toward);
    evidence = List.copyOf(evidence);
  }
}
