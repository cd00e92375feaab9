package org.detente.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.detente.coder.record.Place;
import org.detente.coder.record.Position;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Quotation;
import org.detente.coder.record.ResolvedBy;
import org.detente.coder.record.Stance;
import org.detente.coder.record.Status;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;

/** What people and spreadsheets see of a record made by hand. */
class FormattersTest {
  private static final String SENTENCE = "=SOM(A1) dreigt Oslo met 900 soldaten.";
  private static final Actor NORWAY = actor("Oslo", 16, "NOR", null);
  private static final Actor SPEAKER = actor("=SOM(A1)", 0, "SWE", "Karin\u001B[31m Berg");

  @Test
  void theCrisisComesFirstThenWhoDoesWhatToWhom() {
    String view = view(false);
    assertEquals(
        """
        ━━ proef ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2022-01 · nl
          Meetings     OSCE scheduled 2022-01-06 or 2022-01-13 in Vienna (AUT): no breakthrough · NOR,
                         SWE · on talks · last one 2019-07
          Positions    SWE demands membership, talks → NOR
          Assessment   escalation: yes (Karin[31m Berg)
          Forces       SWE (Karin[31m Berg) MOBILIZE troops about 900 troops → NOR (future)
          Numbers      about 900 troops (SWE)

           1  =SOM(A1) dreigt Oslo met 900 soldaten.
              SWE (Karin[31m Berg) ─ MOBILIZE troops → NOR [future] · 75%
              “900” — SWE (Karin[31m Berg)

          1 sentence without event or quotation

        """,
        view);
  }

  @Test
  void colourIsOnlyPaint() {
    String coloured = view(true);
    assertTrue(coloured.contains("\u001B[1;31m"), "material conflict is red");
    assertEquals(view(false), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void textCannotCommandTheTerminal() {
    String text = "a\u001B[2Jb\u0007c\u202Ed\u200Be\tf\ng";
    String safe = Paint.safe(text);
    assertEquals("a[2Jbcde f g", safe);
    assertFalse(view(false).contains("\u001B"));
  }

  @Test
  void cellsCannotRunAsFormulas() {
    CsvFormatter csv = new CsvFormatter();
    String row = new String(csv.format(coded()), StandardCharsets.UTF_8);
    assertTrue(row.contains(",'=SOM(A1) dreigt Oslo met 900 soldaten."), row);
    assertTrue(row.endsWith("\r\n"));
    String head = new String(csv.head(), StandardCharsets.UTF_8);
    assertEquals(head.split(",").length, row.split(",").length);
  }

  @Test
  void quotesAndCommasOfTheTextAreKeptInTheirCell() {
    Document document = document("Hij zei: \"nee, nooit\".");
    CodedDocument coded = coded(document, List.of(new Span(0, document.text().length())));
    String row = new String(new CsvFormatter().format(coded), StandardCharsets.UTF_8);
    assertTrue(row.contains("\"Hij zei: \"\"nee, nooit\"\".\""), row);
  }

  private static String view(boolean colour) {
    return new String(new TextFormatter(colour, 86).format(coded()), StandardCharsets.UTF_8);
  }

  private static CodedDocument coded() {
    Document document = document(SENTENCE + " Het regent.");
    return coded(document, List.of(new Span(0, 38), new Span(39, 50)));
  }

  private static Document document(String text) {
    return new Document(
        "proef",
        null,
        Text.of(text),
        0,
        "nl",
        Edtf.parse("2022-01"),
        DateSource.HEADER,
        null,
        null);
  }

  private static CodedDocument coded(Document document, List<Span> sentences) {
    Place vienna = new Place("Wenen", "Vienna", "AUT", null, null);
    Event event =
        new Event(
            "e1",
            EventType.MOBILIZE,
            "troops",
            List.of(),
            -6.5,
            Status.FUTURE,
            List.of(SPEAKER),
            List.of(NORWAY),
            null,
            null,
            List.of(),
            null,
            0,
            "dreigt",
            9,
            15,
            "rule",
            0.75);
    List<Span> evidence = List.of(sentences.get(0));
    return new CodedDocument(
        document,
        sentences,
        List.of(SPEAKER, NORWAY),
        List.of(event),
        List.of(new Quotation(SPEAKER, null, "900", 25, 28, true, 0)),
        List.of(
            new Meeting(
                "OSCE",
                List.of("NOR", "SWE"),
                null,
                vienna,
                Edtf.parse("[2022-01-06,2022-01-13]"),
                MeetingStatus.SCHEDULED,
                Outcome.NO_BREAKTHROUGH,
                Edtf.parse("2019-07"),
                List.of("talks"),
                evidence)),
        List.of(position("membership", evidence), position("talks", evidence)),
        List.of(new Quantity("900", 25, 28, 900, null, true, "troops", "SWE")),
        List.of(new Assessment("escalation", Assessment.Value.YES, SPEAKER.person(), evidence)),
        List.of(),
        List.of());
  }

  private static Position position(String agenda, List<Span> evidence) {
    return new Position(
        "SWE", Stance.DEMANDS, agenda, List.of("NOR"), null, Status.ACTUAL, evidence);
  }

  private static Actor actor(
      String mention, int begin, String party, @org.jspecify.annotations.Nullable String person) {
    return new Actor(
        mention,
        begin,
        begin + mention.length(),
        party,
        party,
        "GOV",
        person,
        null,
        null,
        ResolvedBy.NAME);
  }
}
