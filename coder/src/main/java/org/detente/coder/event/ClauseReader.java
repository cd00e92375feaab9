package org.detente.coder.event;

import java.util.Locale;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clauses of one sentence from its tree. Knows Universal Dependencies and the function
 * words of the grammar, no content word. One reader a sentence; not for several threads.
 */
final class ClauseReader {
  /** Control and coordination are followed so many steps at most: trees may be wrong. */
  private static final int DEPTH = 8;

  private final Sentence sentence;
  private final Grammar grammar;
  private final CoreArguments core;
  private final @Nullable Clause[] clauses;

  ClauseReader(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.core = new CoreArguments(sentence, grammar);
    this.clauses = new Clause[sentence.size()];
  }

  /** The clause or noun phrase headed by the token. */
  Clause clause(int token) {
    return clause(token, 0);
  }

  private Clause clause(int token, int depth) {
    Clause known = clauses[token];
    if (known != null) {
      return known;
    }
    Clause clause = new Clause(sentence, token, kind(token));
    clauses[token] = clause;
    readChildren(clause);
    if (clause.kind == Clause.Kind.NOUN) {
      if (isOccasion(token)) {
        shareOccasion(clause, depth);
      }
      return clause;
    }
    shareAuxiliaries(clause, depth);
    returnSubject(clause, depth);
    if (!clause.has(Slot.SUBJECT) && !(clause.passive && clause.has(Slot.OBJECT))) {
      shareSubject(clause, depth);
    }
    return clause;
  }

  /** {@code during a visit to Oslo}: an occasion on which something else is done. */
  boolean isOccasion(int token) {
    int preposition = sentence.relation(token) == Relation.OBL ? caseOf(token) : -1;
    return preposition >= 0
        && sentence.upos(token) == Upos.NOUN
        && grammar.is(Grammar.Word.OCCASION, lower(preposition));
  }

  /** Who does the other thing is there. */
  private void shareOccasion(Clause clause, int depth) {
    int verb = sentence.head(clause.token);
    if (verb >= 0
        && depth < DEPTH
        && sentence.upos(verb) == Upos.VERB
        && !clause.has(Slot.POSSESSIVE)) {
      share(clause, surfaceSubject(clause(verb, depth + 1)));
    }
  }

