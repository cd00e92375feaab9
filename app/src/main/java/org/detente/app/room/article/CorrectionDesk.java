package org.detente.app.room.article;

import java.util.Optional;
import org.detente.app.room.gold.Attached;
import org.detente.app.room.gold.Correction;
import org.detente.app.room.gold.Correction.Coding;
import org.detente.coder.record.Event;
import org.jspecify.annotations.Nullable;

/**
 * What an article's page needs for correcting.
 *
 * @param address the article's page
 * @param attached what readers said of the article's events
 * @param event the event that is chosen, or null
 * @param coded as the coder has it, or null
 * @param correction what was said of it before, or null
 * @param saved whether a correction has just been kept
 */
public record CorrectionDesk(
    String address,
    Attached attached,
    @Nullable Event event,
    @Nullable Coding coded,
    @Nullable Correction correction,
    boolean saved) {
  /** What was said of an event, by its id in the record. */
  public Optional<Correction> of(@Nullable String event) {
    return attached.find(event);
  }

  /** What the form begins with: the last correction, else the coder's. */
  public @Nullable Coding start() {
    return correction != null ? correction.gold() : coded;
  }
}
