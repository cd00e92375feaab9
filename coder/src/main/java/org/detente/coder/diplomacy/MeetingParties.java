package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.event.Argument;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.Reading;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Actor;
import org.detente.coder.record.EventType;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;

/** Who takes part in a meeting: parties, a forum, at which level. For one document. */
final class MeetingParties {
  /** A body with more members is named by its own id: nobody reads a list of 193 states. */
  private static final int MEMBERS_LISTED = 60;

  /** Concepts of meetings that a body holds by itself; a visit or a call takes two. */
  private static final Set<String> SESSIONS = Set.of("SUMMIT", "CONVENE", "MEET", "NEGOTIATE");

  /** Meetings of a body rather than of two: whom it addresses need not be there. */
  private static final Set<String> BODIES = Set.of("SUMMIT", "CONVENE");

  /** In these the parties of a clause are at the meeting that it takes place in. */
  private static final Set<EventType> WORDS =
      Set.of(
          EventType.AGREE,
          EventType.CONSULT,
          EventType.SUPPORT,
          EventType.CONCEDE,
          EventType.REQUEST,
          EventType.REJECT,
          EventType.THREATEN);

  /** Sentences around a meeting in which what was agreed tells who was there. */
  private static final int NEAR = 2;

  private static final Set<String> AGREED = Set.of("SIGN", "AGREE", "RATIFY");

  private final String language;
  private final Mentions mentions;
  private final MeetingRules rules;

  /** Events by their sentence. */
  private final Map<Integer, List<CodedEvent>> events = new HashMap<>();

  private final Set<String> mediators = new HashSet<>();

  MeetingParties(String language, Mentions mentions, MeetingRules rules, EventAnalysis analysis) {
    this.language = language;
    this.mentions = mentions;
    this.rules = rules;
    Stream.concat(analysis.events().stream(), analysis.untold().stream())
        .forEach(
            coded ->
                events
                    .computeIfAbsent(coded.event().sentence(), s -> new ArrayList<>())
                    .add(coded));
    for (Predicate predicate : analysis.predicates()) {
      if (predicate.concept().name().equals("MEDIATE")) {
        mediators.addAll(ids(predicate, Role.AGENT));
      }
    }
  }

  /** The parties that the event has at the meeting in it. */
  void addOf(MeetingDraft draft, CodedEvent coded, Reading meeting) {
    add(draft, coded.event().actors());
    add(draft, coded.event().recipients());
    for (Mention mention : meeting.actors()) {
      add(draft, mention.actor());
    }
    for (Mention mention : meeting.recipients()) {
      add(draft, mention.actor());
    }
    addArguments(draft, meeting.predicate());
    finish(draft, meeting.predicate());
  }

  /** The parties that a noun phrase of meeting names. */
  void addOf(MeetingDraft draft, Predicate phrase) {
    addArguments(draft, phrase);
    finish(draft, phrase);
  }

  private void finish(MeetingDraft draft, Predicate predicate) {
    if (predicate.isNominal()) {
      addSurrounding(draft, predicate);
      addSpeaker(draft, predicate);
    }
    if (SESSIONS.contains(predicate.concept().name())) {
      nameForum(draft, predicate);
      if (predicate.first(Role.PARTNER) < 0) {
        settleForum(draft);
      }
    }
    if (predicate.concept().name().equals("NEGOTIATE")) {
      addAgreed(draft);
    }
    if (draft.level == null) {
      draft.level = level(predicate);
    }
    if (draft.pointsBack && mediators.containsAll(draft.participants)) {
      draft.participants.clear();
    }
    String country = draft.place == null ? null : draft.place.country();
    if (predicate.concept().name().equals("VISIT")
        && country != null
        && draft.participants.size() == 1) {
      draft.participants.add(country);
    }
    if (draft.participants.equals(Set.of(Objects.requireNonNullElse(country, "")))
        && SESSIONS.contains(predicate.concept().name())) {
      draft.participants.clear();
    }
  }

  private void addArguments(MeetingDraft draft, Predicate predicate) {
    if (!predicate.isNominal()) {
      return;
    }
    for (Argument argument : predicate.arguments()) {
      if (argument.role() == Role.AGENT
          || argument.role() == Role.PARTNER
          || argument.role() == Role.PATIENT && !SESSIONS.contains(predicate.concept().name())) {
        addPhrase(draft, predicate.sentence(), argument.token());
      }
    }
  }

