package org.detente.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.app.output.Paint.Ink;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.detente.coder.record.Place;
import org.detente.coder.record.Position;
import org.detente.coder.record.Stance;
import org.detente.coder.record.Status;

/** What an article says of the crisis as a whole: one line each, the heading before the first. */
final class CrisisView {
  private static final int HEADING_WIDTH = 13;

  /** A forum with more members is counted: the record names them. */
  private static final int MOST_NAMED = 8;

  private final Paint paint;
  private final int width;
  private final CodedDocument coded;

  CrisisView(Paint paint, int width, CodedDocument coded) {
    this.paint = paint;
    this.width = width;
    this.coded = coded;
  }

  void writeTo(StringBuilder out) {
    int before = out.length();
    section(out, "Meetings", coded.meetings().stream().map(this::meeting).toList());
    section(out, "Positions", positions());
    section(out, "Assessment", assessments());
    section(out, "Forces", new Forces(paint, coded).lines());
    section(out, "Numbers", numbers());
    if (out.length() > before) {
      out.append('\n');
    }
  }

  private void section(StringBuilder out, String heading, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String label = i == 0 ? heading : "";
      out.append("  ").append(paint.in(Ink.HEADING, label));
      lines
          .get(i)
          .writeTo(out, " ".repeat(HEADING_WIDTH - label.length()), HEADING_WIDTH + 4, width - 2);
    }
  }

  private Line meeting(Meeting meeting) {
    String forum = meeting.forum();
    String parties = String.join(", ", meeting.participants());
    Line line = new Line(paint);
    line.add(Ink.STRONG, forum != null ? forum : parties.isEmpty() ? "talks" : parties);
    line.add(" ").add(inkOf(meeting.status()), meeting.status().code().replace('-', ' '));
    if (meeting.date() != null) {
      line.add(" ").add(Ink.TIME, Labels.of(meeting.date()));
    }
    Place place = meeting.place();
    if (place != null) {
      line.add(" in " + Labels.of(place));
    }
    String level = meeting.level();
    if (level != null) {
      line.add(" at the level of " + level);
    }
    Outcome outcome = meeting.outcome();
    if (outcome != null) {
      line.add(": ").add(inkOf(outcome), outcome.code().replace('-', ' '));
    }
    if (forum != null && !parties.isEmpty()) {
      int count = meeting.participants().size();
      line.add(Ink.FAINT, " · " + (count > MOST_NAMED ? count + " members" : parties));
    }
    if (!meeting.agenda().isEmpty()) {
      line.add(Ink.FAINT, " · on " + String.join(", ", meeting.agenda()));
    }
    if (meeting.previous() != null) {
      line.add(Ink.FAINT, " · last one " + Labels.of(meeting.previous()));
    }
    return line;
  }

  private static Ink inkOf(MeetingStatus status) {
    return switch (status) {
      case HELD, UNDER_WAY -> Ink.VERBAL_COOPERATION;
      case SCHEDULED, PROPOSED -> Ink.TIME;
      case CANCELLED, REFUSED -> Ink.VERBAL_CONFLICT;
    };
  }

  private static Ink inkOf(Outcome outcome) {
    return switch (outcome) {
      case AGREEMENT, PROGRESS -> Ink.MATERIAL_COOPERATION;
      case NO_BREAKTHROUGH -> Ink.VERBAL_CONFLICT;
      case COLLAPSE -> Ink.MATERIAL_CONFLICT;
    };
  }

  /** One line for a party's stance towards the same others, with all items. */
  private List<Line> positions() {
    record Stand(String party, Stance stance, List<String> toward, Status status) {}
    Map<Stand, List<String>> items = new LinkedHashMap<>();
    for (Position position : coded.positions()) {
      Stand stand =
          new Stand(position.party(), position.stance(), position.toward(), position.status());
      String condition = position.condition();
      items
          .computeIfAbsent(stand, s -> new ArrayList<>())
          .add(
              position.agenda()
                  + (condition == null ? "" : " (if: " + Paint.safe(condition) + ")"));
    }
    List<Line> lines = new ArrayList<>();
    items.forEach(
        (stand, agenda) -> {
          Line line =
              new Line(paint)
                  .add(Ink.PARTY, stand.party())
                  .add(" ")
                  .add(inkOf(stand.stance()), stand.stance().code())
                  .add(" " + agenda.stream().distinct().collect(Collectors.joining(", ")));
          if (!stand.toward().isEmpty()) {
            line.add(Ink.FAINT, " → " + String.join(", ", stand.toward()));
          }
          if (stand.status() != Status.ACTUAL) {
            line.add(Ink.FAINT, " (" + stand.status().code() + ")");
          }
          lines.add(line);
        });
    return lines;
  }

  private static Ink inkOf(Stance stance) {
    return switch (stance) {
      case OFFERS, ACCEPTS -> Ink.VERBAL_COOPERATION;
      case DEMANDS, REJECTS -> Ink.VERBAL_CONFLICT;
      case UNDECIDED -> Ink.FAINT;
    };
  }

  private List<Line> assessments() {
    if (coded.assessments().isEmpty()) {
      return List.of();
    }
    Line line = new Line(paint);
    for (Assessment assessment : coded.assessments()) {
      String by = assessment.attributedTo();
      line.add(line.isEmpty() ? "" : " · ")
          .add(assessment.kind().replace('-', ' ') + ": ")
          .add(Ink.STRONG, assessment.value().code())
          .add(Ink.FAINT, by == null ? "" : " (" + Paint.safe(by) + ")");
    }
    return List.of(line);
  }

  private List<Line> numbers() {
    if (coded.quantities().isEmpty()) {
      return List.of();
    }
    String numbers =
        coded.quantities().stream()
            .map(q -> Labels.of(q) + (q.of() == null ? "" : " (" + q.of() + ")"))
            .distinct()
            .collect(Collectors.joining(" · "));
    return List.of(new Line(paint).add(numbers));
  }
}
