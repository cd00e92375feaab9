package org.detente.coder.record;

import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom (PLOVER).
 *
 * @param id stable: the same text gives the same id
 * @param type the event type
 * @param mode the mode, or null
 * @param contexts PLOVER contexts, sorted
 * @param score conflict–cooperation score of the mode, else of the type, -10 to +10
 * @param status whether it has happened
 * @param actors who acts; all parties of a mutual event
 * @param recipients who is acted upon; empty in a mutual event
 * @param date when it happened or is to happen, or null
 * @param place where, or null
 * @param agenda what it is about: agenda ids, sorted
 * @param attributedTo the speaker, where only a speaker reports it
 * @param sentence index of the sentence
 * @param trigger the words that named it
 * @param begin offset of the trigger
 * @param end offset after the trigger
 * @param rule id of the lexicon entry or model that coded it
 * @param confidence probability from 0 to 1 that a careful reader would agree
 */
public record Event(
    String id,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    double score,
    Status status,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Edtf date,
    @Nullable Place place,
    List<String> agenda,
    @Nullable Actor attributedTo,
    int sentence,
    String trigger,
    int begin,
    int end,
    String rule,
    double confidence) {
  public Event {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    agenda = List.copyOf(agenda);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside 0..1: " + confidence);
    }
  }
}