  /** {@code Cairo said the talks with Juba failed}: who speaks of talks with another was there. */
  private void addSpeaker(MeetingDraft draft, Predicate phrase) {
    Sentence sentence = phrase.sentence();
    boolean half = phrase.first(Role.PARTNER) >= 0 && phrase.first(Role.AGENT) < 0;
    int verb = phrase.token();
    for (int steps = 0; half && verb >= 0 && steps < 6; steps++) {
      verb = sentence.head(verb);
      if (verb >= 0 && rules.is("speaks", sentence.lemma(verb), language)) {
        for (int child : sentence.children(verb)) {
          if (sentence.relation(child) == Relation.NSUBJ) {
            addPhrase(draft, sentence, child);
          }
        }
        return;
      }
    }
  }

  private void addPhrase(MeetingDraft draft, Sentence sentence, int token) {
    for (Mention mention : mentions.at(sentence.index(), token)) {
      if (mention.kind() != Mention.Kind.PLACE) {
        add(draft, mention.actor());
      }
    }
    for (int child : sentence.children(token)) {
      if (sentence.relation(child) == Relation.CONJ) {
        addPhrase(draft, sentence, child);
      }
    }
  }

  /** {@code in a phone call Bennett urged Blinken}: who speaks in the meeting is there. */
  private void addSurrounding(MeetingDraft draft, Predicate phrase) {
    int verb = circumstanceOf(phrase);
    if (verb < 0 || draft.forum != null) {
      return;
    }
    Sentence sentence = phrase.sentence();
    for (CodedEvent coded : eventsOf(sentence.index())) {
      if (concerns(coded, verb) && WORDS.contains(coded.event().type()) && isCertain(coded)) {
        add(draft, coded.event().actors());
        if (draft.participants.size() < 2 && !BODIES.contains(phrase.concept().name())) {
          add(draft, coded.event().recipients());
        }
        if (AGREED.contains(coded.predicate().concept().name())) {
          draft.outcome = Outcome.AGREEMENT;
          addSigned(draft, sentence.index());
        }
      }
    }
    boolean session = BODIES.contains(phrase.concept().name()) && !draft.participants.isEmpty();
    if (draft.participants.size() < 2 && !session) {
      for (int child : sentence.children(verb)) {
        if (sentence.relation(child) == Relation.NSUBJ || isToldTo(sentence, verb, child)) {
          addPhrase(draft, sentence, child);
        }
      }
    }
  }

  /** {@code said to his counterpart during a meeting}: who is told something there is there. */
  private boolean isToldTo(Sentence sentence, int verb, int child) {
    if (!rules.is("speaks", sentence.lemma(verb), language)) {
      return false;
    }
    int marker = sentence.child(child, Relation.CASE);
    return sentence.relation(child) == Relation.IOBJ
        || sentence.relation(child) == Relation.OBL
            && marker >= 0
            && rules.is("told-to", sentence.form(marker), language);
  }

  /** {@code signed at a meeting in Istanbul; each signed a copy with Turkey}. */
  private void addSigned(MeetingDraft draft, int sentence) {
    for (CodedEvent coded : eventsOf(sentence)) {
      if (AGREED.contains(coded.predicate().concept().name()) && isCertain(coded)) {
        add(draft, coded.event().actors());
        add(draft, coded.event().recipients());
      }
    }
  }

  /** Who agreed on something close by, one of them being there, was there. */
  private void addAgreed(MeetingDraft draft) {
    for (int sentence = draft.sentence - NEAR; sentence <= draft.sentence + NEAR; sentence++) {
      for (CodedEvent coded : eventsOf(sentence)) {
        if (AGREED.contains(coded.predicate().concept().name()) && isCertain(coded)) {
          Set<String> both = new TreeSet<>();
          coded.event().actors().stream()
              .map(Actor::party)
              .filter(Objects::nonNull)
              .forEach(both::add);
          if (both.size() == 2
              && draft.participants.size() == 1
              && both.containsAll(draft.participants)) {
            draft.participants.addAll(both);
          }
        }
      }
    }
  }

  private List<CodedEvent> eventsOf(int sentence) {
    return events.getOrDefault(sentence, List.of());
  }

  private static boolean isCertain(CodedEvent coded) {
    return switch (coded.event().status()) {
      case ACTUAL, FUTURE -> true;
      default -> false;
    };
  }

  /** Whether the verb is the event's, or the event a signature beside it. */
  private static boolean concerns(CodedEvent coded, int verb) {
    for (Reading r = coded.reading(); r != null; r = r.inner()) {
      if (r.predicate().token() == verb) {
        return true;
      }
    }
    return false;
  }

  /** The verb in whose clause the meeting is a circumstance, or -1. */
  private int circumstanceOf(Predicate phrase) {
    Sentence sentence = phrase.sentence();
    int token = phrase.token();
    int marker = sentence.child(token, Relation.CASE);
    boolean circumstance =
        marker >= 0 && rules.is("during", sentence.form(marker), language)
            || sentence.relation(token) == Relation.ADVCL;
    int head = sentence.head(token);
    if (head >= 0
        && sentence.relation(token) == Relation.NMOD
        && (rules.is("measure", sentence.lemma(head), language)
            || rules.is("phase", sentence.lemma(head), language))) {
      return sentence.head(head);
    }
    return circumstance && head >= 0 && sentence.relation(token) != Relation.NMOD ? head : -1;
  }

