package org.detente.coder.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.event.lexicon.FrameItem;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the predicates of one sentence: looks every content word up and gives its company roles.
 */
final class PredicateFinder {
  /** In these types what is moved or given is not the party that it is done to. */
  private static final Set<EventType> TRANSFERS =
      Set.of(EventType.MOBILIZE, EventType.RETREAT, EventType.AID, EventType.COOPERATE);

  /** A phrase is looked for so deep under an argument ({@code the bodies of ten men to Chad}). */
  private static final int ADOPTION_DEPTH = 2;

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final ClauseReader clauses;
  private final FrameMatcher frames;
  private final Parties parties;
  private final BitSet temporal;
  private final @Nullable Predicate[] found;

  /**
   * Finds them.
   *
   * @param temporal tokens of temporal expressions, which are no matter and no party of anything
   */
  PredicateFinder(
      Sentence sentence, Lexicon lexicon, ClauseReader clauses, Parties parties, BitSet temporal) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.parties = parties;
    this.temporal = temporal;
    this.frames = new FrameMatcher(sentence, lexicon, parties);
    this.found = new Predicate[sentence.size()];
    for (int token = 0; token < found.length; token++) {
      found[token] = predicate(token);
    }
  }

  /** The predicate that a token names, or null. */
  @Nullable Predicate at(int token) {
    return found[token];
  }

  /** Every predicate in text order, things among them. */
  List<Predicate> all() {
    List<Predicate> all = new ArrayList<>();
    for (Predicate predicate : found) {
      if (predicate != null) {
        all.add(predicate);
      }
    }
    return all;
  }

  /** Whether the form ends as a present participle does. */
  boolean isParticiple(int token) {
    return lexicon.grammar().endsLikePresentParticiple(frames.lower(token));
  }

  Clause clause(int token) {
    return clauses.clause(token);
  }

  FrameMatcher frames() {
    return frames;
  }

  private @Nullable Predicate predicate(int token) {
    Upos tag = sentence.upos(token);
    if (tag == Upos.PUNCT || tag == Upos.DET || tag == Upos.CCONJ || tag == Upos.SCONJ) {
      return null;
    }
    Predicate stand = predicativePreposition(token);
    if (stand != null) {
      return stand;
    }
    List<Entry> candidates = candidates(token, tag);
    if (candidates.isEmpty()) {
      return tag == Upos.VERB ? necessity(token) : null;
    }
    Clause clause = clauses.clause(token);
    Entry entry = frames.best(candidates, clause);
    if (entry == null) {
      return tag == Upos.VERB ? necessity(token) : null;
    }
    if (entry.concept() == null) {
      return null;
    }
    if (isDenialItself(entry, clause)) {
      clause.negated = false;
    }
    return new Predicate(clause, entry, entry.concept(), arguments(clause, entry, entry.concept()));
  }

  /** {@code is tegen het lidmaatschap}, {@code is against the deal}: the preposition is said. */
  private @Nullable Predicate predicativePreposition(int token) {
    int marker = sentence.child(token, Relation.CASE);
    if (marker < 0
        || sentence.upos(token) != Upos.NOUN
        || sentence.child(token, Relation.COP) < 0
        || sentence.child(token, Relation.NSUBJ) < 0) {
      return null;
    }
    for (Entry entry : lexicon.adjective(frames.lower(marker))) {
      Concept concept = entry.concept();
      if (concept != null && entry.frame().role(Slot.OBJECT) == Role.TOPIC) {
        Clause clause = clauses.clause(token);
        List<Argument> arguments = arguments(clause, entry, concept);
        arguments.add(new Argument(Role.TOPIC, token, Slot.OBJECT, false));
        return new Predicate(clause, entry, concept, arguments);
      }
    }
    return null;
  }

  /** {@code niet duidelijk}: a negation that the entry itself asks for denies nothing more. */
  private boolean isDenialItself(Entry entry, Clause clause) {
    for (FrameItem item : entry.frame().items()) {
      if (item.demand() == FrameItem.Demand.MATCH
          && item.slot().equals(Slot.ADVERB)
          && frames.find(item, clause) >= 0
          && item.values().stream().anyMatch(v -> lexicon.grammar().is(Grammar.Word.NEGATION, v))) {
        return true;
      }
    }
    return false;
  }

  /** What must be done is a demand where an official says so, whatever the verb. */
  private @Nullable Predicate necessity(int token) {
    Clause clause = clauses.clause(token);
    if (clause.modality != Clause.Modality.NECESSARY || !clause.has(Slot.SUBJECT)) {
      return null;
    }
    Entry entry = lexicon.necessity();
    Concept concept = entry.concept();
    return concept == null
        ? null
        : new Predicate(clause, entry, concept, arguments(clause, entry, concept));
  }

  private List<Entry> candidates(int token, Upos tag) {
    String lemma = frames.lemma(token);
    switch (tag) {
      case VERB, AUX -> {
        if (frames.isNominal(token)) {
          return frames.senses(token);
        }
        List<Entry> stative = lexicon.adjective(frames.lower(token));
        boolean isState = !stative.isEmpty() && sentence.child(token, Relation.COP) >= 0;
        return isState ? joined(stative, verbs(token, lemma)) : verbs(token, lemma);
      }
      case ADJ, ADV, ADP, PART, INTJ, X -> {
        List<Entry> adjectives = lexicon.adjective(lemma);
        if (adjectives.isEmpty()) {
          adjectives = lexicon.adjective(frames.lower(token));
        }
        if (adjectives.isEmpty() && tag == Upos.ADJ && isClauseHead(token)) {
          return verbs(token, lemma);
        }
        return isClauseHead(token) ? adjectives : List.of();
      }
      default -> {
        if (clauses.isBareInfinitive(token)) {
          return verbs(token, frames.lower(token));
        }
        List<Entry> nouns = frames.senses(token);
        List<Entry> predicative =
            clauses.clause(token).kind == Clause.Kind.PREDICATIVE
                    || clauses.clause(token).has(Slot.CASE)
                ? lexicon.adjective(lemma)
                : List.of();
        return predicative.isEmpty() ? nouns : joined(predicative, nouns);
      }
    }
  }

  /** Attributive adjectives are no predicates; those that govern something or are said are. */
  private boolean isClauseHead(int token) {
    Clause clause = clauses.clause(token);
    if (sentence.relation(token) == Relation.AMOD && !clause.has(Slot.CLAUSE)) {
      return false;
    }
    return clause.kind != Clause.Kind.NOUN
        && (clause.has(Slot.SUBJECT)
            || clause.has(Slot.OBJECT)
            || clause.has(Slot.CLAUSE)
            || sentence.head(token) < 0);
  }

  /** {@code ging daar niet op in}: of several particles each may be the verb's. */
  private List<Entry> verbs(int token, String lemma) {
    String base = null;
    List<String> others = new ArrayList<>();
    for (int child : sentence.children(token)) {
      if (sentence.relation(child) == Relation.COMPOUND_PRT) {
        String particle = frames.lower(child);
        if (base == null && lemma.startsWith(particle)) {
          base = lemma.substring(particle.length());
        }
        others.add(particle);
      }
    }
    List<Entry> found = simpleVerbs(token, lemma);
    if (base == null || base.length() < 3 || others.size() < 2 && !found.isEmpty()) {
      return found;
    }
    for (String particle : others) {
      if (!lemma.equals(particle + base)) {
        found = joined(found, lexicon.verb(particle + base));
      }
    }
    return joined(found, lexicon.verb(base));
  }

  private List<Entry> simpleVerbs(int token, String lemma) {
    String separable = separable(token, lemma);
    if (separable != null) {
      return joined(lexicon.verb(separable), lexicon.verb(lemma));
    }
    List<Entry> plain = lexicon.verb(lemma);
    List<String> particles = lexicon.particles(lemma);
    if (plain.isEmpty() && particles.isEmpty()) {
      return lexicon.verb(lexicon.knownVerb(lemma));
    }
    if (particles.isEmpty()) {
      return plain;
    }
    Clause clause = clauses.clause(token);
    List<Entry> all = plain;
    for (String particle : particles) {
      if (isBehind(token, particle)) {
        clauses.takeParticle(clause, token + 1);
      }
      for (Slot slot : clause.slots) {
        boolean there =
            slot.name().equals(particle)
                || (slot.name().equals(Slot.PARTICLE) || slot.name().equals(Slot.ADVERB))
                    && frames.lower(slot.token()).equals(particle);
        if (there) {
          List<Entry> senses = lexicon.verb(lemma + ' ' + particle);
          if (slot.name().equals(particle) && !clause.has(Slot.OBJECT) && wantObject(senses)) {
            clauses.splitParticle(clause, slot);
          }
          all = joined(senses, all);
          break;
        }
      }
      if (all == plain && isParticleBeforeObject(token, particle)) {
        all = joined(lexicon.verb(lemma + ' ' + particle), all);
      }
    }
    return all;
  }

  /** {@code called off a meeting}: a particle that the tree takes for the object's preposition. */
  private boolean isParticleBeforeObject(int token, String particle) {
    int next = token + 1;
    return next < sentence.size()
        && frames.lower(next).equals(particle)
        && sentence.relation(next) == Relation.CASE
        && sentence.head(sentence.head(next)) == token
        && (sentence.relation(sentence.head(next)) == Relation.OBJ
            || next + 1 < sentence.size()
                && sentence.relation(next + 1) == Relation.CASE
                && sentence.head(next + 1) == sentence.head(next));
  }

  private static boolean wantObject(List<Entry> senses) {
    for (Entry sense : senses) {
      for (FrameItem item : sense.frame().items()) {
        if (item.slot().equals(Slot.OBJECT) && item.demand() == FrameItem.Demand.MATCH) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * {@code handed over 700 tons}: a particle right behind its verb belongs to it wherever the tree
   * hangs it, unless a phrase of its own follows.
   */
  private boolean isBehind(int token, String particle) {
    int next = token + 1;
    if (next >= sentence.size()
        || sentence.head(next) == token
        || !frames.lower(next).equals(particle)) {
      return false;
    }
    Upos tag = sentence.upos(next);
    return tag == Upos.ADP && sentence.relation(next) != Relation.CASE || tag == Upos.ADV;
  }

  /** {@code drong … aan}: the listed verb of a stranded particle and the lemma, or null. */
  private @Nullable String separable(int token, String lemma) {
    for (int child : sentence.children(token)) {
      String particle = strandedParticle(child);
      if (particle == null) {
        for (int grandchild : sentence.children(child)) {
          particle = grandchild > token ? strandedParticle(grandchild) : null;
          if (particle != null && lexicon.isVerb(particle + lemma)) {
            return particle + lemma;
          }
        }
      } else if (lexicon.isVerb(particle + lemma)) {
        return particle + lemma;
      }
    }
    return null;
  }

  private @Nullable String strandedParticle(int token) {
    boolean may =
        switch (sentence.upos(token)) {
          case ADP, ADV, ADJ, NOUN -> true;
          case VERB -> sentence.has(token, Feature.VERBFORM_PART);
          default -> false;
        };
    return may && sentence.children(token).length == 0 && !opensPhrase(token)
        ? frames.lower(token)
        : null;
  }

  /** {@code nam in beslag}: a preposition with its noun behind it is no particle. */
  private boolean opensPhrase(int token) {
    if (sentence.relation(token) != Relation.CASE || token + 1 >= sentence.size()) {
      return false;
    }
    return switch (sentence.upos(token + 1)) {
      case NOUN, PROPN, DET, ADJ, NUM, PRON -> true;
      default -> false;
    };
  }

  private static List<Entry> joined(List<Entry> first, List<Entry> second) {
    List<Entry> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Gives the slots of a clause roles as an entry has them; also for a light verb's noun. */
  List<Argument> arguments(Clause clause, Entry entry, Concept concept) {
    List<Argument> arguments = new ArrayList<>(clause.slots.size());
    for (Slot slot : clause.slots) {
      Role role = role(slot, clause, entry, concept);
      if (role != Role.NONE && !belongsToObject(slot, role, clause, concept)) {
        arguments.add(new Argument(role, slot.token(), slot.name(), slot.shared()));
      }
    }
    if (clause.kind == Clause.Kind.NOUN && concept.is(Concept.Kind.SPEECH)) {
      ownFirstPart(clause, arguments);
    }
    if (clause.kind != Clause.Kind.NOUN) {
      adopt(clause, entry, concept, arguments);
      adoptInfinitive(clause, concept, arguments);
      turnInversion(clause, concept, arguments);
    } else if (concept.is(Concept.Kind.EVENT)) {
      adoptAgent(clause, arguments);
    }
    return arguments;
  }

  /** {@code Navo-uitnodiging}: the first part of a compound of speech is who speaks. */
  private void ownFirstPart(Clause clause, List<Argument> arguments) {
    boolean spoken = arguments.stream().anyMatch(a -> a.role() == Role.AGENT);
    boolean named =
        parties.at(clause.token).stream().anyMatch(m -> m.kind() == Mention.Kind.ADJECTIVE);
    if (!spoken && named) {
      arguments.add(new Argument(Role.AGENT, clause.token, Slot.PART, false));
    }
  }

  /** {@code the shelling of the town by rebels}: who does it, wherever the tree hangs it. */
  private void adoptAgent(Clause clause, List<Argument> arguments) {
    for (Argument argument : List.copyOf(arguments)) {
      if (argument.role() == Role.AGENT) {
        return;
      }
    }
    for (Slot slot : clause.slots) {
      for (int child : sentence.children(slot.token())) {
        String preposition = clauses.preposition(child);
        if (preposition != null && lexicon.grammar().is(Grammar.Word.BY, preposition)) {
          arguments.add(new Argument(Role.AGENT, child, preposition, true));
          return;
        }
      }
    }
  }

  /** {@code …, zei een minister}: who stands after a verb of saying without subject says it. */
  private void turnInversion(Clause clause, Concept concept, List<Argument> arguments) {
    boolean saying = concept.name().equals("SAY") || concept.name().equals("CLAIM");
    if (!saying || clause.passive || hasOwnSubject(clause)) {
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.slot().equals(Slot.OBJECT)
          && argument.token() > clause.token
          && !parties.of(argument.token()).isEmpty()) {
        arguments.set(i, new Argument(Role.AGENT, argument.token(), Slot.SUBJECT, false));
        arguments.removeIf(other -> other.role() == Role.AGENT && other.shared());
        return;
      }
    }
  }

  private static boolean hasOwnSubject(Clause clause) {
    for (Slot slot : clause.slots) {
      if (slot.name().equals(Slot.SUBJECT) && !slot.shared()) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code bood aan om te praten}: what is offered, where the tree has it as an adverbial clause.
   */
  private void adoptInfinitive(Clause clause, Concept concept, List<Argument> arguments) {
    if (!concept.is(Concept.Kind.SPEECH) && !concept.is(Concept.Kind.OPERATOR)) {
      return;
    }
    for (Argument argument : arguments) {
      if (argument.role() == Role.TOPIC) {
        return;
      }
    }
    for (Slot slot : clause.slots) {
      if (slot.name().equals(Slot.ADVERBIAL_CLAUSE)
          && sentence.has(slot.token(), Feature.VERBFORM_INF)) {
        arguments.add(new Argument(Role.TOPIC, slot.token(), Slot.CLAUSE, false));
        return;
      }
    }
  }

  /**
   * A phrase that the tree hangs under another argument although the predicate's frame asks for it
   * ({@code complained to the UN about Israel}): parsers attach by nearness.
   */
  private void adopt(Clause clause, Entry entry, Concept concept, List<Argument> arguments) {
    for (Slot slot : clause.slots) {
      FrameItem demanded = demanded(slot, clause, entry);
      boolean fixed =
          demanded != null
              && !concept.is(Concept.Kind.OPERATOR)
              && demanded.values().stream().noneMatch(v -> v.startsWith("@") || v.equals("*"));
      if (slot.shared() || !fixed && !parties.isParty(slot.token()) && isEvent(slot.token())) {
        continue;
      }
      adoptUnder(slot.token(), fixed, clause, entry, concept, arguments, ADOPTION_DEPTH);
    }
  }

  private void adoptUnder(
      int token,
      boolean fixed,
      Clause clause,
      Entry entry,
      Concept concept,
      List<Argument> arguments,
      int depth) {
    for (int child : companions(token)) {
      String preposition = clauses.preposition(child);
      if (preposition == null || clause.has(preposition)) {
        continue;
      }
      Role role = entry.frame().role(preposition);
      if (role == null) {
        role =
            fixed
                ? lexicon.grammar().role(concept.name(), false, preposition)
                : lexicon.grammar().ownRole(concept.name(), preposition);
      }
      if (role != null && role != Role.NONE && role != Role.PLACE) {
        arguments.add(new Argument(role, child, preposition, true));
      } else if (depth > 1) {
        adoptUnder(child, false, clause, entry, concept, arguments, depth - 1);
      }
    }
  }

  /** What hangs on a noun and on the first that is coordinated to it. */
  private int[] companions(int token) {
    int[] own = sentence.children(token);
    int conjunct = sentence.child(token, Relation.CONJ);
    if (conjunct < 0) {
      return own;
    }
    int[] more = sentence.children(conjunct);
    int[] all = Arrays.copyOf(own, own.length + more.length);
    System.arraycopy(more, 0, all, own.length, more.length);
    return all;
  }

  /** Whether a noun has company of its own: what happens has, a thing has not. */
  private boolean isEvent(int token) {
    for (Entry sense : frames.senses(token)) {
      Concept concept = sense.concept();
      if (concept != null && !concept.is(Concept.Kind.THING) && !concept.is(Concept.Kind.GOODS)) {
        return true;
      }
    }
    return false;
  }

  private Role role(Slot slot, Clause clause, Entry entry, Concept concept) {
    FrameItem demanded = demanded(slot, clause, entry);
    if (demanded != null) {
      if (demanded.role() != null) {
        return demanded.role();
      }
      if (!slot.name().equals(Slot.SUBJECT)) {
        return demandedRole(demanded, concept, slot);
      }
    }
    if (temporal.get(slot.token()) && !isCore(slot)) {
      return Role.TIME;
    }
    Role own = entry.frame().role(slot.name());
    if (own == null && entry.word().endsWith(" " + slot.name())) {
      return byDefault(new Slot(Slot.OBJECT, slot.token(), slot.shared()), clause, concept);
    }
    return own == null ? byDefault(slot, clause, concept) : own;
  }

  /**
   * {@code demanded the withdrawal of the troops from Mali}: what the matter's own frame asks for
   * is no addressee of the demand.
   */
  private boolean belongsToObject(Slot slot, Role role, Clause clause, Concept concept) {
    int object = clause.slot(Slot.OBJECT);
    if (role != Role.ADDRESSEE
        || !concept.is(Concept.Kind.SPEECH)
        || object < 0
        || slot.token() < object
        || isCore(slot)) {
      return false;
    }
    for (Entry sense : frames.senses(object)) {
      if (sense.concept() != null
          && sense.concept().is(Concept.Kind.EVENT)
          && lexicon.grammar().ownRole(sense.concept().name(), slot.name()) != null) {
        return true;
      }
    }
    return false;
  }

  /** A bare argument may be a length of time ({@code ten days of exercises}) and yet the matter. */
  private static boolean isCore(Slot slot) {
    return switch (slot.name()) {
      case Slot.SUBJECT, Slot.OBJECT, Slot.INDIRECT, Slot.CLAUSE -> true;
      default -> false;
    };
  }

  private @Nullable FrameItem demanded(Slot slot, Clause clause, Entry entry) {
    for (FrameItem item : entry.frame().items()) {
      if (item.demand() == FrameItem.Demand.MATCH
          && item.slot().equals(slot.name())
          && frames.find(item, clause) == slot.token()) {
        return item;
      }
    }
    return null;
  }

  /** Fixed words of an idiom are no argument; an operator's object names what it holds. */
  private static Role demandedRole(FrameItem item, Concept concept, Slot slot) {
    if (concept.is(Concept.Kind.OPERATOR)) {
      return Role.TOPIC;
    }
    String value = item.values().iterator().next();
    if (value.equals("@ACTOR") || value.equals("*")) {
      return slot.name().equals(Slot.OBJECT) ? Role.PATIENT : Role.ADDRESSEE;
    }
    if (!value.startsWith("@")) {
      return concept.is(Concept.Kind.SPEECH) && slot.name().equals(Slot.CLAUSE)
          ? Role.TOPIC
          : slot.name().equals(Slot.OBJECT) && concept.is(Concept.Kind.EVENT)
              ? Role.PATIENT
              : Role.NONE;
    }
    if (concept.is(Concept.Kind.SPEECH) || isTransfer(concept) && allGoods(item)) {
      return Role.TOPIC;
    }
    return slot.name().equals(Slot.OBJECT) ? Role.PATIENT : Role.TOPIC;
  }

  private static boolean isTransfer(Concept concept) {
    return concept.type() != null && TRANSFERS.contains(concept.type());
  }

  private static boolean allGoods(FrameItem item) {
    for (String value : item.values()) {
      if (!value.startsWith("@")
          || !org.detente.coder.event.lexicon.Concepts.standard().has(value.substring(1))
          || !org.detente.coder.event.lexicon.Concepts.standard()
              .get(value.substring(1))
              .is(Concept.Kind.GOODS)) {
        return false;
      }
    }
    return true;
  }

  private Role byDefault(Slot slot, Clause clause, Concept concept) {
    boolean noun = clause.kind == Clause.Kind.NOUN;
    Role ofConcept = lexicon.grammar().ownRole(concept.name(), slot.name());
    if (ofConcept != null) {
      return ofConcept;
    }
    switch (slot.name()) {
      case Slot.SUBJECT, Slot.POSSESSIVE -> {
        return Role.AGENT;
      }
      case Slot.OBJECT -> {
        return objectRole(slot, concept);
      }
      case Slot.INDIRECT -> {
        return Role.ADDRESSEE;
      }
      case Slot.CLAUSE -> {
        return Role.TOPIC;
      }
      case Slot.ADJECTIVE -> {
        return noun && !parties.of(slot.token()).isEmpty() ? Role.AGENT : Role.NONE;
      }
      case Slot.PART -> {
        return parties.of(slot.token()).isEmpty() ? Role.TOPIC : Role.AGENT;
      }
      case Slot.OBLIQUE -> {
        return Role.TIME;
      }
      case Slot.ADVERB,
          Slot.PARTICLE,
          Slot.CASE,
          Slot.ADVERBIAL_CLAUSE,
          Slot.APPOSITION,
          Slot.ATTRIBUTION -> {
        return Role.NONE;
      }
      default -> {
        Role role = lexicon.grammar().role(concept.name(), noun, slot.name());
        if (role == Role.AGENT
            && !noun
            && !clause.passive
            && lexicon.grammar().is(Grammar.Word.BY, slot.name())) {
          return Role.TOPIC;
        }
        return role == null ? Role.NONE : role;
      }
    }
  }

  private Role objectRole(Slot slot, Concept concept) {
    if (concept.is(Concept.Kind.OPERATOR)) {
      return Role.TOPIC;
    }
    if (concept.is(Concept.Kind.SPEECH)) {
      Predicate inner = found[slot.token()];
      boolean named = !parties.at(slot.token()).isEmpty();
      return named && inner == null || named && isParty(slot.token()) ? Role.PATIENT : Role.TOPIC;
    }
    if (isTransfer(concept)) {
      for (Entry sense : frames.senses(slot.token())) {
        if (sense.concept() != null && sense.concept().is(Concept.Kind.GOODS)) {
          return Role.TOPIC;
        }
      }
    }
    return Role.PATIENT;
  }

  private boolean isParty(int token) {
    return parties.isParty(token);
  }
}
