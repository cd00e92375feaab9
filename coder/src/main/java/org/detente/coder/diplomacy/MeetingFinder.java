package org.detente.coder.diplomacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.detente.coder.record.Place;
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
  /** An event of which a reader would more often than not disagree decides no outcome. */
  private static final double UNSURE = 0.4;

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
  private final MeetingContext context;

  /** The keys of all predicates of meeting. */
  private final Set<String> consultations;

  /** Meetings called off, by the noun that names them. */
  private final Map<String, MeetingDraft> off = new HashMap<>();

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
    this.consultations =
        analysis.predicates().stream()
            .filter(MeetingFinder::isConsult)
            .map(MeetingFinder::key)
            .collect(Collectors.toSet());
    this.context =
        new MeetingContext(sentences, mentions, analysis, surroundings, rules, this.language);
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
      if (isConsult(predicate) && !used.contains(key(predicate)) && !isPart(predicate, used)) {
        fromPhrase(predicate).ifPresent(drafts::add);
      }
    }
    for (Mention mention : mentions.all()) {
      fromForum(mention).ifPresent(drafts::add);
    }
    for (MeetingDraft draft : List.copyOf(drafts)) {
      drafts.addAll(further(draft));
    }
    drafts.sort(
        Comparator.comparingInt((MeetingDraft d) -> d.sentence)
            .thenComparing(d -> d.evidence.first()));
    completeFirst(drafts);
    return merge.of(drafts).stream()
        .filter(MeetingDraft::isTelling)
        .map(MeetingDraft::toMeeting)
        .toList();
  }

  /** What points back before any meeting is named may mean the session of a body named before. */
  private void completeFirst(List<MeetingDraft> drafts) {
    for (MeetingDraft draft : drafts) {
      Sentence sentence = sentences.get(draft.sentence);
      boolean past = draft.status == MeetingStatus.HELD || draft.status == MeetingStatus.UNDER_WAY;
      if (past && !draft.pointsBack && draft.isTelling()) {
        return;
      }
      for (int token = 0; past && draft.pointsBack && token < sentence.size(); token++) {
        if (sentence.begin(token) == draft.evidence.first().begin()) {
          context.complete(draft, sentence, token);
        }
      }
    }
  }

  /** {@code on Wednesday in Brussels and on Thursday in Vienna}: what stands beside is another. */
  private List<MeetingDraft> further(MeetingDraft first) {
    List<MeetingDraft> further = new ArrayList<>();
    Sentence sentence = sentences.get(first.sentence);
    for (TemporalMention time : surroundings.gapped(sentence)) {
      Place place = surroundings.placeBehind(sentence, time.lastToken());
      if (place != null && time.date() != null && !place.equals(first.place)) {
        MeetingDraft draft =
            new MeetingDraft(
                first.sentence, first.status, sentence.span(time.firstToken(), time.lastToken()));
        draft.place = place;
        draft.date = time.date();
        draft.agenda.addAll(first.agenda);
        for (Mention mention : mentions.in(sentence.index())) {
          if (mention.firstToken() > time.lastToken() && mention.kind() == Mention.Kind.NAME) {
            parties.addBody(draft, mention.actor());
          }
        }
        settleAhead(draft);
        further.add(draft);
      }
    }
    return further;
  }

  private void settleAhead(MeetingDraft draft) {
    if (isAfterToday(draft.date)) {
      draft.status = MeetingStatus.SCHEDULED;
    }
  }

  /** {@code cancelled a round of talks}: the round is no meeting beside the talks. */
  private static boolean isPart(Predicate predicate, Set<String> used) {
    Sentence sentence = predicate.sentence();
    int token = predicate.token();
    if (!predicate.isNominal()
        || predicate.first(Role.AGENT) >= 0
        || predicate.first(Role.PARTNER) >= 0) {
      return false;
    }
    for (int child : sentence.children(token)) {
      if (sentence.relation(child) == Relation.NMOD
          && used.contains(sentence.index() + ":" + child)) {
        return true;
      }
    }
    return sentence.relation(token) == Relation.NMOD
        && used.contains(sentence.index() + ":" + sentence.head(token));
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
      return agreement(coded);
    }
    MeetingDraft calledOff = off.get(key(meeting.predicate()));
    if (calledOff != null) {
      calledOff.date = calledOff.date == null ? event.date() : calledOff.date;
      return Optional.empty();
    }
    Optional<MeetingRules.Verdict> verdict =
        isPurpose(coded, meeting) ? rules.travel() : rules.verdict(coded);
    if (verdict.isEmpty()
        && event.status() == Status.NEGATED
        && coded.predicate().concept().name().equals("INVITE")) {
      used.remove(key(meeting.predicate()));
    }
    if (verdict.isEmpty() || meeting.predicate().concept().name().equals("MEDIATE")) {
      return Optional.empty();
    }
    MeetingDraft draft = draft(meeting.predicate(), verdict.get().status());
    draft.outcome = event.confidence() < UNSURE ? null : verdict.get().outcome();
    // A state is a place only of a visit; else it is what the talks are about.
    boolean there =
        event.place() != null
            && (event.place().latitude() != null && event.place().country() != null
                || meeting.concept().name().equals("VISIT"));
    draft.place = draft.place == null && there ? event.place() : draft.place;
    Edtf said = ungapped(event);
    draft.date = said == null ? draft.date : said;
    boolean governed = coded.predicate().token() != meeting.predicate().token();
    if (governed && isTalkedOf(draft.status) && meeting.predicate().isNominal()) {
      // On Monday the premier called off the talks: that is the day of his words.
      Edtf own =
          surroundings.dateInPhrase(meeting.predicate().sentence(), meeting.predicate().token());
      draft.date = own == null && !isBeforeOrOn(draft.date) ? draft.date : own;
    }
    if (isPurpose(coded, meeting)) {
      Sentence sentence = meeting.predicate().sentence();
      int verb = sentence.head(meeting.predicate().token());
      draft.place = draft.place == null ? surroundings.place(sentence, verb) : draft.place;
      draft.date = draft.date == null ? surroundings.date(sentence, verb) : draft.date;
      if (surroundings.isDatedPresent(sentence, verb)) {
        draft.status = MeetingStatus.SCHEDULED;
      }
    }
    draft.told = event.status() == Status.ACTUAL && !meeting.predicate().isNominal();
    draft.agenda.addAll(subject.of(meeting));
    parties.addOf(draft, coded, meeting);
    settleStatus(draft, coded.predicate());
    if (draft.status == MeetingStatus.CANCELLED) {
      off.put(key(meeting.predicate()), draft);
    }
    return Optional.of(draft);
  }

  /** {@code travelled to Lima to negotiate}: who comes for it is about to meet, or did. */
  private boolean isPurpose(CodedEvent coded, Reading meeting) {
    Predicate predicate = meeting.predicate();
    Sentence sentence = predicate.sentence();
    int verb = sentence.head(predicate.token());
    Relation relation = sentence.relation(predicate.token());
    return coded.event().status() == Status.HYPOTHETICAL
        && coded.predicate() == predicate
        && !predicate.isNominal()
        && (relation == Relation.ADVCL || relation == Relation.XCOMP)
        && verb >= 0
        && rules.is("travels", sentence.lemma(verb), language);
  }

  private static boolean isTalkedOf(MeetingStatus status) {
    return status == MeetingStatus.CANCELLED
        || status == MeetingStatus.PROPOSED
        || status == MeetingStatus.REFUSED;
  }

  /** The event's date unless it is that of another occasion beside it. */
  private @Nullable Edtf ungapped(Event event) {
    return surroundings.gapped(sentences.get(event.sentence())).stream()
            .anyMatch(time -> event.date() != null && event.date().equals(time.date()))
        ? null
        : event.date();
  }

  /** Two parties that agree, or fail to agree, in a named town met there. */
  private Optional<MeetingDraft> agreement(CodedEvent coded) {
    Event event = coded.event();
    boolean words =
        event.type() == EventType.SUPPORT
            || event.type() == EventType.AGREE
            || event.type() == EventType.REJECT;
    boolean agreed = rules.isAgreement(coded.reading());
    int count = event.actors().size() + event.recipients().size();
    Relation relation = coded.predicate().sentence().relation(coded.predicate().token());
    int least = relation == Relation.ACL || relation == Relation.ACL_RELCL ? 2 : 1;
    if (!words || !agreed || event.status() != Status.ACTUAL || count < least) {
      return Optional.empty();
    }
    MeetingDraft draft = draft(coded.predicate(), MeetingStatus.HELD);
    draft.place = draft.place == null ? event.place() : draft.place;
    Place place = draft.place;
    if (place == null || place.latitude() == null) {
      return Optional.empty();
    }
    parties.addOf(draft, coded, coded.reading());
    draft.date = event.date() == null ? draft.date : event.date();
    draft.outcome = event.type() == EventType.REJECT ? Outcome.NO_BREAKTHROUGH : Outcome.AGREEMENT;
    return Optional.of(draft);
  }

  /** A noun phrase of meeting that no event holds. */
  private Optional<MeetingDraft> fromPhrase(Predicate predicate) {
    if (predicate.concept().name().equals("MEDIATE")
        || predicate.isNegated()
        || surroundings.isIntended(predicate)
        || surroundings.isOnlyTalkedOf(predicate)) {
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
    draft.call = predicate.concept().name().equals("CALL");
    draft.date = surroundings.date(sentence, token);
    draft.previous = surroundings.previous(sentence);
    draft.pointsBack = predicate.isNominal() && pointsBack(sentence, token);
    if (predicate.isNominal()) {
      context.dateBySpeech(draft, sentence, token);
    }
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
    return consultations.contains(sentence.index() + ":" + token);
  }

  /** What tense and date say of a meeting that is not called off. */
  private void settleStatus(MeetingDraft draft, Predicate told) {
    if (told.isNominal() && surroundings.isPastPoint(told.sentence(), told.token())) {
      draft.date = surroundings.dateInPhrase(told.sentence(), told.token());
      return;
    }
    if (isAfterToday(draft.date) && surroundings.isPast(told.sentence(), told.token())) {
      // Told as past: the day was read as the coming one.
      draft.date = null;
      return;
    }
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

  /** Whether the date is over by today. */
  private boolean isBeforeOrOn(@Nullable Edtf date) {
    Edtf now = today;
    return date != null
        && now != null
        && !date.latest().orElse(LocalDate.MAX).isAfter(now.latest().orElse(LocalDate.MAX));
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
    int clause = sessionClause(sentence, mention.head());
    if (clause < 0 && !isSession(sentence, mention)) {
      return Optional.empty();
    }
    int token = clause < 0 ? mention.head() : clause;
    MeetingDraft draft =
        new MeetingDraft(
            sentence.index(),
            MeetingStatus.HELD,
            new Span(mention.actor().begin(), mention.actor().end()));
    draft.place = surroundings.place(sentence, token);
    draft.date = surroundings.date(sentence, token);
    draft.previous = surroundings.previous(sentence);
    parties.add(draft, mention.actor());
    context.dateBySpeech(draft, sentence, token);
    if (surroundings.isDatedPresent(sentence, token) || isAfterToday(draft.date)) {
      draft.status = MeetingStatus.SCHEDULED;
    }
    return Optional.of(draft);
  }

  /** {@code the Council, which is held on Friday}: the clause that says that it meets, or -1. */
  private int sessionClause(Sentence sentence, int forum) {
    for (int child : sentence.children(forum)) {
      if (sentence.relation(child) == Relation.ACL_RELCL
          && rules.is("sits", sentence.lemma(child), language)) {
        return child;
      }
    }
    return -1;
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
