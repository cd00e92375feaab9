package org.detente.app.report;

import org.detente.app.room.words.IncidentWords;
import org.detente.app.room.words.Messages;
import org.detente.archive.export.MeetingCalendar;
import org.detente.archive.read.Incident;

/** The words of a calendar of meetings. */
public final class MeetingWords implements MeetingCalendar.Wording {
  private final IncidentWords words;

  /** In the language of these messages. */
  public MeetingWords(Messages messages) {
    this.words = new IncidentWords(messages);
  }

  @Override
  public String summary(Incident meeting) {
    return words.head(meeting);
  }

  @Override
  public String description(Incident meeting) {
    return words.detail(meeting) + "\n" + meeting.words().strip();
  }

  @Override
  public String location(Incident meeting) {
    return words.place(meeting);
  }
}
