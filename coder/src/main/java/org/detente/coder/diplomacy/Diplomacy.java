package org.detente.coder.diplomacy;

import java.util.List;
import java.util.Map;
import org.detente.coder.actor.Mentions;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.Position;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Document;
import org.detente.coder.time.TemporalMention;

/**
 * The crisis as a system: meetings, positions and assessments of a document, read off its events,
 * parties and times. Immutable and thread-safe.
 */
public final class Diplomacy {
  private final Agenda agenda = Agenda.standard();
  private final AssessmentFinder assessments = new AssessmentFinder();
  private final PositionFinder positions = new PositionFinder();
  private final Map<String, String> agendaOfConcepts = Subject.readConcepts();
  private final MeetingRules meetingRules = new MeetingRules();

  /**
   * What the stage finds in one document.
   *
   * @param meetings in the order of their first evidence
   * @param positions in the order of their first evidence
   * @param assessments in text order
   */
  public record Findings(
      List<Meeting> meetings, List<Position> positions, List<Assessment> assessments) {
    /** Nothing found. */
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
      meetings = List.copyOf(meetings);
      positions = List.copyOf(positions);
      assessments = List.copyOf(assessments);
    }
  }

  /** Reads the diplomacy of a document; empty in a language without word lists. */
  public Findings read(
      Document document,
      List<Sentence> sentences,
      Mentions mentions,
      List<TemporalMention> times,
      List<Quotation> quotations,
      EventAnalysis analysis) {
    String language = document.language() == null ? "" : document.language();
    List<Assessment> said = assessments.find(language, sentences, mentions, quotations);
    Subject subject = new Subject(agenda, language, agendaOfConcepts);
    List<Meeting> meetings =
        new MeetingFinder(
                document, sentences, mentions, times, analysis, said, meetingRules, subject)
            .find();
    List<Position> stances = positions.find(document, sentences, mentions, analysis, subject);
    return new Findings(meetings, stances, said);
  }
}
