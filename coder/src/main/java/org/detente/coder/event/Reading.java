package org.detente.coder.event;

import java.util.List;
import org.detente.coder.actor.Mention;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a predicate comes to, with what it governs.
 *
 * @param predicate the outermost predicate
 * @param inner what it governs, or null
 * @param concept the concept that stands for the whole when something governs it in turn
 * @param type PLOVER type, or null where it is no event
 * @param mode PLOVER mode, or null
 * @param status whether it has happened, as far as the predicates say
 * @param actors who acts
 * @param recipients who is acted upon
 * @param rows lines of the composition table, innermost first
 */
public record Reading(
    Predicate predicate,
    @Nullable Reading inner,
    Concept concept,
    @Nullable EventType type,
    @Nullable String mode,
    Status status,
    List<Mention> actors,
    List<Mention> recipients,
    List<Integer> rows) {
  public Reading {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    rows = List.copyOf(rows);
  }

  /** The same with other parties. */
  Reading with(List<Mention> newActors, List<Mention> newRecipients) {
    return new Reading(
        predicate, inner, concept, type, mode, status, newActors, newRecipients, rows);
  }

  /** The same as another type, without mode. */
  Reading as(EventType other) {
    return new Reading(predicate, inner, concept, other, null, status, actors, recipients, rows);
  }
}
