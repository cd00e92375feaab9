package org.detente.app.room.gold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.detente.coder.record.Event;
import org.jspecify.annotations.Nullable;

/**
 * Which correction belongs to which event of an article as it is coded now. An event keeps its id
 * while it is coded the same; after that a correction goes to the event with the same trigger and
 * type (as it was, or as it was put right), else to the one with the same trigger. No correction
 * goes to two events.
 */
public final class Attached {
  private static final List<BiPredicate<Correction, Event>> WAYS =
      List.of(
          (correction, event) -> correction.event().equals(event.id()),
          (correction, event) ->
              correction.begin() == event.begin()
                  && correction.coded().type().equals(event.type().name()),
          (correction, event) ->
              correction.begin() == event.begin()
                  && correction.gold().type().equals(event.type().name()),
          (correction, event) -> correction.begin() == event.begin());

  private final Map<String, Correction> byEvent = new LinkedHashMap<>();

  private Attached(List<Correction> corrections, List<Event> events) {
    Set<String> there = events.stream().map(Event::id).collect(Collectors.toSet());
    // The latest first: of two that could go to one event, the earlier has been replaced.
    List<Correction> left = new ArrayList<>(corrections);
    java.util.Collections.reverse(left);
    for (BiPredicate<Correction, Event> way : WAYS) {
      for (Event event : events) {
        if (!byEvent.containsKey(event.id())) {
          left.stream()
              .filter(c -> way.test(c, event))
              .filter(c -> c.event().equals(event.id()) || !there.contains(c.event()))
              .findFirst()
              .ifPresent(
                  correction -> {
                    byEvent.put(event.id(), correction);
                    left.remove(correction);
                  });
        }
      }
    }
  }

  /** Lays the valid corrections of an article on its events. */
  public static Attached of(List<Correction> corrections, List<Event> events) {
    return new Attached(corrections, events);
  }

  /** What was said of an event, by its id in the record. */
  public Optional<Correction> find(@Nullable String event) {
    return event == null ? Optional.empty() : Optional.ofNullable(byEvent.get(event));
  }
}
