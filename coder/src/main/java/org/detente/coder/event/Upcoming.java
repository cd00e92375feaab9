package org.detente.coder.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.EventType;
import org.detente.coder.time.TemporalMention;
import org.detente.coder.time.TemporalMention.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that lie ahead although no auxiliary says so: {@code donderdag komen de ministers
 * bijeen}, {@code the leaders meet on Friday}. A present tense with a date that is not before the
 * document's is such a clause. Works on one sentence.
 */
final class Upcoming {
  private final @Nullable Edtf today;
  private final Sentence sentence;
  private final List<TemporalMention> times;
  private final Grammar grammar;

  Upcoming(@Nullable Edtf today, Sentence sentence, List<TemporalMention> times, Grammar grammar) {
    this.today = today;
    this.sentence = sentence;
    this.times = times;
    this.grammar = grammar;
  }

  /** Gives a clause of a meeting that lies ahead the colour of the future. */
  void mark(Predicate predicate, @Nullable Predicate governed) {
    Clause clause = predicate.clause();
    boolean meets =
        predicate.concept().type() == EventType.CONSULT
            || governed != null && governed.concept().type() == EventType.CONSULT;
    if (meets
        && clause.kind == Clause.Kind.VERB
        && clause.modality == Clause.Modality.NONE
        && predicate.concept().type() != EventType.REQUEST
        && (predicate.concept().type() == EventType.CONSULT
            || predicate.concept().is(Concept.Kind.OPERATOR))
        && !clause.perfect
        && (isAhead(predicate.token()) || clause.soon && isPresent(predicate.token()))) {
      clause.modality = Clause.Modality.FUTURE;
    }
  }

  /** Whether the verb is in the present tense and dated not before the document. */
  boolean isAhead(int verb) {
    return verb >= 0 && isPresent(verb) && isDatedAhead(verb);
  }

  private boolean isPresent(int verb) {
    for (int child : sentence.children(verb)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.AUX || relation == Relation.AUX_PASS) {
        return sentence.has(child, Feature.TENSE_PRES)
            && grammar.is(Grammar.Word.PASSIVE, sentence.lemma(child).toLowerCase(Locale.ROOT));
      }
    }
    return sentence.has(verb, Feature.TENSE_PRES) && sentence.has(verb, Feature.VERBFORM_FIN);
  }

  private boolean isDatedAhead(int token) {
    for (TemporalMention time : times) {
      if (time.sentence() == sentence.index()
          && time.date() != null
          && time.relation() == Anchor.AT
          && (time.predicate() == token || sentence.head(time.firstToken()) == token)
          && isAhead(time.date())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAhead(Edtf date) {
    if (today == null) {
      return date.singleDay().isPresent();
    }
    LocalDate last = date.latest().orElse(LocalDate.MAX);
    LocalDate now = today.earliest().orElse(LocalDate.MIN);
    return !last.isBefore(now);
  }

  /**
   * The meeting that the reading says lies ahead, or null: PLOVER codes it as an agreement, the
   * record has the meeting itself beside it.
   */
  static @Nullable Reading meeting(Reading reading) {
    Reading inner = reading.inner();
    boolean ahead =
        reading.type() == EventType.AGREE
            && inner != null
            && inner.type() == EventType.CONSULT
            && (reading.predicate() == inner.predicate()
                || reading.predicate().concept().name().equals("PLAN")
                || reading.predicate().concept().name().equals("EXPECT"));
    return ahead && !reading.predicate().isNegated() ? inner : null;
  }
}
