package org.detente.archive.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.detente.archive.read.Incident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingCalendarTest {
  private static final MeetingCalendar.Wording WORDS =
      new MeetingCalendar.Wording() {
        @Override
        public String summary(Incident meeting) {
          return "Überleg 🕊️, über; alles \\ und \u0007 noch sehr viel mehr als in eine Zeile passt: ééééééééééé";
        }

        @Override
        public String description(Incident meeting) {
          return "eins\nzwei";
        }

        @Override
        public String location(Incident meeting) {
          return "Wien";
        }
      };

  private static Incident meeting(
      String status, @Nullable String date, @Nullable String first, @Nullable String last) {
    return new Incident(
        "0000000000001",
        "meeting",
        "MEETING",
        null,
        null,
        null,
        status,
        List.of("RUS"),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        date,
        first == null ? null : LocalDate.parse(first),
        last == null ? null : LocalDate.parse(last),
        date != null,
        "Wien",
        null,
        null,
        null,
        List.of(),
        1,
        1,
        1,
        0,
        0,
        List.of("nl"),
        LocalDate.of(2022, 1, 12),
        LocalDate.of(2022, 1, 14),
        0.8,
        false,
        1,
        0,
        5,
        "Woord");
  }

  private static byte[] written(Incident... meetings) throws Exception {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new MeetingCalendar(WORDS).write("Crisis", List.of(meetings), stream);
    return stream.toByteArray();
  }

  private static List<VEvent> read(byte[] bytes) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    return calendar.getComponents("VEVENT");
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  @Test
  void aKnownDayIsConfirmedAndTakesTheDay() throws Exception {
    VEvent event = read(written(meeting("held", "2022-01-13", "2022-01-13", "2022-01-13"))).get(0);
    assertEquals(
        LocalDate.of(2022, 1, 13),
        event.<DtStart<LocalDate>>getProperty("DTSTART").orElseThrow().getDate());
    assertEquals(
        LocalDate.of(2022, 1, 14),
        event.<DtEnd<LocalDate>>getProperty("DTEND").orElseThrow().getDate());
    assertEquals("CONFIRMED", value(event, "STATUS"));
    assertTrue(value(event, "SUMMARY").startsWith("Überleg 🕊️, über; alles \\ und  noch"));
  }

  @Test
  void anUnknownDayIsTentativeAndMarked() throws Exception {
    byte[] bytes =
        written(meeting("scheduled", "[2022-01-06,2022-01-13]", "2022-01-06", "2022-01-13"));
    VEvent event = read(bytes).get(0);
    assertEquals("TENTATIVE", value(event, "STATUS"));
    assertTrue(value(event, "SUMMARY").startsWith("? "));
    assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("X-DETENTE-EDTF:[2022-01-06"));
  }

  @Test
  void aCancelledMeetingIsCancelled() throws Exception {
    VEvent event =
        read(written(meeting("cancelled", "2022-01-13", "2022-01-13", "2022-01-13"))).get(0);
    assertEquals("CANCELLED", value(event, "STATUS"));
  }

  @Test
  void whatHasNoDayIsLeftOutAndCounted() throws Exception {
    int left =
        new MeetingCalendar(WORDS)
            .write(
                "Crisis",
                List.of(
                    meeting("held", null, null, null),
                    meeting("held", "2022", "2022-01-01", "2022-12-31")),
                new ByteArrayOutputStream());
    assertEquals(2, left);
  }

  @Test
  void linesHaveSeventyFiveOctetsAtMostAndTheSameBytesEachTime() throws Exception {
    byte[] bytes = written(meeting("held", "2022-01-13", "2022-01-13", "2022-01-13"));
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertTrue(!text.replace("\r\n", "").contains("\n"));
    assertTrue(text.contains("DTSTAMP:20220114T000000Z"), text);
    assertArrayEquals(bytes, written(meeting("held", "2022-01-13", "2022-01-13", "2022-01-13")));
  }
}
