package org.detente.coder.diplomacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.event.Argument;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.Reading;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.detente.coder.record.Status;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.detente.coder.time.TemporalMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds meetings: from events that hold one, from noun phrases that name one, from forums said to
 * have met, from agreements reached at a place. Works on one document.
 */
final class MeetingFinder {
  private final String language;
  private final @Nullable Edtf today;
  private final List<Sentence> sentences;
  private final Mentions mentions;
  private final EventAnalysis analysis;
  private final MeetingRules rules;
  private final Subject subject;
  private final Surroundings surroundings;
  private final MeetingParties parties;
  private final MeetingMerge merge;

  MeetingFinder(
      Document document,
      List<Sentence> sentences,
      Mentions mentions,
      List<TemporalMention> times,
      EventAnalysis analysis,
      List<Assessment> assessments,
      MeetingRules rules,
      Subject subject) {
    this.language = document.language() == null ? "" : document.language();
    this.today = document.date();
    this.sentences = sentences;
    this.mentions = mentions;
    this.analysis = analysis;
    this.rules = rules;
    this.subject = subject;
    this.surroundings = new Surroundings(mentions, times, rules, language, sentences);
    this.parties = new MeetingParties(language, mentions, rules, analysis);
    this.merge = new MeetingMerge(sentences, assessments);
  }

  /** The meetings in the order of their first evidence. */
  List<Meeting> find() {
    List<MeetingDraft> drafts = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (CodedEvent coded : analysis.events()) {
      fromEvent(coded, used).ifPresent(drafts::add);
    }
    for (CodedEvent coded : analysis.untold()) {
      if (!used.contains(key(coded.predicate()))) {
        fromEvent(coded, used).ifPresent(drafts::add);
      }
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
    return merge.of(drafts).stream()
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
    if (verdict.isEmpty() || meeting.predicate().concept().name().equals("MEDIATE")) {
      return Optional.empty();
    }
    MeetingDraft draft = draft(meeting.predicate(), verdict.get().status());
    draft.outcome = verdict.get().outcome();
    // A state is a place only of a visit; else it is what the talks are about.
    boolean there =
        event.place() != null
            && (event.place().latitude() != null || meeting.concept().name().equals("VISIT"));
    draft.place = draft.place == null && there ? event.place() : draft.place;
    draft.date = event.date() == null ? draft.date : event.date();
    draft.agenda.addAll(subject.of(meeting));
    parties.addOf(draft, coded, meeting);
    settleStatus(draft, coded.predicate());
    return Optional.of(draft);
  }

  /** Two parties that sign or agree at a named place met there. */
  private static boolean isAgreementAtPlace(Event event) {
    boolean agreed = event.type() == EventType.SUPPORT || event.type() == EventType.AGREE;
    int parties = event.actors().size() + event.recipients().size();
    return agreed && event.status() == Status.ACTUAL && parties > 1 && event.place() != null;
  }

  private MeetingDraft agreement(CodedEvent coded) {
    MeetingDraft draft = draft(coded.predicate(), MeetingStatus.HELD);
    parties.addOf(draft, coded, coded.reading());
    draft.place = coded.event().place();
    draft.date = coded.event().date() == null ? draft.date : coded.event().date();
    draft.outcome = Outcome.AGREEMENT;
    return draft;
  }

  /** A noun phrase of meeting that no event holds. */
  private Optional<MeetingDraft> fromPhrase(Predicate predicate) {
    if (predicate.concept().name().equals("MEDIATE") || predicate.isNegated()) {
      return Optional.empty();
    }
    MeetingDraft draft = draft(predicate, MeetingStatus.HELD);
    parties.addOf(draft, predicate);
    settleStatus(draft, predicate);
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
    for (Argument argument : predicate.arguments()) {
      draft.pointsBack |=
          !predicate.isNominal()
              && (argument.role() == Role.TOPIC || argument.role() == Role.PATIENT)
              && isMeetingNoun(sentence, argument.token())
              && pointsBack(sentence, argument.token());
    }
    return draft;
  }

  private boolean isMeetingNoun(Sentence sentence, int token) {
    return analysis.predicates().stream()
        .anyMatch(p -> p.sentence() == sentence && p.token() == token && isConsult(p));
  }

  /** What tense and date say of a meeting that is not called off. */
  private void settleStatus(MeetingDraft draft, Predicate told) {
    Edtf date = draft.date;
    if (draft.status == MeetingStatus.HELD) {
      if (surroundings.liesAhead(told) || surroundings.isBefore(told) || isAfterToday(date)) {
        draft.status = MeetingStatus.SCHEDULED;
      } else if (date == null && surroundings.isUnderWay(told)) {
        draft.status = MeetingStatus.UNDER_WAY;
      }
    } else if (draft.status == MeetingStatus.SCHEDULED && isBeforeToday(date)) {
      draft.status = MeetingStatus.HELD;
    }
  }

  private boolean isAfterToday(@Nullable Edtf date) {
    Edtf now = today;
    return date != null
        && now != null
        && date.earliest().orElse(LocalDate.MIN).isAfter(now.latest().orElse(LocalDate.MAX));
  }

  private boolean isBeforeToday(@Nullable Edtf date) {
    Edtf now = today;
    return date != null
        && now != null
        && date.latest().orElse(LocalDate.MAX).isBefore(now.earliest().orElse(LocalDate.MIN));
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
    draft.date = surroundings.date(sentence, mention.head());
    draft.previous = surroundings.previous(sentence);
    parties.add(draft, mention.actor());
    if (surroundings.isDatedPresent(sentence, mention.head()) || isAfterToday(draft.date)) {
      draft.status = MeetingStatus.SCHEDULED;
    }
    return Optional.of(draft);
  }

  private boolean isSession(Sentence sentence, Mention mention) {
    for (int child : sentence.children(mention.head())) {
      if (rules.is("session", sentence.lemma(child), language)) {
        return true;
      }
    }
    int head = sentence.head(mention.head());
    return head >= 0
        && (rules.is("session", sentence.lemma(head), language)
            || isSubject(sentence.relation(mention.head()))
                && rules.is("sits", sentence.lemma(head), language));
  }

  private static boolean isSubject(Relation relation) {
    return relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS;
  }
}