  private Clause.Kind kind(int token) {
    Upos tag = sentence.upos(token);
    if (tag == Upos.VERB || tag == Upos.AUX || isBareInfinitive(token)) {
      return Clause.Kind.VERB;
    }
    for (int child : sentence.children(token)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.COP
          || relation == Relation.NSUBJ && tag != Upos.NOUN && tag != Upos.PROPN
          || relation == Relation.AUX_PASS) {
        return relation == Relation.AUX_PASS ? Clause.Kind.VERB : Clause.Kind.PREDICATIVE;
      }
    }
    if (tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.PRON || tag == Upos.NUM) {
      return Clause.Kind.NOUN;
    }
    boolean secondary = sentence.relation(token) == Relation.XCOMP;
    return secondary || sentence.head(token) < 0 || tag == Upos.ADJ
        ? Clause.Kind.PREDICATIVE
        : Clause.Kind.NOUN;
  }

  private void readChildren(Clause clause) {
    boolean active =
        clause.kind == Clause.Kind.VERB
            && (core.isActive(clause.token) || isPlainFinite(clause.token));
    clause.passive = !active && isPassive(clause);
    for (int child : sentence.children(clause.token)) {
      read(clause, child);
    }
    readSplitPrepositions(clause);
    promoteBareOblique(clause);
    takeModifiedAsObject(clause);
    readDestiny(clause);
    if (clause.kind == Clause.Kind.VERB && !clause.passive) {
      core.order(clause);
      adoptRelativeMark(clause);
    }
  }

  /** {@code Iran, dat de rebellen bewapent}: a pronoun that the tree calls a mark is who acts. */
  private void adoptRelativeMark(Clause clause) {
    int head = sentence.head(clause.token);
    int mark = sentence.child(clause.token, Relation.MARK);
    boolean relative =
        sentence.relation(clause.token) == Relation.ACL_RELCL
            && mark >= 0
            && sentence.upos(mark) == Upos.PRON
            && grammar.is(Grammar.Word.RELATIVE, lower(mark));
    if (relative && head >= 0 && !clause.has(Slot.SUBJECT) && clause.has(Slot.OBJECT)) {
      clause.add(Slot.SUBJECT, head);
    }
  }

  /**
   * {@code Kenya suspended aid}: a verb with a subject that the tree hangs as a modifier under the
   * noun behind it has that noun as its object.
   */
  private void takeModifiedAsObject(Clause clause) {
    int head = sentence.head(clause.token);
    if (clause.kind == Clause.Kind.VERB
        && sentence.relation(clause.token) == Relation.AMOD
        && head > clause.token
        && sentence.child(clause.token, Relation.NSUBJ) >= 0
        && !clause.has(Slot.OBJECT)) {
      clause.passive = false;
      clause.add(Slot.OBJECT, head);
      for (int sister : sentence.children(head)) {
        if (sister > head && sentence.relation(sister) == Relation.NMOD && caseOf(sister) >= 0) {
          clause.add(lower(caseOf(sister)), sister);
        }
      }
    }
  }

  /** {@code are to resume talks}: the copula with an infinitive says what lies ahead. */
  private void readDestiny(Clause clause) {
    if (clause.kind == Clause.Kind.VERB
        && clause.modality == Clause.Modality.NONE
        && clause.mark != null
        && grammar.is(Grammar.Word.PURPOSE, clause.mark)
        && sentence.child(clause.token, Relation.COP) >= 0
        && sentence.child(clause.token, Relation.COP) < clause.token) {
      clause.modality = Clause.Modality.FUTURE;
    }
  }

  /** A finite verb without auxiliary is no passive, whatever its arguments are called. */
  private boolean isPlainFinite(int token) {
    return sentence.has(token, Feature.VERBFORM_FIN)
        && sentence.upos(token) == Upos.VERB
        && sentence.child(token, Relation.AUX) < 0
        && sentence.child(token, Relation.AUX_PASS) < 0
        && sentence.relation(token) != Relation.CONJ
        && sentence.relation(token) != Relation.AMOD;
  }

  private boolean isPassive(Clause clause) {
    for (int child : sentence.children(clause.token)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.AUX_PASS
          || (relation == Relation.NSUBJ_PASS || relation == Relation.CSUBJ_PASS)
              && !isBareFinite(clause.token)
          || relation == Relation.OBL_AGENT && clause.kind == Clause.Kind.VERB) {
        return true;
      }
    }
    return clause.kind == Clause.Kind.VERB && isPassiveParticiple(clause.token);
  }

  /** A finite verb without auxiliary is no passive, whatever the tree calls its subject. */
  private boolean isBareFinite(int token) {
    return sentence.upos(token) == Upos.VERB
        && sentence.has(token, Feature.VERBFORM_FIN)
        && !sentence.has(token, Feature.VERBFORM_PART)
        && sentence.child(token, Relation.AUX) < 0;
  }

  /**
   * {@code ging daar niet op in}: a preposition that the tree takes for a particle governs the
   * pronominal adverb, or the bare phrase behind it.
   */
  private void readSplitPrepositions(Clause clause) {
    for (int particle : sentence.children(clause.token)) {
      String form = lower(particle);
      if (sentence.relation(particle) != Relation.COMPOUND_PRT || !grammar.isPreposition(form)) {
        continue;
      }
      for (int child : sentence.children(clause.token)) {
        boolean pronominal =
            sentence.upos(child) == Upos.ADV && grammar.is(Grammar.Word.PRONOMINAL, lower(child));
        boolean bare =
            sentence.relation(child) == Relation.OBL && child > particle && caseOf(child) < 0;
        if (pronominal || bare && !clause.has(form)) {
          clause.add(form, child);
        }
      }
    }
  }

  /**
   * {@code turned off the gas}, {@code heeft stellingen bestookt}: a bare noun that measures
   * nothing is the object of an active verb that has no other.
   */
  private void promoteBareOblique(Clause clause) {
    if (clause.kind != Clause.Kind.VERB || clause.passive || clause.has(Slot.OBJECT)) {
      return;
    }
    int particle = clause.slot(Slot.PARTICLE);
    for (int i = 0; i < clause.slots.size(); i++) {
      Slot slot = clause.slots.get(i);
      if (slot.name().equals(Slot.OBLIQUE)
          && (particle >= 0 && slot.token() > particle || isThing(slot.token()))) {
        clause.slots.set(i, new Slot(Slot.OBJECT, slot.token(), slot.shared()));
        return;
      }
    }
  }

  private boolean isThing(int token) {
    Upos tag = sentence.upos(token);
    return (tag == Upos.NOUN || tag == Upos.PROPN)
        && sentence.relation(token) == Relation.OBL
        && sentence.child(token, Relation.NUMMOD) < 0
        && !grammar.isMeasure(sentence.lemma(token).toLowerCase(Locale.ROOT));
  }

  /** A past participle that modifies a noun without auxiliary says what is done to the noun. */
  private boolean isPassiveParticiple(int token) {
    Relation relation = sentence.relation(token);
    if (relation != Relation.ACL && relation != Relation.AMOD && relation != Relation.ADVCL) {
      return false;
    }
    if (!sentence.has(token, Feature.VERBFORM_PART)
        || sentence.has(token, Feature.TENSE_PRES)
        || endsLikePresentParticiple(token)
        || sentence.child(token, Relation.AUX) >= 0
        || sentence.child(token, Relation.NSUBJ) >= 0
        || sentence.child(token, Relation.OBJ) >= 0) {
      return false;
    }
    return true;
  }

  private boolean endsLikePresentParticiple(int token) {
    return grammar.endsLikePresentParticiple(lower(token));
  }

  /**
   * {@code offered to hand over}: what the tagger has as a noun behind the particle of infinitives
   * is a verb.
   */
  boolean isBareInfinitive(int token) {
    if (sentence.upos(token) != Upos.NOUN) {
      return false;
    }
    for (int child : sentence.children(token)) {
      if (child == token - 1
          && sentence.upos(child) == Upos.PART
          && grammar.is(Grammar.Word.PURPOSE, lower(child))) {
        return true;
      }
    }
    return false;
  }

  /** Gives a verb the particle behind it, and what then is its object. */
  void takeParticle(Clause clause, int particle) {
    clause.add(Slot.PARTICLE, particle);
    promoteBareOblique(clause);
  }

  /** {@code handed over the suspects}: what the tree has as a preposition is the particle. */
  void splitParticle(Clause clause, Slot slot) {
    int particle = caseOf(slot.token());
    if (particle >= 0) {
      clause.slots.set(
          clause.slots.indexOf(slot), new Slot(Slot.OBJECT, slot.token(), slot.shared()));
      clause.add(Slot.PARTICLE, particle);
    }
  }

  private void read(Clause clause, int child) {
    boolean noun = clause.kind == Clause.Kind.NOUN;
    if (isBareInfinitive(child) && sentence.relation(child) != Relation.CONJ) {
      clause.add(Slot.CLAUSE, child);
      return;
    }
    switch (sentence.relation(child)) {
      case NSUBJ, CSUBJ ->
          addSubject(clause, clause.passive && clause.kind == Clause.Kind.VERB, child);
      case NSUBJ_PASS, CSUBJ_PASS -> addSubject(clause, clause.passive, child);
      case OBJ -> addObject(clause, child);
      case IOBJ -> clause.add(Slot.INDIRECT, resolve(child));
      case EXPL_PV -> clause.reflexive = true;
      case OBL, OBL_ARG, OBL_AGENT, NMOD, ADVCL, ADVMOD -> readOblique(clause, child);
      case XCOMP, CCOMP -> readComplement(clause, child);
      case ACL -> clause.add(isClausal(child) ? Slot.CLAUSE : Slot.ADJECTIVE, child);
      case ACL_RELCL -> {
        // A relative clause is a predicate of its own; what a conjunction opens is the content.
        if (isContent(child)) {
          clause.add(Slot.CLAUSE, child);
        }
      }
      case NMOD_POSS -> clause.add(Slot.POSSESSIVE, child);
      case DET -> {
        if (sentence.has(child, Feature.POSS)) {
          clause.add(Slot.POSSESSIVE, child);
        }
        negate(clause, child);
      }
      case AMOD -> clause.add(Slot.ADJECTIVE, child);
      case COMPOUND, FLAT -> {
        if (noun) {
          clause.add(Slot.PART, child);
        }
      }
      case COMPOUND_PRT -> {
        int fixed = fixedNoun(child);
        clause.add(fixed < 0 ? Slot.PARTICLE : lower(child), fixed < 0 ? child : fixed);
      }
      case CONJ -> readConjunct(clause, child);
      case APPOS -> clause.add(Slot.APPOSITION, child);
      case AUX -> {
        readAuxiliary(clause, child);
        readAll(clause, child);
      }
      case MARK -> readMark(clause, child);
      case CASE -> {
        clause.add(Slot.CASE, child);
        if (grammar.is(Grammar.Word.WITHOUT, lower(child))) {
          clause.negated = true;
        }
      }
      default -> negate(clause, child);
    }
    if (!noun && isCore(sentence.relation(child)) && isNegatedPhrase(child)) {
      clause.negated = true;
    }
  }

  /** {@code het is onduidelijk of zij komt}: a question that the tree takes for a coordination. */
  private void readConjunct(Clause clause, int child) {
    if (clause.kind != Clause.Kind.PREDICATIVE || sentence.upos(child) != Upos.VERB) {
      negate(clause, child);
      return;
    }
    for (int subject : sentence.children(clause.token)) {
      int cc = sentence.child(subject, Relation.CC);
      if (sentence.relation(subject) == Relation.NSUBJ
          && cc >= 0
          && grammar.is(Grammar.Word.WHETHER, lower(cc))) {
        clause.slots.removeIf(slot -> slot.token() == subject);
        clause.add(Slot.CLAUSE, child);
        Clause asked = clause(child);
        if (!asked.has(Slot.SUBJECT)) {
          asked.add(Slot.SUBJECT, subject);
        }
        return;
      }
    }
    int first = child;
    while (first - 1 > clause.token && sentence.isUnder(first - 1, child)) {
      first--;
    }
    while (first < child && sentence.upos(first) == Upos.PUNCT) {
      first++;
    }
    if (grammar.is(Grammar.Word.WHETHER, lower(first)) && !clause.has(Slot.CLAUSE)) {
      clause.add(Slot.CLAUSE, child);
    }
  }

  private static boolean isCore(Relation relation) {
    return switch (relation) {
      case NSUBJ, NSUBJ_PASS, OBJ, IOBJ, XCOMP -> true;
      default -> false;
    };
  }

  /** What the tree hangs under an auxiliary belongs to the verb. */
  private void readAll(Clause clause, int auxiliary) {
    for (int child : sentence.children(auxiliary)) {
      read(clause, child);
    }
  }

  /** {@code omdat hij haar niet wilde ontvangen}: a modal verb that the tree takes for a clause. */
  private boolean isModal(Clause clause, int child) {
    return sentence.has(clause.token, Feature.VERBFORM_INF)
        && sentence.has(child, Feature.VERBFORM_FIN)
        && sentence.child(child, Relation.NSUBJ) < 0
        && modality(sentence.lemma(child).toLowerCase(Locale.ROOT), lower(child))
            != Clause.Modality.NONE;
  }

  private void readMark(Clause clause, int child) {
    String form = lower(child);
    if (child > clause.token) {
      clause.condition |=
          grammar.is(Grammar.Word.IF, form) || grammar.is(Grammar.Word.UNLESS, form);
      return;
    }
    if (clause.mark == null
        || !grammar.is(Grammar.Word.PURPOSE, clause.mark)
            && grammar.is(Grammar.Word.PURPOSE, form)) {
      clause.mark = form;
    }
    if (grammar.is(Grammar.Word.WITHOUT, form)) {
      clause.negated = true;
    }
  }

  private void readComplement(Clause clause, int child) {
    int preposition = caseOf(child);
    if (preposition < 0 && sentence.children(child).length == 1) {
      preposition = sentence.child(child, Relation.MARK);
    }
    if (preposition >= 0 && sentence.upos(child) == Upos.NOUN) {
      clause.add(lower(preposition), child);
    } else {
      clause.add(Slot.CLAUSE, child);
    }
  }

  private void addSubject(Clause clause, boolean passive, int child) {
    clause.add(passive ? Slot.OBJECT : Slot.SUBJECT, resolve(child));
  }

  private void addObject(Clause clause, int child) {
    if (grammar.is(Grammar.Word.REFLEXIVE, lower(child))) {
      clause.reflexive = true;
    } else {
      clause.add(Slot.OBJECT, resolve(child));
      int particle = caseOf(child);
      if (particle == clause.token + 1) {
        clause.add(Slot.PARTICLE, particle);
      }
    }
  }

  private void readOblique(Clause clause, int child) {
    String form = lower(child);
    Relation relation = sentence.relation(child);
    if (grammar.is(Grammar.Word.REFLEXIVE, form)) {
      clause.reflexive = true;
      return;
    }
    int fixed = fixedNoun(child);
    if (fixed >= 0) {
      clause.add(form, fixed);
      return;
    }
    String pronominal = pronominalPreposition(child);
    if (pronominal != null) {
      clause.add(pronominal, child);
      return;
    }
    if (relation == Relation.ADVMOD) {
      readAdverb(clause, child, form);
      return;
    }
    if (relation == Relation.OBL_AGENT && clause.passive) {
      clause.add(Slot.SUBJECT, resolve(child));
      return;
    }
    int preposition = caseOf(child);
    if (preposition >= 0) {
      addPrepositional(clause, child, lower(preposition));
      int second = preposition + 1;
      if (second < child
          && sentence.relation(second) == Relation.CASE
          && sentence.head(second) == child) {
        clause.add(lower(second), resolve(child));
      }
    } else if (relation == Relation.ADVCL && isModal(clause, child)) {
      readAuxiliary(clause, child);
      readAll(clause, child);
    } else if (relation == Relation.ADVCL) {
      readAdverbialClause(clause, child);
    } else {
      clause.add(Slot.OBLIQUE, resolve(child));
    }
  }

  private void addPrepositional(Clause clause, int child, String preposition) {
    if (grammar.is(Grammar.Word.ATTRIBUTION, preposition)) {
      clause.add(Slot.ATTRIBUTION, child);
    } else if (clause.passive
        && grammar.is(Grammar.Word.BY, preposition)
        && clause.kind == Clause.Kind.VERB) {
      clause.add(Slot.SUBJECT, resolve(child));
    } else {
      clause.add(preposition, resolve(child));
    }
  }

  /** {@code accused of violating}: a clause marked by a preposition fills its slot. */
  private void readAdverbialClause(Clause clause, int child) {
    int mark = sentence.child(child, Relation.MARK);
    String form = mark < 0 ? null : lower(mark);
    if (form != null && isMarkedSubject(clause, child)) {
      clause.add(Slot.SUBJECT, child);
      readMark(clause, mark);
      return;
    }
    if (form != null && isBareNoun(child)) {
      clause.add(form, child);
      return;
    }
    if (form != null
        && (grammar.is(Grammar.Word.UNLESS, form) || grammar.is(Grammar.Word.IF, form))) {
      clause.condition = true;
    }
    boolean question =
        form != null
            && clause.kind == Clause.Kind.PREDICATIVE
            && grammar.is(Grammar.Word.WHETHER, form)
            && !grammar.is(Grammar.Word.IF, form);
    if (question || form != null && isComplementOfState(clause, child)) {
      clause.add(Slot.CLAUSE, child);
    } else if (form != null
        && grammar.isPreposition(form)
        && !grammar.is(Grammar.Word.PURPOSE, form)
        && !grammar.is(Grammar.Word.BEFORE, form)
        && !sentence.has(child, Feature.VERBFORM_FIN)) {
      clause.add(form, child);
    } else {
      clause.add(Slot.ADVERBIAL_CLAUSE, child);
    }
  }

  /**
   * {@code als Griekenland de eilanden ontruimt}: the tree may take mark and subject for a clause.
   */
  private boolean isMarkedSubject(Clause clause, int child) {
    Upos tag = sentence.upos(child);
    boolean nominal = tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.PRON;
    return nominal
        && child < clause.token
        && clause.kind == Clause.Kind.VERB
        && sentence.has(clause.token, Feature.VERBFORM_FIN)
        && sentence.head(clause.token) >= 0
        && sentence.child(clause.token, Relation.NSUBJ) < 0
        && sentence.child(clause.token, Relation.NSUBJ_PASS) < 0
        && sentence.child(child, Relation.COP) < 0
        && sentence.child(child, Relation.NSUBJ) < 0;
  }

  /** {@code als agressor}, {@code as a threat}: a noun behind a conjunction is no clause. */
  private boolean isBareNoun(int token) {
    return (sentence.upos(token) == Upos.NOUN || sentence.upos(token) == Upos.ADJ)
        && sentence.child(token, Relation.NSUBJ) < 0
        && sentence.child(token, Relation.NSUBJ_PASS) < 0
        && sentence.child(token, Relation.COP) < 0;
  }

  /** {@code is bereid (om) te praten}: an infinitive under a state says what the state is about. */
  private boolean isComplementOfState(Clause clause, int child) {
    return clause.kind != Clause.Kind.NOUN
        && sentence.child(clause.token, Relation.COP) >= 0
        && sentence.has(child, Feature.VERBFORM_INF)
        && !sentence.has(child, Feature.VERBFORM_FIN)
        && sentence.child(child, Relation.NSUBJ) < 0;
  }

  private void readAdverb(Clause clause, int child, String form) {
    clause.add(Slot.ADVERB, child);
    if (!isPartedFromFinite(clause.token, child)) {
      negate(clause, child);
    }
    if (grammar.is(Grammar.Word.PERHAPS, form)) {
      clause.perhaps = true;
    }
    if (grammar.is(Grammar.Word.SOON, form)) {
      clause.soon = true;
    }
  }

  /**
   * Whether a mark parts an adverb from the finite verb to its right: then it belongs to an aside
   * before the clause ({@code – vooral zij niet – is onbespreekbaar}).
   */
  private boolean isPartedFromFinite(int token, int adverb) {
    int finite = sentence.child(token, Relation.COP);
    finite = finite >= 0 ? finite : sentence.child(token, Relation.AUX);
    if (finite < 0 || adverb > finite) {
      return false;
    }
    for (int i = adverb + 1; i < finite; i++) {
      if (sentence.upos(i) == Upos.PUNCT) {
        return true;
      }
    }
    return false;
  }

  /** The noun of a fixed phrase that its preposition heads ({@code in beslag}), or -1. */
  private int fixedNoun(int preposition) {
    if (sentence.upos(preposition) != Upos.ADP) {
      return -1;
    }
    int noun = sentence.child(preposition, Relation.FIXED);
    return noun == preposition + 1 && sentence.upos(noun) == Upos.NOUN ? noun : -1;
  }

  private void negate(Clause clause, int child) {
    if (grammar.is(Grammar.Word.NEGATION, lower(child))) {
      clause.negated = true;
    }
  }

  /** {@code geen konvooi bereikte}, {@code no convoy reached}: the clause is denied. */
  private boolean isNegatedPhrase(int child) {
    if (sentence.upos(child) == Upos.VERB) {
      return false;
    }
    if (sentence.upos(child) == Upos.PRON && grammar.is(Grammar.Word.NEGATION, lower(child))) {
      return true;
    }
    for (int grandchild : sentence.children(child)) {
      Relation relation = sentence.relation(grandchild);
      if ((relation == Relation.DET || relation == Relation.ADVMOD)
          && sentence.upos(child) != Upos.ADJ
          && sentence.upos(grandchild) != Upos.ADV
          && grammar.is(Grammar.Word.NEGATION, lower(grandchild))) {
        return true;
      }
    }
    return false;
  }

  private void readAuxiliary(Clause clause, int child) {
    String lemma = sentence.lemma(child).toLowerCase(Locale.ROOT);
    Clause.Modality modality = modality(lemma, lower(child));
    if (modality == Clause.Modality.NONE) {
      clause.perfect = true;
    } else if (clause.modality == Clause.Modality.NONE
        || modality == Clause.Modality.POSSIBLE
        || modality == Clause.Modality.NECESSARY) {
      clause.modality = modality;
    }
  }

  private Clause.Modality modality(String lemma, String form) {
    if (grammar.is(Grammar.Word.WOULD, form)) {
      return Clause.Modality.WOULD;
    }
    for (String word : new String[] {form, lemma}) {
      if (grammar.is(Grammar.Word.POSSIBLE, word)) {
        return Clause.Modality.POSSIBLE;
      } else if (grammar.is(Grammar.Word.NECESSARY, word)) {
        return Clause.Modality.NECESSARY;
      } else if (grammar.is(Grammar.Word.FUTURE, word)) {
        return grammar.isPastFuture(form) ? Clause.Modality.WOULD : Clause.Modality.FUTURE;
      } else if (grammar.is(Grammar.Word.WISH, word)) {
        return Clause.Modality.WISH;
      }
    }
    return Clause.Modality.NONE;
  }

  /** A coordinated verb without auxiliaries of its own has those of the first. */
  private void shareAuxiliaries(Clause clause, int depth) {
    if (sentence.relation(clause.token) != Relation.CONJ
        || depth > DEPTH
        || clause.modality != Clause.Modality.NONE
        || sentence.has(clause.token, Feature.VERBFORM_FIN)
        || clause.slots.stream().anyMatch(s -> s.name().equals(Slot.SUBJECT))) {
      return;
    }
    Clause first = clause(sentence.head(clause.token), depth + 1);
    if (first.kind == clause.kind && first.token < clause.token) {
      clause.modality = first.modality;
      if (first.passive && !clause.has(Slot.OBJECT) && !clause.passive) {
        clause.passive = true;
      }
    }
  }

  /**
   * {@code Rusland protesteerde en vroeg China om beraad}: after a clause that begins with its
   * subject, a coordinated one that begins with its verb has the same subject.
   */
  private void returnSubject(Clause clause, int depth) {
    int subject = clause.slot(Slot.SUBJECT);
    int head = sentence.head(clause.token);
    if (sentence.relation(clause.token) != Relation.CONJ
        || head < 0
        || depth > DEPTH
        || clause.kind != Clause.Kind.VERB
        || clause.has(Slot.OBJECT) && caseOf(clause.slot(Slot.OBJECT)) < 0
        || subject < clause.token) {
      return;
    }
    for (int child : sentence.children(clause.token)) {
      Relation relation = sentence.relation(child);
      if (child < clause.token && relation != Relation.CC && relation != Relation.PUNCT) {
        return;
      }
    }
    Clause first = clause(head, depth + 1);
    int shared = first.kind == Clause.Kind.VERB ? first.slot(Slot.SUBJECT) : -1;
    if (shared >= 0 && shared < first.token) {
      clause.slots.replaceAll(
          slot ->
              slot.name().equals(Slot.SUBJECT) && slot.token() == subject
                  ? new Slot(Slot.OBJECT, subject, false)
                  : slot);
      share(clause, shared);
    }
  }

  private void shareSubject(Clause clause, int depth) {
    int head = sentence.head(clause.token);
    if (head < 0 || depth > DEPTH) {
      return;
    }
    switch (sentence.relation(clause.token)) {
      case CONJ -> {
        Clause first = clause(head, depth + 1);
        if (first.kind != Clause.Kind.NOUN) {
          share(clause, surfaceSubject(first));
        }
      }
      case XCOMP, CCOMP, CSUBJ, OBL_ARG -> {
        if (!sentence.has(clause.token, Feature.VERBFORM_FIN)) {
          share(clause, controller(clause(head, depth + 1)));
        }
      }
      case ADVCL, OBL, PARATAXIS, OBL_AGENT -> {
        if (!sentence.has(clause.token, Feature.VERBFORM_FIN)) {
          share(clause, surfaceSubject(clause(head, depth + 1)));
        }
      }
      case ACL, AMOD -> shareModified(clause, head, depth);
      case ACL_RELCL -> {
        /* its relative pronoun is its own subject or object */
      }
      default -> {
        /* no sharing */
      }
    }
  }

  /** A participle is said of its noun; an infinitive under a noun has the noun's owner. */
  private void shareModified(Clause clause, int head, int depth) {
    boolean infinitive =
        sentence.has(clause.token, Feature.VERBFORM_INF)
            || clause.mark != null && grammar.is(Grammar.Word.PURPOSE, clause.mark);
    if (!infinitive) {
      share(clause, resolve(head));
      return;
    }
    Clause owner = clause(head, depth + 1);
    int possessor = owner.slot(Slot.POSSESSIVE);
    if (possessor >= 0) {
      share(clause, possessor);
      return;
    }
    int verb = sentence.head(head);
    if (verb >= 0 && sentence.upos(verb) == Upos.VERB) {
      share(clause, surfaceSubject(clause(verb, depth + 1)));
    }
  }

  private int surfaceSubject(Clause clause) {
    return clause.passive ? clause.slot(Slot.OBJECT) : clause.slot(Slot.SUBJECT);
  }

  private int controller(Clause governor) {
    int object = governor.slot(Slot.OBJECT);
    if (object < 0) {
      object = governor.slot(Slot.INDIRECT);
    }
    return object >= 0 && object != governor.token ? object : governor.slot(Slot.SUBJECT);
  }

  private void share(Clause clause, int subject) {
    if (subject >= 0 && subject != clause.token) {
      clause.slots.add(new Slot(clause.passive ? Slot.OBJECT : Slot.SUBJECT, subject, true));
    }
  }

  /** A relative pronoun stands for the noun that its clause modifies. */
  int resolve(int token) {
    if (!isRelative(token)) {
      return token;
    }
    for (int i = token, steps = 0; i >= 0 && steps < DEPTH; i = sentence.head(i), steps++) {
      Relation relation = sentence.relation(i);
      if (relation == Relation.ACL_RELCL || relation == Relation.ACL) {
        return sentence.head(i);
      }
    }
    return token;
  }

  private boolean isRelative(int token) {
    Upos tag = sentence.upos(token);
    return (tag == Upos.PRON || tag == Upos.DET || tag == Upos.ADV || tag == Upos.SCONJ)
        && grammar.is(Grammar.Word.RELATIVE, lower(token));
  }

  /** The preposition in {@code daarop}, {@code ervan}, {@code hiermee}, or null. */
  private @Nullable String pronominalPreposition(int token) {
    Upos tag = sentence.upos(token);
    if (tag != Upos.ADV && tag != Upos.PRON && tag != Upos.ADP) {
      return null;
    }
    String form = lower(token);
    for (int length = 2; length <= 4 && length < form.length() - 1; length++) {
      if (grammar.is(Grammar.Word.PRONOMINAL, form.substring(0, length))
          && grammar.isPreposition(form.substring(length))) {
        return form.substring(length);
      }
    }
    return null;
  }

  private int caseOf(int token) {
    for (int child : sentence.children(token)) {
      if (sentence.relation(child) == Relation.CASE && (child < token || child == token + 1)) {
        return child;
      }
    }
    return -1;
  }

  /** {@code walked out of the talks}: the second of two prepositions, or -1. */
  private int secondCase(int token, int first) {
    int next = first + 1;
    return next < token
            && grammar.is(Grammar.Word.OUT, lower(first))
            && sentence.head(next) == token
            && sentence.relation(next) == Relation.CASE
            && grammar.is(Grammar.Word.OF, lower(next))
        ? next
        : -1;
  }

  /** {@code fears that Russia will attack}: a conjunction and a subject make no relative clause. */
  boolean isContent(int token) {
    if (sentence.relation(token) != Relation.ACL_RELCL) {
      return false;
    }
    int mark = sentence.child(token, Relation.MARK);
    return mark >= 0
        && sentence.upos(mark) == Upos.SCONJ
        && (sentence.child(token, Relation.NSUBJ) > mark
            || sentence.child(token, Relation.NSUBJ_PASS) > mark);
  }

  /** The preposition of a noun phrase under another, or null. */
  @Nullable String preposition(int token) {
    Relation relation = sentence.relation(token);
    if (relation != Relation.NMOD && relation != Relation.OBL) {
      return null;
    }
    int preposition = caseOf(token);
    return preposition < 0 ? null : lower(preposition);
  }

  private boolean isClausal(int token) {
    Upos tag = sentence.upos(token);
    if (tag != Upos.VERB && tag != Upos.AUX) {
      return sentence.child(token, Relation.MARK) >= 0 || sentence.child(token, Relation.COP) >= 0;
    }
    return sentence.child(token, Relation.MARK) >= 0
        || sentence.has(token, Feature.VERBFORM_INF)
        || sentence.has(token, Feature.VERBFORM_FIN);
  }

  String lower(int token) {
    return sentence.form(token).toLowerCase(Locale.ROOT);
  }
}
