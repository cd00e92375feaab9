package org.detente.coder.diplomacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.detente.coder.record.Place;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/** A meeting while the sentences that speak of it are being brought together. */
final class MeetingDraft {
  /** Of a body with more members those who are named as present are the news. */
  private static final int FEW = 6;

  final int sentence;
  MeetingStatus status;
  @Nullable String forum;
  final TreeSet<String> members = new TreeSet<>();
  final TreeSet<String> participants = new TreeSet<>();
  @Nullable String level;
  @Nullable Place place;
  @Nullable Edtf date;
  @Nullable Edtf previous;
  @Nullable Outcome outcome;
  final TreeSet<String> agenda = new TreeSet<>();
  final TreeSet<Span> evidence = new TreeSet<>();
  int lastSentence;

  /** Whether a verb says that it was held, not only a noun in passing. */
  boolean told;

  /** Whether it is held by telephone or screen. */
  boolean call;

  /** Whether its words point back ('the talks', 'dit overleg') rather than name a new meeting. */
  boolean pointsBack;

  MeetingDraft(int sentence, MeetingStatus status, Span evidence) {
    this.sentence = sentence;
    this.lastSentence = sentence;
    this.status = status;
    this.evidence.add(evidence);
  }

  /** Whether the other may speak of the same meeting: nothing that both say differs. */
  boolean fits(MeetingDraft other) {
    return sameStatus(other)
        && (forum == null || other.forum == null || forum.equals(other.forum))
        && fitsParticipants(other)
        && fitsPlace(other)
        && fitsKind(other)
        && fitsDate(other)
        && fitsPlan(other);
  }

  /** A proposal is the meeting that is scheduled only where the same parties are named. */
  private boolean fitsPlan(MeetingDraft other) {
    boolean mixed = isAhead(status) && isAhead(other.status) && status != other.status;
    if (!mixed || forum != null && forum.equals(other.forum)) {
      return true;
    }
    Set<String> both = new TreeSet<>(participants);
    both.retainAll(other.participants);
    return both.size() > 1;
  }

  private boolean sameStatus(MeetingDraft other) {
    return status == other.status
        || isPast(status) && isPast(other.status)
        || isAhead(status) && isAhead(other.status);
  }

  private static boolean isPast(MeetingStatus status) {
    return status == MeetingStatus.HELD || status == MeetingStatus.UNDER_WAY;
  }

  private static boolean isAhead(MeetingStatus status) {
    return status == MeetingStatus.SCHEDULED || status == MeetingStatus.PROPOSED;
  }

  private boolean fitsParticipants(MeetingDraft other) {
    boolean session = forum != null && forum.equals(other.forum);
    if (session && date != null && other.date != null) {
      return true;
    }
    Set<String> ours = present();
    Set<String> theirs = other.present();
    return ours.isEmpty()
        || theirs.isEmpty()
        || ours.containsAll(theirs)
        || theirs.containsAll(ours);
  }

  /** Who is there, as far as the text says: named participants, else the members of the forum. */
  private Set<String> present() {
    if (members.isEmpty() || members.size() > FEW && !members.containsAll(participants)) {
      return participants;
    }
    Set<String> present = new TreeSet<>(members);
    present.addAll(participants);
    return present;
  }

  /** A call has no place: who meets in a town does not call. */
  private boolean fitsKind(MeetingDraft other) {
    boolean apart = call && other.place != null || other.call && place != null;
    return !apart;
  }

  private boolean fitsPlace(MeetingDraft other) {
    Place ours = place;
    Place theirs = other.place;
    if (ours == null || theirs == null) {
      return true;
    }
    return ours.name().equals(theirs.name())
        || ours.country() != null
            && ours.country().equals(theirs.country())
            && (isCountry(ours) || isCountry(theirs));
  }

  private static boolean isCountry(Place place) {
    return place.latitude() == null;
  }

  private boolean fitsDate(MeetingDraft other) {
    Edtf ours = date;
    Edtf theirs = other.date;
    return ours == null || theirs == null || ours.intersect(theirs).isPresent();
  }

  /** How much the two have in common, 0 where only nothing speaks against them. */
  int likeness(MeetingDraft other) {
    int likeness = 0;
    likeness += forum != null && forum.equals(other.forum) ? 3 : 0;
    TreeSet<String> common = new TreeSet<>(present());
    common.retainAll(other.present());
    likeness += common.size();
    likeness +=
        place != null && other.place != null && place.name().equals(other.place.name()) ? 2 : 0;
    likeness += date != null && other.date != null && fitsDate(other) ? 2 : 0;
    likeness += other.pointsBack ? 1 : 0;
    likeness += sentence == other.sentence ? 1 : 0;
    return likeness;
  }

  void take(MeetingDraft other) {
    forum = forum == null ? other.forum : forum;
    members.addAll(other.members);
    participants.addAll(other.participants);
    level = level == null ? other.level : level;
    place = place == null || isCountry(place) && other.place != null ? other.place : place;
    date = narrower(date, other.date);
    previous = previous == null ? other.previous : previous;
    outcome = outcome == null ? other.outcome : outcome;
    told |= other.told;
    call |= other.call;
    agenda.addAll(other.agenda);
    evidence.addAll(other.evidence);
    lastSentence = Math.max(lastSentence, other.lastSentence);
    if (other.status == MeetingStatus.SCHEDULED && status == MeetingStatus.PROPOSED) {
      status = other.status;
    }
  }

  private static @Nullable Edtf narrower(@Nullable Edtf ours, @Nullable Edtf theirs) {
    if (ours == null || theirs == null) {
      return ours == null ? theirs : ours;
    }
    Optional<Edtf> common = ours.intersect(theirs);
    return common.orElse(ours);
  }

  /** Whether enough is known to tell an analyst something. */
  boolean isTelling() {
    int circumstances = (place == null ? 0 : 1) + (date == null ? 0 : 1);
    if (forum != null) {
      return told
          || circumstances > 0
          || outcome != null
          || previous != null
          || participants.size() > 1;
    }
    return switch (participants.size()) {
      case 0 -> circumstances == 2 || place != null && outcome != null;
      case 1 -> place != null || date != null && status == MeetingStatus.SCHEDULED;
      default -> true;
    };
  }

  Meeting toMeeting() {
    return new Meeting(
        forum,
        List.copyOf(present()),
        level,
        place,
        date,
        status,
        outcome,
        previous,
        List.copyOf(agenda),
        List.copyOf(evidence));
  }
}
