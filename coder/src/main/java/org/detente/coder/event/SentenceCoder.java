package org.detente.coder.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.detente.coder.text.Document;
import org.detente.coder.time.TemporalMention;

/** Codes one sentence: finds predicates, composes them, keeps what is an event of its own. */
final class SentenceCoder {
  /** What answers words of others. */
  private static final Set<EventType> ANSWERS =
      Set.of(EventType.REJECT, EventType.AGREE, EventType.CONCEDE);

  /** Words that another party answers. */
  private static final Set<EventType> MADE = Set.of(EventType.REQUEST, EventType.AGREE);

  private final Sentence sentence;
  private final PredicateFinder predicates;
  private final Interpreter interpreter;
  private final Governance governance;
  private final Parties parties;
  private final Circumstances circumstances;
  private final EventWriter writer;
  private final Upcoming upcoming;
  private final Sessions sessions;
  private final List<CodedEvent> untold = new ArrayList<>();

  SentenceCoder(
      Document document,
      Sentence sentence,
      Lexicon lexicon,
      Mentions mentions,
      Parties parties,
      List<TemporalMention> times,
      Agenda agenda) {
    this.sentence = sentence;
    this.parties = parties;
    this.sessions = new Sessions(sentence, mentions, lexicon.grammar());
    this.upcoming = new Upcoming(document.date(), sentence, times, lexicon.grammar());
    ClauseReader clauses = new ClauseReader(sentence, lexicon.grammar());
    this.predicates =
        new PredicateFinder(sentence, lexicon, clauses, parties, temporal(sentence, times));
    Speakers speakers = new Speakers(sentence, predicates, parties);
    this.interpreter = new Interpreter(sentence, predicates, parties, speakers);
    this.governance = new Governance(sentence, predicates, clauses, lexicon.grammar());
    this.circumstances = new Circumstances(sentence, lexicon, mentions, times, agenda, predicates);
    this.writer = new EventWriter(document, sentence, speakers, circumstances);
  }

  /** Which tokens belong to a temporal expression. */
  private static BitSet temporal(Sentence sentence, List<TemporalMention> times) {
    BitSet tokens = new BitSet(sentence.size());
    for (TemporalMention time : times) {
      if (time.sentence() == sentence.index()) {
        tokens.set(time.firstToken(), time.lastToken() + 1);
      }
    }
    return tokens;
  }

  /** Every predicate, things among them. */
  List<Predicate> predicates() {
    return predicates.all();
  }

  /** The sentence's events, in the order of their predicates. */
  List<CodedEvent> code() {
    List<CodedEvent> events = new ArrayList<>();
    for (Predicate predicate : predicates.all()) {
      upcoming.mark(predicate, interpreter.governed(predicate));
    }
    for (Predicate predicate : predicates.all()) {
      Reading reading = interpreter.read(predicate);
      answeredWords(reading, events);
      if (reading.type() == null || governance.absorber(predicate) != null) {
        continue;
      }
      Status status =
          interpreter.isDemanded(reading)
              ? reading.status()
              : joint(governance.status(predicate), reading.status());
      if (circumstances.isBarred(reading) || governance.isComparison(predicate)) {
        continue;
      }
      boolean worth = isWorthCoding(predicate, reading);
      Reading coming = Upcoming.meeting(reading);
      if (coming != null && status == Status.ACTUAL) {
        (worth ? events : untold).add(writer.write(coming, Status.FUTURE));
        worth &= !reading.actors().isEmpty();
      }
      (worth ? events : untold).add(writer.write(reading, status));
    }
    addSessions(events);
    return Duplicates.without(events);
  }

