package org.detente.archive.export;

import java.util.List;
import org.detente.coder.event.Cameo;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.jspecify.annotations.Nullable;

/**
 * An event as the article with its clearest words tells it.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts
 * @param agenda agenda ids
 * @param rule the line of the lexicon that coded it
 * @param actors who act, as the article names them
 * @param recipients who are acted upon
 */
record LeadEvent(
    String type,
    @Nullable String mode,
    List<String> contexts,
    List<String> agenda,
    String rule,
    List<Party> actors,
    List<Party> recipients) {
  /**
   * Somebody in an event.
   *
   * @param mention the words
   * @param party party id, or null
   * @param country ISO 3166-1 alpha-3, or null
   * @param sector PLOVER's, or null
   * @param role office, or null
   */
  record Party(
      String mention,
      @Nullable String party,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String role) {}

  LeadEvent {
    contexts = List.copyOf(contexts);
    agenda = List.copyOf(agenda);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** Its code in CAMEO. */
  Cameo cameo() {
    EventType plover = EventType.valueOf(type);
    return Cameo.of(
        new Event(
            "",
            plover,
            mode,
            contexts,
            plover.score(),
            Status.ACTUAL,
            List.of(),
            List.of(),
            null,
            null,
            agenda,
            null,
            0,
            "",
            0,
            1,
            rule,
            1));
  }
}