  private void add(MeetingDraft draft, Collection<Actor> actors) {
    for (Actor actor : actors) {
      add(draft, actor);
    }
  }

  void add(MeetingDraft draft, Actor actor) {
    String party = actor.party();
    if (actor.forum() != null) {
      draft.forum = actor.forum();
      if (party != null) {
        draft.members.addAll(members(party));
      }
      return;
    }
    if (party != null && !isRegion(actor)) {
      draft.participants.add(party);
      draft.level = draft.level == null ? rules.level(actor.role()) : draft.level;
    }
  }

  /** A part of the world ({@code Europe}) takes part in nothing: it has no seat of its own. */
  private static boolean isRegion(Actor actor) {
    return actor.country() == null && "GOV".equals(actor.sector());
  }

  /** A forum, or an organisation with members, as the one that meets. */
  void addBody(MeetingDraft draft, Actor actor) {
    String party = actor.party();
    if (actor.forum() != null) {
      add(draft, actor);
    } else if (party != null && draft.forum == null && !mentions.membersOf(party).isEmpty()) {
      draft.forum = party;
      draft.members.addAll(members(party));
    }
  }

  private List<String> members(String party) {
    List<String> members = mentions.membersOf(party);
    return members.isEmpty() || members.size() > MEMBERS_LISTED ? List.of(party) : members;
  }

  /** {@code the summit of the African Union}: a body in the phrase is whose meeting it is. */
  private void nameForum(MeetingDraft draft, Predicate predicate) {
    Sentence sentence = predicate.sentence();
    if (!predicate.isNominal() || draft.forum != null || !draft.participants.isEmpty()) {
      return;
    }
    for (Mention mention : mentions.in(sentence.index())) {
      boolean inside =
          mention.kind() == Mention.Kind.NAME
              && (isOwner(sentence, mention.head(), predicate.token())
                  || mention.actor().forum() != null
                      && sentence.head(mention.head()) == predicate.token());
      String party = mention.actor().party();
      if (inside && party != null && !mentions.membersOf(party).isEmpty()) {
        add(draft, mention.actor());
        return;
      }
    }
  }

  /** Whether every step from the token up to the noun makes it whose the noun is. */
  private boolean isOwner(Sentence sentence, int token, int noun) {
    int at = token;
    for (int steps = 0; at >= 0 && steps < 4; steps++) {
      if (at == noun) {
        return true;
      }
      int marker = sentence.child(at, Relation.CASE);
      if (marker >= 0
          && !rules.is("of", sentence.form(marker), language)
          && (steps == 0 || !rules.is("in", sentence.form(marker), language))) {
        return false;
      }
      at = sentence.head(at);
    }
    return false;
  }

  /** An organisation that meets by itself is the forum of its own session. */
  private void settleForum(MeetingDraft draft) {
    if (draft.forum != null || draft.participants.size() != 1) {
      return;
    }
    String party = draft.participants.first();
    if (!mentions.membersOf(party).isEmpty() && draft.status != MeetingStatus.REFUSED) {
      draft.forum = party;
      draft.participants.clear();
      draft.members.addAll(members(party));
    }
  }

  private Set<String> ids(Predicate predicate, Role role) {
    Set<String> ids = new TreeSet<>();
    for (Argument argument : predicate.arguments()) {
      if (argument.role() == role) {
        MeetingDraft parties = new MeetingDraft(0, MeetingStatus.HELD, Surroundings.NOWHERE);
        addPhrase(parties, predicate.sentence(), argument.token());
        ids.addAll(parties.participants);
      }
    }
    return ids;
  }

  /** The level by the nouns of who takes part and by the meeting's own word. */
  private @org.jspecify.annotations.Nullable String level(Predicate predicate) {
    Sentence sentence = predicate.sentence();
    List<Integer> tokens = new ArrayList<>(List.of(predicate.token()));
    for (Argument argument : predicate.arguments()) {
      if (argument.role() == Role.AGENT || argument.role() == Role.PARTNER) {
        tokens.add(argument.token());
      }
    }
    for (int child : sentence.children(predicate.token())) {
      if (sentence.relation(child) == Relation.AMOD
          || sentence.relation(child) == Relation.COMPOUND) {
        tokens.add(child);
      }
    }
    for (int token : tokens) {
      String level = rules.levelOfWord(sentence.lemma(token), language);
      if (level != null) {
        return level;
      }
    }
    return null;
  }
}
