package org.detente.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Event;

/** One event told twice in a sentence ({@code killed one and wounded two}) is kept once. */
final class Duplicates {
  private Duplicates() {}

  static List<CodedEvent> without(List<CodedEvent> events) {
    List<CodedEvent> kept = new ArrayList<>();
    for (CodedEvent coded : events) {
      int same = indexOfSame(kept, coded.event());
      if (same < 0) {
        kept.add(coded);
      } else if (parties(coded.event()) > parties(kept.get(same).event())) {
        kept.set(same, coded);
      }
    }
    return kept;
  }

  private static int indexOfSame(List<CodedEvent> kept, Event event) {
    for (int i = 0; i < kept.size(); i++) {
      Event other = kept.get(i).event();
      if (other.type() == event.type()
          && other.status() == event.status()
          && compatible(other.actors(), event.actors())
          && compatible(other.recipients(), event.recipients())) {
        return i;
      }
    }
    return -1;
  }

  private static int parties(Event event) {
    return event.actors().size() + event.recipients().size();
  }

  private static boolean compatible(List<Actor> a, List<Actor> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    Set<String> ids = ids(a);
    Set<String> others = ids(b);
    return ids.containsAll(others) || others.containsAll(ids);
  }

  private static Set<String> ids(List<Actor> actors) {
    Set<String> ids = new HashSet<>();
    for (Actor actor : actors) {
      ids.add(actor.country() != null ? actor.country() : String.valueOf(actor.party()));
    }
    return ids;
  }
}
