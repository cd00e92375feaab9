package org.detente.app.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text with the events that a careful reader codes from it.
 *
 * @param id the document's id
 * @param language ISO 639-1 code, or null where it is to be found out
 * @param date publication date, or null
 * @param text the text
 * @param events its gold; empty where nothing actual may be coded
 */
public record GoldDocument(
    String id,
    @Nullable String language,
    @Nullable String date,
    String text,
    List<GoldEvent> events) {
  public GoldDocument {
    events = List.copyOf(events);
  }

  /**
   * A gold event. Parties are countries (ISO alpha-3), or IGO, NGO, MNC for what has none; both
   * sides hold the same parties where the event is mutual.
   *
   * @param type PLOVER type
   * @param actors keys of who acts
   * @param recipients keys of who is acted upon
   */
  public record GoldEvent(String type, Set<String> actors, Set<String> recipients) {
    public GoldEvent {
      actors = new TreeSet<>(actors);
      recipients = new TreeSet<>(recipients);
    }

    /** Whether both sides hold the same parties. */
    public boolean isMutual() {
      return !actors.isEmpty() && actors.equals(recipients);
    }
  }
}
