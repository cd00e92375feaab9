package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.Assessment.Value;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/** Brings together what speaks of the same meeting, and says how it ended. For one document. */
final class MeetingMerge {
  private final List<Sentence> sentences;
  private final List<Assessment> assessments;

  MeetingMerge(List<Sentence> sentences, List<Assessment> assessments) {
    this.sentences = sentences;
    this.assessments = assessments;
  }

  /** What speaks of the same meeting, brought together; in the order of first mention. */
  List<MeetingDraft> of(List<MeetingDraft> drafts) {
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
      draft.outcome = outcome(draft, merged);
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

  private @Nullable Outcome outcome(MeetingDraft draft, List<MeetingDraft> all) {
    if (draft.status != MeetingStatus.HELD && draft.status != MeetingStatus.UNDER_WAY) {
      return null;
    }
    Outcome said = null;
    for (Assessment assessment : assessments) {
      for (Span span : assessment.evidence()) {
        if (isNear(draft, span) && isNearest(draft, span, all)) {
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

  /** Of several meetings told in a sentence the one whose words stand nearest is meant. */
  private boolean isNearest(MeetingDraft draft, Span span, List<MeetingDraft> all) {
    int ours = distance(draft, span);
    return all.stream().allMatch(other -> !isNear(other, span) || distance(other, span) >= ours);
  }

  private static int distance(MeetingDraft draft, Span span) {
    return draft.evidence.stream()
        .mapToInt(e -> Math.min(Math.abs(e.begin() - span.end()), Math.abs(span.begin() - e.end())))
        .min()
        .orElse(Integer.MAX_VALUE);
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
