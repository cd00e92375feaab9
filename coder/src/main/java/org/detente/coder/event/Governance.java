package org.detente.coder.event;

import java.util.Locale;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.jspecify.annotations.Nullable;

/** How far a predicate holds by where it stands: taken up by another, conditional, a purpose. */
final class Governance {
  private static final int DEPTH = 12;

  private final Sentence sentence;
  private final PredicateFinder predicates;
  private final ClauseReader clauses;
  private final Grammar grammar;

  Governance(Sentence sentence, PredicateFinder predicates, ClauseReader clauses, Grammar grammar) {
    this.sentence = sentence;
    this.predicates = predicates;
    this.clauses = clauses;
    this.grammar = grammar;
  }

  /** The predicate whose matter this one is, so that it is no event of its own; or null. */
  @Nullable Predicate absorber(Predicate predicate) {
    int from = predicate.token();
    int at = sentence.head(from);
    if (hasObject(predicate, at) || isOccasion(predicate) && !isOfSame(predicate, at)) {
      return null;
    }
    for (int steps = 0; at >= 0 && steps < DEPTH; steps++) {
      Relation relation = sentence.relation(from);
      if (relation == Relation.ACL_RELCL && !clauses.isContent(from)
          || relation == Relation.PARATAXIS
          || standsAlone(from, relation)) {
        return null;
      }
      Predicate above = predicates.at(at);
      if (above != null && !Speakers.isSaying(above) && takesUp(above, from, predicate)) {
        return above;
      }
      if (relation == Relation.ADVCL && isFactual(from) && above == null) {
        return null;
      }
      from = at;
      at = sentence.head(at);
    }
    return null;
  }

  /** {@code arrived on a visit}: the governing word already tells of the meeting. */
  private boolean isOfSame(Predicate predicate, int governor) {
    Predicate above = governor < 0 ? null : predicates.at(governor);
    return above != null
        && (above.concept().type() == predicate.concept().type()
            || above.concept().is(Concept.Kind.OPERATOR));
  }

  /** A modifier that takes its noun as object governs it and not the other way round. */
  private static boolean hasObject(Predicate predicate, int token) {
    for (Argument argument : predicate.arguments()) {
      if (argument.token() == token
          && argument.slot().equals(Slot.OBJECT)
          && !argument.shared()
          && !predicate.isPassive()) {
        return true;
      }
    }
    return false;
  }

  private boolean takesUp(Predicate above, int from, Predicate predicate) {
    for (Argument argument : above.arguments()) {
      if (argument.token() == from && !argument.shared()) {
        return switch (argument.role()) {
          case AGENT -> !isMereCause(above);
          case TOPIC, PATIENT, ADDRESSEE, INSTRUMENT, PARTNER, GOAL, SOURCE -> true;
          default -> predicate.isNominal();
        };
      }
    }
    Relation relation = sentence.relation(from);
    return switch (relation) {
      case XCOMP, CCOMP -> above.concept().is(Concept.Kind.SPEECH);
      case ACL, ACL_RELCL -> above.isNominal() && above.concept().is(Concept.Kind.SPEECH);
      case AMOD, COMPOUND, NMOD_POSS, APPOS, FLAT -> true;
      case OBL, NMOD, OBL_ARG, OBL_AGENT -> predicate.isNominal() && from == predicate.token();
      default -> false;
    };
  }

  /** {@code caused alarm}, {@code followed}: says nothing of whether its subject holds. */
  private static boolean isMereCause(Predicate above) {
    String name = above.concept().name();
    return name.equals("CAUSE") || name.equals("HELP");
  }

  private boolean isFactual(int clause) {
    String mark = clauses.clause(clause).mark;
    return mark == null || status(mark) == Status.ACTUAL;
  }

  /** What the clauses above the predicate leave of its factuality. */
  Status status(Predicate predicate) {
    Status worst = nominalStatus(predicate);
    int at = predicate.token();
    for (int steps = 0; at >= 0 && steps < DEPTH && worst == Status.ACTUAL; steps++) {
      Relation relation = sentence.relation(at);
      if (isResult(at, relation)) {
        break;
      }
      worst = clauseStatus(at, relation);
      int head = sentence.head(at);
      if (relation == Relation.ACL_RELCL && !clauses.isContent(at)
          || relation == Relation.PARATAXIS
          || standsAlone(at, relation)) {
        break;
      }
      if (worst == Status.ACTUAL && head >= 0) {
        worst = governorStatus(at, head, relation, predicate);
      }
      at = head;
    }
    return worst;
  }

