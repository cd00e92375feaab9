package org.detente.coder.event.lexicon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a frame.
 *
 * @param slot {@code subj}, {@code obj}, {@code iobj}, {@code comp}, {@code adv}, {@code prt},
 *     {@code poss}, {@code adj}, {@code part}, a preposition, or {@code act}, {@code pass}, {@code
 *     refl}, {@code inf}
 * @param role the role that the argument gets, or null where the default holds
 * @param demand what it asks of the argument
 * @param values lemmas, {@code @CONCEPT}, {@code @TYPE-x}, {@code @ACTOR}, {@code @ACTORS} (several
 *     parties) or {@code *}
 */
public record FrameItem(String slot, @Nullable Role role, Demand demand, Set<String> values) {
  public FrameItem {
    // Set.copyOf would give another order in each run.
    values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** What an item asks. */
  public enum Demand {
    /** Nothing: it only gives a role. */
    NOTHING,
    /** The argument must be there and match. */
    MATCH,
    /** No argument of the slot may match. */
    NO_MATCH,
    /** No argument of the slot may be there. */
    ABSENT,
    /** A property of the clause: active, passive, reflexive. */
    CLAUSE
  }
}
