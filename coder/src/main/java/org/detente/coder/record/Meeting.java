package org.detente.coder.record;

import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Talks, a summit, a visit, a session of a forum.
 *
 * @param forum usual English name or id of the standing body that met, or null
 * @param participants party ids, sorted
 * @param level {@code leaders}, {@code ministers}, {@code deputies}, {@code envoys}, {@code
 *     experts}, or null
 * @param place where, or null
 * @param date when, or null
 * @param status whether it took place
 * @param outcome how it ended as a code, or null
 * @param previous when the one before it was, or null
 * @param agenda agenda ids, sorted
 * @param evidence where the text says so, in text order, never empty
 */
public record Meeting(
    @Nullable String forum,
    List<String> participants,
    @Nullable String level,
    @Nullable Place place,
    @Nullable Edtf date,
    MeetingStatus status,
    @Nullable Outcome outcome,
    @Nullable Edtf previous,
    List<String> agenda,
    List<Span> evidence) {
  public Meeting {
    participants = List.copyOf(participants);
    agenda = List.copyOf(agenda);
    evidence = List.copyOf(evidence);
  }
}
