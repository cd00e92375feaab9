package org.detente.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
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
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.detente.archive.read.Incident;

/**
 * Meetings as a calendar (iCalendar, RFC 5545). All take the whole day. One whose day is not known
 * spans all days that it can fall on, is tentative, and has a question mark before its name; one of
 * which no day is known, or that could fall on more than two months' days, is left out.
 */
public final class MeetingCalendar {
  private static final int LONGEST_SPAN = 62;
  private static final int LINE_OCTETS = 75;

  private final Wording wording;

  /** A calendar in these words. */
  public MeetingCalendar(Wording wording) {
    this.wording = wording;
  }

  /** How a meeting is named in the reader's language. */
  public interface Wording {
    /** What it is, in a line. */
    String summary(Incident meeting);

    /** What else is known. */
    String description(Incident meeting);

    /** Where it is; only asked of meetings with a place. */
    String location(Incident meeting);
  }

  /**
   * Writes a calendar; the same meetings give the same bytes.
   *
   * @param title its name
   * @return how many meetings were left out
   */
  public int write(String title, List<Incident> meetings, OutputStream stream) throws IOException {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Detente//Meetings//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", visible(title)));
    int left = 0;
    for (Incident meeting : meetings) {
      LocalDate first = meeting.first();
      LocalDate last = meeting.last();
      if (first == null || last == null || last.isAfter(first.plusDays(LONGEST_SPAN))) {
        left++;
      } else {
        calendar.add(event(meeting, first, last));
      }
    }
    // An empty calendar is no calendar to the validator; the reader's program shows it as empty.
    StringWriter unfolded = new StringWriter();
    new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, unfolded);
    stream.write(folded(unfolded.toString()).getBytes(StandardCharsets.UTF_8));
    return left;
  }

  /**
   * Lines of 75 octets at most (RFC 5545, 3.1), the rest after a blank. The library counts UTF-16
   * units: its lines are too long where there are accents, and it cuts through emoji.
   */
  private static String folded(String calendar) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < calendar.length(); ) {
      int codePoint = calendar.codePointAt(i);
      int size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      if (codePoint == '\r' || codePoint == '\n') {
        octets = -1;
      } else if (octets + size > LINE_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(codePoint);
      octets = octets < 0 ? 0 : octets + size;
      i += Character.charCount(codePoint);
    }
    return folded.toString();
  }

  private VEvent event(Incident meeting, LocalDate first, LocalDate last) {
    boolean uncertain = !meeting.dated() || !first.equals(last);
    LocalDate stamp = meeting.lastPublished() == null ? first : meeting.lastPublished();
    VEvent event = new VEvent(false);
    event.add(new Uid(meeting.id() + "@detente"));
    event.add(new DtStamp(stamp.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC)));
    event.add(new DtStart<>(first));
    event.add(new DtEnd<>(last.plusDays(1)));
    event.add(new Summary(visible((uncertain ? "? " : "") + wording.summary(meeting))));
    event.add(new Description(visible(wording.description(meeting))));
    if (meeting.place() != null) {
      event.add(new Location(visible(wording.location(meeting))));
    }
    event.add(status(meeting, uncertain));
    event.add(ImmutableTransp.TRANSPARENT);
    if (meeting.date() != null) {
      event.add(new XProperty("X-DETENTE-EDTF", meeting.date()));
    }
    return event;
  }

  private static Status status(Incident meeting, boolean uncertain) {
    return switch (meeting.status()) {
      case "cancelled", "refused" -> ImmutableStatus.VEVENT_CANCELLED;
      case "proposed" -> ImmutableStatus.VEVENT_TENTATIVE;
      default -> uncertain ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    };
  }

  /** Without control characters, which RFC 5545 has no way to write. */
  private static String visible(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\u0080-\\u009F]", "");
  }
}
