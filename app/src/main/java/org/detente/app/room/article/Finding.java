package org.detente.app.room.article;

import java.util.ArrayList;
import java.util.List;
import org.detente.app.room.words.Words;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.Outcome;
import org.detente.coder.record.Position;
import org.detente.coder.text.Span;

/**
 * A meeting, a position or an assessment in words.
 *
 * @param kind {@code meeting}, {@code position}, {@code assessment}
 * @param head what it is
 * @param detail what else is known, or empty
 * @param words the words that say so
 */
public record Finding(String kind, String head, String detail, String words) {
  static List<Finding> of(CodedDocument coded, Words words) {
    List<Finding> findings = new ArrayList<>();
    coded.meetings().forEach(meeting -> findings.add(of(coded, meeting, words)));
    coded.positions().forEach(position -> findings.add(of(coded, position, words)));
    coded.assessments().forEach(assessment -> findings.add(of(coded, assessment, words)));
    return findings;
  }

  private static Finding of(CodedDocument coded, Meeting meeting, Words words) {
    List<String> details = new ArrayList<>();
    details.add(words.code("meeting", meeting.status().code()));
    details.add(words.date(meeting.date()));
    if (meeting.place() != null) {
      details.add(words.place(meeting.place()));
    }
    Outcome outcome = meeting.outcome();
    if (outcome != null) {
      details.add(words.code("outcome", outcome.code()));
    }
    if (!meeting.agenda().isEmpty()) {
      details.add(words.agendas(meeting.agenda()));
    }
    String forum = meeting.forum();
    String parties = words.parties(meeting.participants());
    String head = forum == null ? parties : parties.isEmpty() ? forum : forum + ": " + parties;
    return new Finding(
        "meeting", head, String.join(" · ", details), quoted(coded, meeting.evidence()));
  }

  private static Finding of(CodedDocument coded, Position position, Words words) {
    String head =
        words.party(position.party())
            + " "
            + words.code("stance", position.stance().code())
            + ": "
            + words.agenda(position.agenda());
    String toward =
        position.toward().isEmpty()
            ? ""
            : words.code("label", "toward") + " " + words.parties(position.toward());
    String condition = position.condition();
    String detail =
        condition == null
            ? toward
            : toward
                + (toward.isEmpty() ? "" : " · ")
                + words.code("label", "if")
                + " "
                + condition;
    return new Finding("position", head, detail, quoted(coded, position.evidence()));
  }

  private static Finding of(CodedDocument coded, Assessment assessment, Words words) {
    String head =
        words.code("assessment", assessment.kind())
            + ": "
            + words.code("value", assessment.value().code());
    String speaker = assessment.attributedTo();
    return new Finding(
        "assessment", head, speaker == null ? "" : speaker, quoted(coded, assessment.evidence()));
  }

  private static String quoted(CodedDocument coded, List<Span> evidence) {
    return evidence.isEmpty() ? "" : coded.document().text().slice(evidence.get(0)).strip();
  }
}
