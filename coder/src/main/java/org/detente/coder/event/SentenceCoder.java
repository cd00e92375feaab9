package org.detente.coder.event;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Status;
import org.detente.coder.text.Document;
import org.detente.coder.time.TemporalMention;

/** Codes one sentence: finds predicates, composes them, keeps what is an event of its own. */
final class SentenceCoder {
  private final Sentence sentence;
  private final PredicateFinder predicates;
  private final Interpreter interpreter;
  private final Governance governance;
  private final Parties parties;
  private final Circumstances circumstances;
  private final EventWriter writer;

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
    ClauseReader clauses = new ClauseReader(sentence, lexicon.grammar());
    this.predicates = new PredicateFinder(sentence, lexicon, clauses, parties);
    Speakers speakers = new Speakers(sentence, predicates, parties);
    this.interpreter = new Interpreter(sentence, predicates, parties, speakers);
    this.governance = new Governance(sentence, predicates, clauses, lexicon.grammar());
    this.circumstances = new Circumstances(sentence, lexicon, mentions, times, agenda, predicates);
    this.writer = new EventWriter(document, sentence, speakers, circumstances);
  }

  /** Every predicate, things among them. */
  List<Predicate> predicates() {
    return predicates.all();
  }

  /** The sentence's events, in the order of their predicates. */
  List<CodedEvent> code() {
    List<CodedEvent> events = new ArrayList<>();
    for (Predicate predicate : predicates.all()) {
      Reading reading = interpreter.read(predicate);
      if (reading.type() == null || governance.absorber(predicate) != null) {
        continue;
      }
      Status status = joint(governance.status(predicate), reading.status());
      if (isWorthCoding(predicate, reading)) {
        events.add(writer.write(reading, status));
      }
    }
    return Duplicates.without(events);
  }

  /** What stands around a predicate can only make it less certain than it says itself. */
  private static Status joint(Status around, Status own) {
    return around == Status.ACTUAL ? own : own == Status.ACTUAL ? around : own;
  }

  private boolean isWorthCoding(Predicate predicate, Reading reading) {
    if (circumstances.isBarred(reading) || governance.isComparison(predicate)) {
      return false;
    }
    boolean nobody = reading.actors().isEmpty() && reading.recipients().isEmpty();
    if (nobody && !concernsSomewhere(predicate)) {
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
