package org.detente.app.room.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.detente.app.room.web.VisibleOutput;
import org.detente.app.room.words.IncidentWords;
import org.detente.archive.read.Incident;

/**
 * Meetings as a calendar (RFC 5545). A meeting whose day is not known spans all days that it can
 * fall on and is tentative; its description says so.
 */
final class MeetingCalendar {
  private static final int LINE_OCTETS = 73;
  private static final int LONGEST_SPAN = 62;

  private MeetingCalendar() {}

  /**
   * Writes a calendar; meetings that can fall on any day of more than two months are left out.
   *
   * @param site where the room is, for links
   */
  static String write(String title, List<Incident> meetings, String site, IncidentWords words) {
    StringBuilder calendar = new StringBuilder();
    line(calendar, "BEGIN:VCALENDAR");
    line(calendar, "VERSION:2.0");
    line(calendar, "PRODID:-//Detente//Crisis room//EN");
    line(calendar, "CALSCALE:GREGORIAN");
    line(calendar, "METHOD:PUBLISH");
    line(calendar, "X-WR-CALNAME:" + text(title));
    for (Incident meeting : meetings) {
      LocalDate first = meeting.first();
      LocalDate last = meeting.last();
      if (first != null && last != null && !last.isAfter(first.plusDays(LONGEST_SPAN))) {
        event(calendar, meeting, first, last, site, words);
      }
    }
    line(calendar, "END:VCALENDAR");
    return calendar.toString();
  }

  private static void event(
      StringBuilder calendar,
      Incident meeting,
      LocalDate first,
      LocalDate last,
      String site,
      IncidentWords words) {
    LocalDate stamp = meeting.lastPublished() == null ? first : meeting.lastPublished();
    line(calendar, "BEGIN:VEVENT");
    line(calendar, "UID:" + meeting.id() + "@detente");
    line(calendar, "DTSTAMP:" + day(stamp) + "T000000Z");
    line(calendar, "DTSTART;VALUE=DATE:" + day(first));
    line(calendar, "DTEND;VALUE=DATE:" + day(last.plusDays(1)));
    line(
        calendar,
        "SUMMARY:" + text((words.isUncertain(meeting) ? "? " : "") + words.head(meeting)));
    line(calendar, "DESCRIPTION:" + text(words.detail(meeting) + "\n" + meeting.words()));
    if (meeting.place() != null) {
      line(calendar, "LOCATION:" + text(words.place(meeting)));
    }
    line(calendar, "URL:" + site + "/incidents/" + meeting.id());
    line(calendar, "STATUS:" + status(meeting, words));
    line(calendar, "TRANSP:TRANSPARENT");
    line(calendar, "END:VEVENT");
  }

  private static String status(Incident meeting, IncidentWords words) {
    return switch (meeting.status()) {
      case "cancelled", "refused" -> "CANCELLED";
      case "proposed" -> "TENTATIVE";
      default -> words.isUncertain(meeting) ? "TENTATIVE" : "CONFIRMED";
    };
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String text(String value) {
    return VisibleOutput.visible(value)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** A line of at most 75 octets; what is longer goes on after a space, as the RFC has it. */
  private static void line(StringBuilder calendar, String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int codePoint = line.codePointAt(i);
      String character = Character.toString(codePoint);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE_OCTETS) {
        calendar.append("\r\n ");
        octets = 1;
      }
      calendar.append(character);
      octets += size;
      i += character.length();
    }
    calendar.append("\r\n");
  }
}