  /** A finite verb is not coordinated to an infinitive or a gerund, whatever the tree says. */
  private boolean standsAlone(int token, Relation relation) {
    int head = sentence.head(token);
    return relation == Relation.CONJ
        && head >= 0
        && sentence.upos(token) == Upos.VERB
        && sentence.upos(head) == Upos.VERB
        && sentence.has(token, Feature.VERBFORM_FIN)
        && sentence.child(token, Relation.AUX) < 0
        && sentence.child(head, Relation.AUX) < 0
        && sentence.child(head, Relation.AUX_PASS) < 0
        && !sentence.has(head, Feature.VERBFORM_FIN)
        && (sentence.has(head, Feature.VERBFORM_INF)
            || sentence.has(head, Feature.VERBFORM_GER)
            || sentence.has(head, Feature.VERBFORM_PART));
  }

  /**
   * {@code opened fire to disperse them, killing two}: a participle behind a comma tells of more.
   */
  private boolean isResult(int token, Relation relation) {
    return relation == Relation.ADVCL
        && token > 0
        && sentence.upos(token - 1) == Upos.PUNCT
        && clauses.clause(token).mark == null
        && grammar.endsLikePresentParticiple(clauses.lower(token));
  }

  private Status clauseStatus(int token, Relation relation) {
    if (relation == Relation.ACL && isDenied(sentence.head(token))) {
      return Status.NEGATED;
    }
    if (relation == Relation.CSUBJ || relation == Relation.ADVCL) {
      String mark = clauses.clause(token).mark;
      if (mark != null
          && grammar.is(Grammar.Word.WHETHER, mark)
          && !grammar.is(Grammar.Word.IF, mark)) {
        return Status.UNCLEAR;
      }
    }
    if (relation != Relation.ADVCL
        && relation != Relation.CCOMP
        && relation != Relation.ACL
        && relation != Relation.XCOMP
        && relation != Relation.OBL) {
      return Status.ACTUAL;
    }
    String mark = clauses.clause(token).mark;
    if (mark == null) {
      return isOpenQuestion(token) ? Status.UNCLEAR : Status.ACTUAL;
    }
    if (relation == Relation.CCOMP || relation == Relation.XCOMP) {
      return grammar.is(Grammar.Word.WHETHER, mark) ? Status.UNCLEAR : Status.ACTUAL;
    }
    return grammar.is(Grammar.Word.PURPOSE, mark) && isSaidAtOnce(token)
        ? Status.ACTUAL
        : status(mark);
  }

  /** {@code of zij komt, is de vraag}: the conjunction may hang under another word. */
  private boolean isOpenQuestion(int clause) {
    int first = clause;
    while (first > 0 && sentence.isUnder(first - 1, clause)) {
      first--;
    }
    Upos tag = sentence.upos(first);
    return (tag == Upos.CCONJ || tag == Upos.SCONJ)
        && grammar.is(Grammar.Word.WHETHER, sentence.form(first).toLowerCase(Locale.ROOT));
  }

  /**
   * {@code wrote to demand that}, {@code phoned him to urge}: the purpose is done with the words.
   */
  private boolean isSaidAtOnce(int token) {
    Predicate words = predicates.at(token);
    int head = sentence.head(token);
    Predicate above = head < 0 ? null : predicates.at(head);
    return words != null
        && words.concept().is(Concept.Kind.SPEECH)
        && above != null
        && (Speakers.isSaying(above) || above.concept().name().equals("CALL"));
  }

