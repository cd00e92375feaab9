package org.detente.coder.event;

import java.util.HashMap;
import java.util.Map;
import org.detente.coder.event.lexicon.Tsv;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/** Conflict–cooperation scores of PLOVER's modes ({@code lexicon/scores.tsv}, manual 2021). */
final class Scores {
  private static final Map<String, Double> BY_MODE = new HashMap<>();

  static {
    for (Tsv.Line line : Tsv.resource("/lexicon/scores.tsv", 3)) {
      BY_MODE.put(line.cell(0) + "/" + line.cell(1), Double.valueOf(line.cell(2)));
    }
  }

  private Scores() {}

  /** The score of the mode, else of the type, from -10 to +10. */
  static double of(EventType type, @Nullable String mode) {
    Double score = mode == null ? null : BY_MODE.get(type + "/" + mode);
    return score == null ? type.score() : score;
  }

  /** Whether PLOVER knows the mode with the type. */
  static boolean isMode(EventType type, String mode) {
    return BY_MODE.containsKey(type + "/" + mode);
  }
}
