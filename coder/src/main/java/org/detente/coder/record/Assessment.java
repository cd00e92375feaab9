package org.detente.coder.record;

import java.util.List;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter or a speaker says of the crisis.
 *
 * @param kind for example {@code breakthrough}, {@code escalation}, {@code feared-invasion}
 * @param value whether it is so
 * @param attributedTo name of the speaker, or null where the reporter says it
 * @param evidence where the text says so, never empty
 */
public record Assessment(
    String kind, Value value, @Nullable String attributedTo, List<Span> evidence) {
  public Assessment {
    evidence = List.copyOf(evidence);
  }

  /** Whether the assessment holds. */
  public enum Value {
    YES,
    NO,
    UNCLEAR;

    /** As the record writes it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
