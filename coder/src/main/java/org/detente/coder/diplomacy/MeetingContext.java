package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Place;
import org.detente.coder.time.TemporalMention;
import org.detente.coder.time.TemporalMention.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences before a meeting's own say of it: the day on which those spoke who came from
 * it, and the body that {@code the session} is of when nothing else is known to have met. For one
 * document.
 */
final class MeetingContext {
  /** Sentences before one that still tell where its speakers are. */
  private static final int NEAR = 3;

  /** A body with fewer members is a party among others rather than one that holds sessions. */
  private static final int MEMBERS = 10;

  /** Governors between the meeting's noun and the verb of speaking. */
  private static final int STEPS = 4;

  /** Meetings that a body holds. */
  private static final Set<String> SESSIONS = Set.of("SUMMIT", "CONVENE", "MEET");

  private final List<Sentence> sentences;
  private final Mentions mentions;
  private final Map<Integer, List<Predicate>> predicates;
  private final Surroundings surroundings;
  private final MeetingRules rules;
  private final String language;

  MeetingContext(
      List<Sentence> sentences,
      Mentions mentions,
      EventAnalysis analysis,
      Surroundings surroundings,
      MeetingRules rules,
      String language) {
    this.sentences = sentences;
    this.mentions = mentions;
    this.predicates =
        analysis.predicates().stream().collect(Collectors.groupingBy(p -> p.sentence().index()));
    this.surroundings = surroundings;
    this.rules = rules;
    this.language = language;
  }

  /**
   * {@code He said on Wednesday … He spoke after a session of the Council}: who speaks after a
   * meeting did so on the day that the sentence before tells. Kept where the draft has a closer
   * date of its own.
   */
  void dateBySpeech(MeetingDraft draft, Sentence sentence, int token) {
    int verb = token;
    for (int steps = 0; verb >= 0 && steps < STEPS && !speaks(sentence, verb); steps++) {
      verb = sentence.head(verb);
    }
    if (verb < 0 || !speaks(sentence, verb) || sentence.index() == 0) {
      return;
    }
    Edtf own = draft.date;
    if (own != null && own.singleDay().isPresent()) {
      return;
    }
    Edtf day = dayOfSpeech(sentences.get(sentence.index() - 1));
    if (day != null && (own == null || own.overlaps(day))) {
      draft.date = day;
    }
  }

  private @Nullable Edtf dayOfSpeech(Sentence sentence) {
    for (TemporalMention time : surroundings.timesOf(sentence)) {
      if (time.relation() == Anchor.AT
          && time.date() != null
          && time.predicate() >= 0
          && speaks(sentence, time.predicate())) {
        return time.date();
      }
    }
    return null;
  }

  private boolean speaks(Sentence sentence, int token) {
    return rules.is("speaks", sentence.lemma(token), language)
        || of(sentence).stream()
            .anyMatch(
                p -> p.token() == token && p.concept().is(Concept.Kind.SPEECH) && !p.isNominal());
  }

  /**
   * {@code the session} of which nothing is known: of the one body that the sentences before it
   * name, where and when those spoke who are quoted there. Nothing where more than one is named, or
   * where somebody takes part who is no member.
   */
  void complete(MeetingDraft draft, Sentence sentence, int token) {
    if (!draft.pointsBack || draft.forum != null || !isSession(sentence, token)) {
      return;
    }
    Optional<Mention> body = bodyBefore(sentence.index());
    String party = body.map(m -> m.actor().party()).orElse(null);
    if (party == null || !mentions.membersOf(party).containsAll(draft.participants)) {
      return;
    }
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - NEAR); i--) {
      if (draft.place == null && draft.date == null) {
        locate(draft, sentences.get(i));
      }
    }
    if (draft.place != null && draft.date != null) {
      draft.forum = body.get().actor().forum() == null ? party : body.get().actor().forum();
      draft.members.addAll(mentions.membersOf(party));
      draft.participants.clear();
    }
  }

  /** Where and when somebody spoke in the sentence, if it tells both. */
  private void locate(MeetingDraft draft, Sentence sentence) {
    for (int token = 0; token < sentence.size(); token++) {
      if (sentence.upos(token) == Upos.VERB && speaks(sentence, token)) {
        Place place = surroundings.place(sentence, token);
        Edtf date = surroundings.date(sentence, token);
        if (place != null && place.latitude() != null && date != null) {
          draft.place = place;
          draft.date = date;
        }
      }
    }
  }

  private boolean isSession(Sentence sentence, int token) {
    return of(sentence).stream()
        .anyMatch(p -> p.token() == token && SESSIONS.contains(p.concept().name()));
  }

  private List<Predicate> of(Sentence sentence) {
    return predicates.getOrDefault(sentence.index(), List.of());
  }

  private List<Mention> before(int sentence) {
    List<Mention> before = new ArrayList<>();
    for (int i = Math.max(0, sentence - NEAR); i < sentence; i++) {
      before.addAll(mentions.in(i));
    }
    return before;
  }

  /** The only body of many members named in the sentences before; empty where there are several. */
  private Optional<Mention> bodyBefore(int sentence) {
    Set<String> parties = new TreeSet<>();
    Mention last = null;
    for (Mention mention : before(sentence)) {
      String party = mention.actor().party();
      if (party != null
          && mention.kind() == Mention.Kind.NAME
          && mentions.membersOf(party).size() >= MEMBERS) {
        parties.add(party);
        last = mention;
      }
    }
    return parties.size() == 1 ? Optional.ofNullable(last) : Optional.empty();
  }
}
