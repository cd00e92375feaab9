package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.Reading;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.Assessment.Value;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.detente.coder.record.Status;
import org.detente.coder.text.Span;
import org.detente.coder.time.TemporalMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds meetings: from events that hold one, from noun phrases that name one, from forums said to
 * have met, from agreements reached at a place; then brings together what speaks of the same one.
 * Works on one document.
 */
final class MeetingFinder {
  /** A body with more members is named by its own id: nobody reads a list of 193 states. */
  private static final int MEMBERS_LISTED = 60;

  /** Concepts of meetings that a body holds by itself; a visit or a call takes two. */
  private static final Set<String> SESSIONS = Set.of("SUMMIT", "CONVENE", "MEET", "NEGOTIATE");

  private final String language;
  private final List<Sentence> sentences;
  private final Mentions mentions;
  private final EventAnalysis analysis;
  private final List<Assessment> assessments;
  private final MeetingRules rules;
  private final Subject subject;
  private final Surroundings surroundings;

  MeetingFinder(
      String language,
      List<Sentence> sentences,
      Mentions mentions,
      List<TemporalMention> times,
      EventAnalysis analysis,
      List<Assessment> assessments,
      MeetingRules rules,
      Subject subject) {
    this.language = language;
    this.sentences = sentences;
    this.mentions = mentions;
    this.analysis = analysis;
    this.assessments = assessments;
    this.rules = rules;
    this.subject = subject;
    this.surroundings = new Surroundings(mentions, times);
  }

  /** The meetings in the order of their first evidence. */
  List<Meeting> find() {
    List<MeetingDraft> drafts = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (CodedEvent coded : analysis.events()) {
      fromEvent(coded, used).ifPresent(drafts::add);
    }
    for (Predicate predicate : analysis.predicates()) {
      if (isConsult(predicate) && !used.contains(key(predicate))) {
        fromPhrase(predicate).ifPresent(drafts::add);
      }
    }
    for (Mention mention : mentions.all()) {
      fromForum(mention).ifPresent(drafts::add);
    }
    drafts.sort(
        Comparator.comparingInt((MeetingDraft d) -> d.sentence)
            .thenComparing(d -> d.evidence.first()));
    return merged(drafts).stream()
        .filter(MeetingDraft::isTelling)
        .map(MeetingDraft::toMeeting)
        .toList();
  }

  private static boolean isConsult(Predicate predicate) {
    return predicate.concept().type() == EventType.CONSULT;
  }

  private static String key(Predicate predicate) {
    return predicate.sentence().index() + ":" + predicate.token();
  }

  private Optional<MeetingDraft> fromEvent(CodedEvent coded, Set<String> used) {
    Reading meeting = null;
    for (Reading r = coded.reading(); r != null; r = r.inner()) {
      if (isConsult(r.predicate())) {
        used.add(key(r.predicate()));
        meeting = meeting == null ? r : meeting;
      }
    }
    Event event = coded.event();
    if (meeting == null) {
      return isAgreementAtPlace(event) ? Optional.of(agreement(coded)) : Optional.empty();
    }
    Optional<MeetingRules.Verdict> verdict = rules.verdict(coded);
    if (verdict.isEmpty()) {
      return Optional.empty();
    }
    Predicate predicate = meeting.predicate();
    MeetingDraft draft = draft(predicate, verdict.get().status());
    draft.outcome = verdict.get().outcome();
    addParties(draft, event.actors());
    addParties(draft, event.recipients());
    for (Mention mention : meeting.actors()) {
      addParty(draft, mention.actor());
    }
    for (Mention mention : meeting.recipients()) {
      addParty(draft, mention.actor());
    }
    // A state is a place only of a visit; else it is what the talks are about.
    boolean there =
        event.place() != null
            && (event.place().latitude() != null || meeting.concept().name().equals("VISIT"));
    draft.place = draft.place == null && there ? event.place() : draft.place;
    draft.date = event.date() == null ? draft.date : event.date();
    draft.agenda.addAll(subject.of(meeting));
    settleForum(draft);
    return Optional.of(draft);
  }