  /** Meetings mentioned in passing become events where it is known who was there. */
  private void addSessions(List<CodedEvent> events) {
    for (Predicate predicate : predicates.all()) {
      Reading reading = interpreter.read(predicate);
      if (reading.type() != EventType.CONSULT || circumstances.isBarred(reading)) {
        continue;
      }
      List<Mention> there = sessions.parties(reading, events);
      if (!there.isEmpty() && isNewHere(predicate, events)) {
        boolean ahead = upcoming.isAhead(sentence.head(predicate.token()));
        Status status =
            ahead ? Status.FUTURE : joint(governance.status(predicate), reading.status());
        events.add(writer.write(reading.with(there, List.of()), status));
      }
    }
  }

  private static boolean isNewHere(Predicate predicate, List<CodedEvent> events) {
    for (CodedEvent coded : events) {
      for (Reading r = coded.reading(); r != null; r = r.inner()) {
        if (r.predicate().token() == predicate.token()) {
          return false;
        }
      }
    }
    return true;
  }

  /** After {@link #code()}: what has a type but is no event of its own. */
  List<CodedEvent> untold() {
    return List.copyOf(untold);
  }

  /**
   * A demand, offer or invitation that somebody else answers was made: {@code Moscow's demand is
   * unacceptable to NATO}.
   */
  private void answeredWords(Reading answer, List<CodedEvent> events) {
    Reading words = answer;
    while (words != null && !words.predicate().isNominal()) {
      words = words.inner();
    }
    if (words == null || words == answer || !isMadeByAnother(answer, words)) {
      return;
    }
    List<Mention> to = words.recipients().isEmpty() ? answer.actors() : words.recipients();
    events.add(writer.write(words.with(words.actors(), to), Status.ACTUAL));
  }

  private boolean isMadeByAnother(Reading answer, Reading words) {
    return answer.type() != null
        && words.type() != null
        && ANSWERS.contains(answer.type())
        && MADE.contains(words.type())
        && words.predicate().concept().is(Concept.Kind.SPEECH)
        && !words.actors().isEmpty()
        && words.actors().stream().noneMatch(a -> a.kind() == Mention.Kind.PRONOUN)
        && isBefore(answer, words)
        && answer.actors().stream().noneMatch(a -> isOneOf(a, words.actors()));
  }

  /** {@code Moscow's demand … is}, {@code unclear whether it takes up the offer}. */
  private boolean isBefore(Reading answer, Reading words) {
    Relation relation = sentence.relation(words.predicate().token());
    return relation == Relation.NSUBJ
        || relation == Relation.NSUBJ_PASS
        || joint(governance.status(answer.predicate()), answer.status()) == Status.UNCLEAR;
  }

  private static boolean isOneOf(Mention mention, List<Mention> others) {
    return others.stream()
        .anyMatch(o -> Objects.equals(o.actor().party(), mention.actor().party()));
  }

  /** What stands around a predicate can only make it less certain than it says itself. */
  private static Status joint(Status around, Status own) {
    boolean open = around == Status.UNCLEAR && own == Status.FUTURE;
    return around == Status.ACTUAL ? own : own == Status.ACTUAL || open ? around : own;
  }

  private boolean isWorthCoding(Predicate predicate, Reading reading) {
    boolean nobody = reading.actors().isEmpty() && reading.recipients().isEmpty();
    boolean somewhere = concernsSomewhere(predicate);
    for (Reading r = reading.inner(); r != null && !somewhere; r = r.inner()) {
      somewhere = r.type() == EventType.CONSULT && concernsSomewhere(r.predicate());
    }
    if (nobody && !somewhere) {
      return false;
    }
    if (!predicate.isNominal()) {
      return true;
    }
    return governance.standsOut(predicate)
        && !predicate.concept().is(Concept.Kind.THING)
        && !reading.actors().isEmpty()
        && (!reading.recipients().isEmpty() || reading.actors().size() > 1);
  }

  /** An event without parties counts where it takes place in a state. */
  private boolean concernsSomewhere(Predicate predicate) {
    for (Argument argument : predicate.arguments()) {
      Role role = argument.role();
      if (role == Role.PLACE || role == Role.GOAL || role == Role.SOURCE) {
        List<Mention> there = parties.orPlace(argument.token());
        if (!there.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
