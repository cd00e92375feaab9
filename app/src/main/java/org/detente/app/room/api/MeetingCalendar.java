package org.detente.app.room.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.detente.app.room.web.VisibleOutput;
import org.detente.app.room.words.IncidentWords;
import org.detente.archive.read.Incident;

/**
 * Meetings as a calendar (RFC 5545). A meeting whose day is not known spans all days that it can
 * fall on and is tentative; its title begins with a question mark.
 */
final class MeetingCalendar {
  private static final int LONGEST_SPAN = 62;

  private MeetingCalendar() {}

  /**
   * Writes a calendar; meetings that can fall on any day of more than two months are left out.
   *
   * @param site where the room is, for links
   */
  static String write(String title, List<Incident> meetings, String site, IncidentWords words) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Detente//Crisis room//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", VisibleOutput.visible(title)));
    for (Incident meeting : meetings) {
      LocalDate first = meeting.first();
      LocalDate last = meeting.last();
      if (first != null && last != null && !last.isAfter(first.plusDays(LONGEST_SPAN))) {
        calendar.add(event(meeting, first, last, site, words));
      }
    }
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }

  private static VEvent event(
      Incident meeting, LocalDate first, LocalDate last, String site, IncidentWords words) {
    // The stamp is the day of the last report: the same archive gives the same bytes.
    LocalDate stamp = meeting.lastPublished() == null ? first : meeting.lastPublished();
    VEvent event = new VEvent(false);
    event.add(new Uid(meeting.id() + "@detente"));
    event.add(new DtStamp(stamp.atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.add(new DtStart<>(first));
    event.add(new DtEnd<>(last.plusDays(1)));
    event.add(new Summary(text((words.isUncertain(meeting) ? "? " : "") + words.head(meeting))));
    event.add(new Description(text(words.detail(meeting) + "\n" + meeting.words())));
    if (meeting.place() != null) {
      event.add(new Location(text(words.place(meeting))));
    }
    event.add(new Url(URI.create(site + "/incidents/" + meeting.id())));
    event.add(status(meeting, words));
    event.add(ImmutableTransp.TRANSPARENT);
    return event;
  }

  private static Status status(Incident meeting, IncidentWords words) {
    return switch (meeting.status()) {
      case "cancelled", "refused" -> ImmutableStatus.VEVENT_CANCELLED;
      case "proposed" -> ImmutableStatus.VEVENT_TENTATIVE;
      default ->
          words.isUncertain(meeting)
              ? ImmutableStatus.VEVENT_TENTATIVE
              : ImmutableStatus.VEVENT_CONFIRMED;
    };
  }

  private static String text(String text) {
    return VisibleOutput.visible(text.replace("\r", ""));
  }
}