  /** Two parties that sign or agree at a named place met there. */
  private static boolean isAgreementAtPlace(Event event) {
    boolean agreed = event.type() == EventType.SUPPORT || event.type() == EventType.AGREE;
    int parties = event.actors().size() + event.recipients().size();
    return agreed && event.status() == Status.ACTUAL && parties > 1 && event.place() != null;
  }

  private MeetingDraft agreement(CodedEvent coded) {
    Event event = coded.event();
    MeetingDraft draft = draft(coded.predicate(), MeetingStatus.HELD);
    addParties(draft, event.actors());
    addParties(draft, event.recipients());
    draft.place = event.place();
    draft.date = event.date() == null ? draft.date : event.date();
    draft.outcome = Outcome.AGREEMENT;
    return draft;
  }

  /** A noun phrase of meeting that no event holds; told of as past unless its clause lies ahead. */
  private Optional<MeetingDraft> fromPhrase(Predicate predicate) {
    MeetingStatus status =
        surroundings.liesAhead(predicate) ? MeetingStatus.SCHEDULED : MeetingStatus.HELD;
    MeetingDraft draft = draft(predicate, status);
    for (var argument : predicate.arguments()) {
      for (Mention mention : mentions.at(predicate.sentence().index(), argument.token())) {
        if (mention.kind() != Mention.Kind.PLACE) {
          addParty(draft, mention.actor());
        }
      }
    }
    if (SESSIONS.contains(predicate.concept().name())) {
      nameForum(draft, predicate);
      settleForum(draft);
    }
    return Optional.of(draft);
  }

  private MeetingDraft draft(Predicate predicate, MeetingStatus status) {
    Sentence sentence = predicate.sentence();
    int token = predicate.token();
    MeetingDraft draft =
        new MeetingDraft(
            sentence.index(), status, new Span(sentence.begin(token), sentence.end(token)));
    draft.place = surroundings.place(sentence, token);
    draft.date = surroundings.date(sentence, token);
    draft.previous = surroundings.previous(sentence);
    draft.pointsBack = predicate.isNominal() && pointsBack(sentence, token);
    return draft;
  }

  private boolean pointsBack(Sentence sentence, int token) {
    for (int child : sentence.children(token)) {
      if (rules.is("back", sentence.lemma(child), language)
          || rules.is("back", sentence.form(child), language)) {
        return true;
      }
    }
    return false;
  }

  private Optional<MeetingDraft> fromForum(Mention mention) {
    if (mention.actor().forum() == null || mention.kind() == Mention.Kind.PLACE) {
      return Optional.empty();
    }
    Sentence sentence = sentences.get(mention.sentence());
    if (!isSession(sentence, mention)) {
      return Optional.empty();
    }
    MeetingDraft draft =
        new MeetingDraft(
            sentence.index(),
            MeetingStatus.HELD,
            new Span(mention.actor().begin(), mention.actor().end()));
    draft.place = surroundings.place(sentence, mention.head());
    draft.previous = surroundings.previous(sentence);
    addParty(draft, mention.actor());
    return Optional.of(draft);
  }

  private boolean isSession(Sentence sentence, Mention mention) {
    for (int child : sentence.children(mention.head())) {
      if (rules.is("session", sentence.lemma(child), language)) {
        return true;
      }
    }
    int head = sentence.head(mention.head());
    return head >= 0 && rules.is("session", sentence.lemma(head), language);
  }

  private void addParties(MeetingDraft draft, List<Actor> actors) {
    for (Actor actor : actors) {
      addParty(draft, actor);
    }
  }

