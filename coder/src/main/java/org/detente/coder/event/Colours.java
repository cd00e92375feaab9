package org.detente.coder.event;

import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.jspecify.annotations.Nullable;

/** Names how a clause colours what it says, as the composition table calls it. */
final class Colours {
  private Colours() {}

  /** The colour, or null for a plain assertion. */
  static @Nullable String of(Clause clause, Reading reading, Speakers speakers) {
    boolean not = clause.negated;
    Clause.Modality modality = clause.modality;
    if (modality == Clause.Modality.WOULD && !clause.perfect && speakers.speaksForItself(reading)) {
      modality = Clause.Modality.FUTURE;
    }
    if (modality == Clause.Modality.NONE && isAnnounced(clause, reading, speakers)) {
      modality = Clause.Modality.FUTURE;
    }
    return switch (modality) {
      case NONE -> not ? "NOT" : null;
      case FUTURE -> not ? "WILL-NOT" : clause.condition ? "FUTURE-IF" : "FUTURE";
      case WOULD ->
          not
              ? clause.perfect || clause.condition ? "NOT" : "WILL-NOT"
              : clause.perfect ? "PERHAPS" : "WOULD";
      case POSSIBLE -> not ? "CAN-NOT" : clause.condition ? "POSSIBLE-IF" : "POSSIBLE";
      case NECESSARY -> not ? "MUST-NOT" : "NECESSARY";
      case WISH -> not ? "WISH-NOT" : "WISH";
    };
  }

  /**
   * {@code announced to withdraw}, {@code zegt op te treden}: an infinitive that is said is to
   * come.
   */
  private static boolean isAnnounced(Clause clause, Reading reading, Speakers speakers) {
    Relation relation = clause.sentence.relation(clause.token);
    return clause.kind == Clause.Kind.VERB
        && clause.sentence.has(clause.token, Feature.VERBFORM_INF)
        && !clause.perfect
        && (relation == Relation.CCOMP || relation == Relation.XCOMP)
        && isSaidDirectly(clause, speakers.saying(reading.predicate()));
  }

  private static boolean isSaidDirectly(Clause clause, @Nullable Predicate saying) {
    return saying != null && saying.token() == clause.sentence.head(clause.token);
  }
}