  /** {@code no sign that}, {@code geen bewijs dat}. */
  private boolean isDenied(int noun) {
    if (noun < 0) {
      return false;
    }
    for (int child : sentence.children(noun)) {
      if (grammar.is(
          Grammar.Word.NEGATION, sentence.form(child).toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private Status status(String mark) {
    if (grammar.is(Grammar.Word.IF, mark) || grammar.is(Grammar.Word.UNLESS, mark)) {
      return Status.HYPOTHETICAL;
    } else if (grammar.is(Grammar.Word.WITHOUT, mark)) {
      return Status.NEGATED;
    } else if (grammar.is(Grammar.Word.PURPOSE, mark) || grammar.is(Grammar.Word.BEFORE, mark)) {
      return Status.HYPOTHETICAL;
    }
    return Status.ACTUAL;
  }

  /** A verb outside the lexicon that is itself denied or modal casts its shadow on its clause. */
  private Status governorStatus(int from, int head, Relation relation, Predicate predicate) {
    if (isImprobable(from, head, relation)) {
      return Status.HYPOTHETICAL;
    }
    boolean argument =
        relation == Relation.CCOMP
            || relation == Relation.XCOMP
            || relation == Relation.CSUBJ
            || relation == Relation.ADVCL
            || predicate.isNominal() && from == predicate.token();
    Upos tag = sentence.upos(head);
    if (!argument || tag != Upos.VERB && tag != Upos.ADJ && tag != Upos.AUX) {
      return Status.ACTUAL;
    }
    Predicate above = predicates.at(head);
    if (above != null && Speakers.isSaying(above) && !above.isNegated()) {
      return Status.ACTUAL;
    }
    if (relation == Relation.ADVCL) {
      return Status.ACTUAL;
    }
    Clause clause = clauses.clause(head);
    if (clause.negated && above == null && isGiven(from)) {
      return Status.ACTUAL;
    }
    if (clause.negated) {
      return predicate.isNominal() ? Status.UNCLEAR : Status.NEGATED;
    }
    return switch (clause.modality) {
      case NONE -> Status.ACTUAL;
      case FUTURE -> above == null ? Status.FUTURE : Status.ACTUAL;
      default -> Status.HYPOTHETICAL;
    };
  }

  /** {@code het is onwaarschijnlijk dat}, {@code de kans is klein dat}, {@code de vrees dat}. */
  private boolean isImprobable(int from, int head, Relation relation) {
    if (relation != Relation.CCOMP
        && relation != Relation.CSUBJ
        && relation != Relation.ACL
        && relation != Relation.ADVCL
        && relation != Relation.XCOMP) {
      return false;
    }
    int subject = sentence.child(head, Relation.NSUBJ);
    boolean chance =
        subject >= 0
            && sentence.upos(head) == Upos.ADJ
            && grammar.is(Grammar.Word.CHANCE, sentence.lemma(subject).toLowerCase(Locale.ROOT));
    return clauses.clause(from).mark != null
        && (chance
            || grammar.is(Grammar.Word.CHANCE, sentence.lemma(head).toLowerCase(Locale.ROOT)));
  }

  /**
   * A definite subject is there whatever is denied of it ({@code het gesprek bracht geen vrede}).
   */
  private boolean isGiven(int token) {
    Relation relation = sentence.relation(token);
    if (relation != Relation.NSUBJ && relation != Relation.NSUBJ_PASS) {
      return false;
    }
    int determiner = sentence.child(token, Relation.DET);
    return determiner >= 0 && sentence.has(determiner, Feature.DEFINITE_DEF);
  }

  private Status nominalStatus(Predicate predicate) {
    if (!predicate.isNominal()) {
      return Status.ACTUAL;
    }
    for (int child : sentence.children(predicate.token())) {
      String lemma = sentence.lemma(child).toLowerCase(Locale.ROOT);
      String form = sentence.form(child).toLowerCase(Locale.ROOT);
      if (grammar.is(Grammar.Word.NEGATION, form)) {
        return Status.NEGATED;
      }
      Relation relation = sentence.relation(child);
      if (relation == Relation.AMOD || relation == Relation.ACL || relation == Relation.ADVMOD) {
        if (grammar.is(Grammar.Word.UNREAL, lemma) || grammar.is(Grammar.Word.UNREAL, form)) {
          return Status.HYPOTHETICAL;
        }
        if (grammar.is(Grammar.Word.COMING, lemma) || grammar.is(Grammar.Word.COMING, form)) {
          return Status.FUTURE;
        }
      }
    }
    return Status.ACTUAL;
  }

  /** {@code zoals verwacht}, {@code as planned}: an aside, no event. */
  boolean isComparison(Predicate predicate) {
    String mark = clauses.clause(predicate.token()).mark;
    return predicate.concept().is(Concept.Kind.OPERATOR)
        && sentence.relation(predicate.token()) == Relation.ADVCL
        && mark != null
        && grammar.is(Grammar.Word.AS, mark);
  }

  /** {@code at talks in Doha}: a meeting at which something is done takes place itself. */
  private boolean isOccasion(Predicate predicate) {
    return predicate.concept().type() == EventType.CONSULT && clauses.isOccasion(predicate.token());
  }

  /** Whether a noun phrase is fit to be an event of its own: a core argument or the root. */
  boolean standsOut(Predicate predicate) {
    if (!predicate.isNominal()) {
      return true;
    }
    Relation relation = sentence.relation(predicate.token());
    int head = sentence.head(predicate.token());
    if (relation == Relation.CONJ && head >= 0) {
      relation = sentence.relation(head);
    }
    return relation == Relation.ROOT
        || relation == Relation.NSUBJ
        || relation == Relation.NSUBJ_PASS
        || relation == Relation.OBJ
        || isOccasion(predicate)
        || sentence.has(predicate.token(), Feature.VERBFORM_GER);
  }

  /** Whether the predicate's clause or phrase lies inside the argument of the other. */
  boolean isInside(Predicate predicate, Predicate other, Role role) {
    int token = other.first(role);
    return token >= 0 && sentence.isUnder(predicate.token(), token);
  }
}
