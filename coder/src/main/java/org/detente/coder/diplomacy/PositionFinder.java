package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.Reading;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Position;
import org.detente.coder.record.Stance;
import org.detente.coder.record.Status;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads positions off the events: who demands, offers, accepts, rejects or has not decided what,
 * towards whom. Several sentences that say the same are one position with several pieces of
 * evidence. Immutable and thread-safe.
 */
final class PositionFinder {
  /** Of more items than these a sentence merely speaks. */
  private static final int MOST_MENTIONED = 2;

  private final Stances stances = Stances.read();
  private final Conditions conditions = new Conditions();

  /** Positions in the order of their first evidence. */
  List<Position> find(
      Document document,
      List<Sentence> sentences,
      Mentions mentions,
      EventAnalysis analysis,
      Subject subject) {
    String language = document.language() == null ? "" : document.language();
    Map<String, Position> found = new LinkedHashMap<>();
    for (CodedEvent coded : analysis.events()) {
      Optional<Stance> stance = stances.of(coded);
      if (stance.isPresent() && !coded.isComingMeeting() && !isDisagreement(coded)) {
        String condition = conditions.of(document, coded.predicate(), language).orElse(null);
        List<String> items = items(subject, coded, condition != null);
        add(
            found,
            coded,
            stance.get(),
            items.isEmpty() ? answeredItems(found, coded, stance.get()) : items,
            condition);
      }
      answered(found, coded, subject);
    }
    for (Position position :
        conditions.demands(document, sentences, mentions, analysis, subject, language)) {
      merge(found, position);
    }
    return List.copyOf(found.values());
  }

  /**
   * {@code rejected that demand}: what an answer without matter of its own is about is what the
   * last other party asked or offered.
   */
  private static List<String> answeredItems(
      Map<String, Position> found, CodedEvent coded, Stance stance) {
    Reading words = coded.reading().inner();
    boolean answer = stance == Stance.REJECTS || stance == Stance.ACCEPTS;
    if (!answer || words != null && !words.predicate().isNominal()) {
      return List.of();
    }
    boolean said = words == null ? isBareAnswer(coded.predicate()) : isSaid(words.predicate());
    Set<String> answering = parties(coded.event().actors());
    List<Position> before = new ArrayList<>(found.values());
    for (int i = before.size() - 1; said && i >= 0; i--) {
      Position last = before.get(i);
      boolean held = last.stance() == Stance.DEMANDS || last.stance() == Stance.OFFERS;
      if (held && !answering.contains(last.party())) {
        return List.of(last.agenda());
      }
    }
    return List.of();
  }

  private static boolean isSaid(Predicate words) {
    return words.concept().type() != null || words.concept().name().equals("PROPOSAL");
  }

  /** {@code Seoul weigert dat}: an answer whose matter is a pronoun. */
  private static boolean isBareAnswer(Predicate predicate) {
    int matter = predicate.first(Role.TOPIC);
    return predicate.concept().is(Concept.Kind.SPEECH)
        && matter >= 0
        && predicate.sentence().upos(matter) == Upos.PRON;
  }

  /** Two that do not agree with each other reject nothing that is named. */
  private static boolean isDisagreement(CodedEvent coded) {
    String concept = coded.predicate().concept().name();
    return coded.event().type() == EventType.REJECT
        && coded.event().actors().size() > 1
        && (concept.equals("AGREE") || concept.equals("DISAGREE"));
  }

  /**
   * What an answer answers is a position too: a rejected demand was made, an accepted offer held
   * out.
   */
  private static void answered(Map<String, Position> found, CodedEvent coded, Subject subject) {
    Reading inner = coded.reading().inner();
    if (inner == null || inner.type() == null || inner.actors().isEmpty()) {
      return;
    }
    Stance stance =
        switch (inner.type()) {
          case REQUEST -> Stance.DEMANDS;
          case AGREE -> Stance.OFFERS;
          default -> null;
        };
    boolean answer =
        coded.event().type() == EventType.REJECT || coded.event().type() == EventType.AGREE;
    if (stance == null || !answer || !inner.predicate().isNominal()) {
      return;
    }
    SortedSet<String> answering = parties(coded.event().actors());
    Sentence sentence = inner.predicate().sentence();
    int token = inner.predicate().token();
    for (Mention mention : inner.actors()) {
      String party = mention.actor().party();
      if (party == null || answering.contains(party)) {
        continue;
      }
      for (String item : subject.of(inner)) {
        merge(
            found,
            new Position(
                party,
                stance,
                item,
                List.copyOf(answering),
                null,
                Status.ACTUAL,
                List.of(new Span(sentence.begin(token), sentence.end(token)))));
      }
    }
  }

  /** What the event is about by its arguments; where they are silent, by any word under it. */
  private static List<String> items(Subject subject, CodedEvent coded, boolean conditional) {
    List<String> items = subject.of(coded.reading());
    List<String> mentioned = coded.event().agenda();
    return items.isEmpty() && !conditional && mentioned.size() <= MOST_MENTIONED
        ? mentioned
        : items;
  }

  private static void add(
      Map<String, Position> found,
      CodedEvent coded,
      Stance stance,
      List<String> items,
      @Nullable String condition) {
    Event event = coded.event();
    SortedSet<String> actors = parties(event.actors());
    for (String party : actors) {
      SortedSet<String> toward = parties(event.recipients());
      if (toward.isEmpty()) {
        toward.addAll(actors);
      }
      toward.remove(party);
      for (String item : items) {
        merge(
            found,
            new Position(
                party,
                stance,
                item,
                List.copyOf(toward),
                condition,
                event.status(),
                List.of(new Span(event.begin(), event.end()))));
      }
    }
  }

  /** The same stance on the same item towards the same or unnamed parties is one position. */
  private static void merge(Map<String, Position> found, Position position) {
    String key = position.party() + '|' + position.stance() + '|' + position.agenda();
    Position before = found.get(key);
    if (before == null) {
      found.put(key, position);
      return;
    }
    TreeSet<String> toward = new TreeSet<>(before.toward());
    toward.addAll(position.toward());
    TreeSet<Span> evidence = new TreeSet<>(before.evidence());
    evidence.addAll(position.evidence());
    found.put(
        key,
        new Position(
            before.party(),
            before.stance(),
            before.agenda(),
            List.copyOf(toward),
            before.condition() == null ? position.condition() : before.condition(),
            before.status(),
            List.copyOf(evidence)));
  }

  static SortedSet<String> parties(List<Actor> actors) {
    TreeSet<String> parties = new TreeSet<>();
    for (Actor actor : new ArrayList<>(actors)) {
      if (actor.party() != null) {
        parties.add(actor.party());
      }
    }
    return parties;
  }
}