  private void addParty(MeetingDraft draft, Actor actor) {
    String party = actor.party();
    if (actor.forum() != null) {
      draft.forum = actor.forum();
      if (party != null) {
        List<String> members = mentions.membersOf(party);
        draft.members.addAll(
            members.isEmpty() || members.size() > MEMBERS_LISTED ? List.of(party) : members);
      }
      return;
    }
    if (party != null) {
      draft.participants.add(party);
      draft.level = draft.level == null ? rules.level(actor.role()) : draft.level;
    }
  }

  /**
   * A body named anywhere in the phrase of a meeting without participants is whose meeting it is.
   */
  private void nameForum(MeetingDraft draft, Predicate predicate) {
    Sentence sentence = predicate.sentence();
    for (Mention mention : mentions.all()) {
      boolean inside =
          mention.sentence() == sentence.index()
              && mention.kind() == Mention.Kind.NAME
              && sentence.isUnder(mention.head(), predicate.token());
      String party = mention.actor().party();
      if (inside
          && party != null
          && draft.forum == null
          && draft.participants.isEmpty()
          && !mentions.membersOf(party).isEmpty()) {
        addParty(draft, mention.actor());
      }
    }
  }

  /** An organisation that meets by itself is the forum of its own session. */
  private void settleForum(MeetingDraft draft) {
    if (draft.forum != null || draft.participants.size() != 1) {
      return;
    }
    String party = draft.participants.first();
    List<String> members = mentions.membersOf(party);
    if (!members.isEmpty() && draft.status != MeetingStatus.REFUSED) {
      draft.forum = party;
      draft.participants.clear();
      draft.members.addAll(members.size() > MEMBERS_LISTED ? List.of(party) : members);
    }
  }

  private List<MeetingDraft> merged(List<MeetingDraft> drafts) {
    List<MeetingDraft> merged = new ArrayList<>();
    for (MeetingDraft draft : drafts) {
      MeetingDraft same = same(merged, draft);
      if (same == null) {
        merged.add(draft);
      } else {
        same.take(draft);
      }
    }
    for (MeetingDraft draft : merged) {
      draft.outcome = outcome(draft);
    }
    return merged;
  }

  /** The meeting that a draft speaks of: the one most like it, of equals the latest; or null. */
  private static @Nullable MeetingDraft same(List<MeetingDraft> known, MeetingDraft draft) {
    MeetingDraft best = null;
    int likeness = 0;
    for (MeetingDraft candidate : known) {
      int now = candidate.fits(draft) ? candidate.likeness(draft) : 0;
      if (now > 0 && now >= likeness) {
        best = candidate;
        likeness = now;
      }
    }
    return best;
  }

  private @Nullable Outcome outcome(MeetingDraft draft) {
    if (draft.status != MeetingStatus.HELD && draft.status != MeetingStatus.UNDER_WAY) {
      return null;
    }
    Outcome said = null;
    for (Assessment assessment : assessments) {
      for (Span span : assessment.evidence()) {
        if (isNear(draft, span)) {
          Outcome outcome = outcome(assessment);
          said = said == null ? outcome : said;
        }
      }
    }
    return said == null ? draft.outcome : said;
  }

  private boolean isNear(MeetingDraft draft, Span span) {
    for (Span evidence : draft.evidence) {
      for (Sentence sentence : sentences) {
        if (sentence.span().contains(evidence) && sentence.span().contains(span)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Outcome outcome(Assessment assessment) {
    boolean yes = assessment.value() == Value.YES;
    boolean no = assessment.value() == Value.NO;
    return switch (assessment.kind()) {
      case "breakthrough" -> no ? Outcome.NO_BREAKTHROUGH : yes ? Outcome.AGREEMENT : null;
      case "progress" -> yes ? Outcome.PROGRESS : no ? Outcome.NO_BREAKTHROUGH : null;
      case "collapse" -> yes ? Outcome.COLLAPSE : null;
      case "deadlock" -> yes ? Outcome.NO_BREAKTHROUGH : null;
      default -> null;
    };
  }
}
