package org.detente.coder.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;

/** A record with something in every field, as written and read again. */
class RecordReaderTest {
  private static final Text TEXT = Text.of("😀 Poetin dreigt Oekraïne.");

  static final Actor PUTIN =
      new Actor(
          "Poetin",
          2,
          8,
          "RUS",
          "RUS",
          "GOV",
          "Vladimir Poetin",
          "president",
          null,
          ResolvedBy.NAME);
  static final Actor COUNCIL =
      new Actor(
          "Raad",
          9,
          13,
          null,
          null,
          "IGO",
          null,
          null,
          "NATO-Russia Council",
          ResolvedBy.MEMBERSHIP);

  static CodedDocument full() {
    Place kyiv = new Place("Kiev", "Kyiv", "UKR", 50.45, 30.5236);
    return new CodedDocument(
        new Document(
            "a", "Titel", TEXT, 0, "nl", Edtf.parse("2022-01"), DateSource.HEADER, "Krant", "u"),
        List.of(new Span(2, 25)),
        List.of(PUTIN, COUNCIL),
        List.of(
            new Event(
                "e1",
                EventType.THREATEN,
                "violence",
                List.of("military"),
                -3.5,
                Status.HYPOTHETICAL,
                List.of(PUTIN),
                List.of(),
                Edtf.parse("[2022-01-06,2022-01-13]"),
                kyiv,
                List.of("troop-presence"),
                COUNCIL,
                0,
                "dreigt",
                9,
                15,
                "nl/verbs:dreigen#THREATEN",
                0.875)),
        List.of(
            new Quotation(PUTIN, "zei", "dreigt", 9, 15, true, 0),
            new Quotation(null, null, "x", 9, 10, false, 0)),
        List.of(
            new Meeting(
                "OSCE",
                List.of("RUS", "USA"),
                "deputies",
                kyiv,
                Edtf.parse("2022-01-13"),
                MeetingStatus.UNDER_WAY,
                Outcome.NO_BREAKTHROUGH,
                Edtf.parse("2019-07"),
                List.of("talks"),
                List.of(new Span(2, 25)))),
        List.of(
            new Position(
                "RUS",
                Stance.UNDECIDED,
                "membership",
                List.of("NATO"),
                "als …",
                Status.ACTUAL,
                List.of(new Span(2, 25)))),
        List.of(new Quantity("2,5 miljard", 0, 1, 2.5e9, 3.25, true, "money", null)),
        List.of(
            new Assessment(
                "escalation",
                Assessment.Value.UNCLEAR,
                "Vladimir Poetin",
                List.of(new Span(2, 25)))),
        List.of(new TimeExpression("juli", 0, 1, TimeExpression.Type.DATE, "2019-07")),
        List.of(new Note("stage-failed", "time")));
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    CodedDocument full = full();
    byte[] json = RecordWriter.line(full);
    CodedDocument read = RecordReader.read(json, TEXT);
    assertEquals(full, read);
    assertEquals(
        new String(json, StandardCharsets.UTF_8),
        new String(RecordWriter.line(read), StandardCharsets.UTF_8));
  }

  @Test
  void prettyJsonIsTheSameRecord() {
    byte[] pretty = RecordWriter.pretty(full());
    assertEquals(full(), RecordReader.read(pretty, TEXT));
    assertTrue(new String(pretty, StandardCharsets.UTF_8).startsWith("{\n  \"schema\" : "));
  }

  @Test
  void wholeNumbersHaveNoFraction() {
    String json = new String(RecordWriter.line(full()), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"value\":2500000000,\"upper\":3.25"), json);
    assertTrue(json.contains("\"score\":-3.5"), json);
  }

  @Test
  void aRecordOfAnotherTextIsRefused() {
    byte[] json = RecordWriter.line(full());
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class, () -> RecordReader.read(json, Text.of("kort")));
    assertEquals("the record is of a text of 25 code points, not of 4", fault.getMessage());
  }

  @Test
  void whatIsNoRecordIsRefused() {
    for (String json : List.of("[]", "{}", "{\"schema\":\"x/2\"}", "{\"schema\":7}", "{")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> RecordReader.read(json.getBytes(StandardCharsets.UTF_8), TEXT),
          json);
    }
  }
}
