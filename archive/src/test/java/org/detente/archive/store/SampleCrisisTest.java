package org.detente.archive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.Evidence;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Place;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample articles: what four of them tell in two languages is one meeting. */
class SampleCrisisTest {
  private static final String COUNCIL = "NATO-Russia Council";
  private static final List<String> REPORTING =
      List.of(
          "03-navo-rusland-raad-brussel",
          "04-nato-russia-council",
          "05-vier-uur-in-brussel",
          "06-week-of-diplomacy");

  @TempDir private Path folder;

  private static List<Incident> meetings(CrisisView view) {
    return view.timeline(IncidentFilter.ALL.kinds("meeting"), new Page(0, 1000));
  }

  private static List<Incident> heldThatWeek(CrisisView view) {
    return meetings(view).stream()
        .filter(m -> m.status().equals("held"))
        .filter(m -> m.date() != null && Objects.requireNonNull(m.date()).startsWith("2022-01-1"))
        .toList();
  }

  /** The records as the coder makes them: every one that has the meeting is in the one incident. */
  @Test
  void theCouncilOfTheTwelfthOfJanuaryIsOneMeeting() {
    try (Archive archive = Archive.open(Databases.duckDb(folder))) {
      archive.store(Samples.stored());
      CrisisView view = CrisisView.of(archive);
      List<Incident> councils =
          meetings(view).stream().filter(m -> COUNCIL.equals(m.forum())).toList();
      assertEquals(1, councils.size(), councils.toString());
      Incident council = councils.get(0);
      assertEquals("2022-01-12", council.date());
      assertEquals("held", council.status());
      assertEquals(List.of("en", "nl"), council.languages());
      assertEquals(List.of("NATO", "RUS"), council.actors());
      long having =
          Samples.coded().stream()
              .filter(coded -> REPORTING.contains(coded.document().id()))
              .filter(coded -> coded.meetings().stream().anyMatch(m -> COUNCIL.equals(m.forum())))
              .count();
      assertEquals(4, having, "records with the council");
      assertEquals(4, council.sources());
      assertEquals(
          List.of("2022-01-10", "2022-01-12", "2022-01-13"),
          heldThatWeek(view).stream().map(Incident::date).toList());
      for (Evidence evidence : view.evidence(council.id())) {
        Text text = archive.article(evidence.article()).orElseThrow().coded().document().text();
        assertEquals(
            text.slice(evidence.sentenceBegin(), evidence.sentenceEnd()), evidence.words());
      }
    }
  }

  /**
   * With what the coder may still miss put in by hand (an article known to the month says
   * 'Wednesday'), the four articles are four sources, and the three meetings of the week are three.
   */
  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void fourArticlesAreFourSourcesAndThreeMeetingsThree(String kind) {
    List<StoredArticle> completed = new ArrayList<>();
    for (CodedDocument coded : Samples.coded()) {
      completed.add(new StoredArticle(completed(coded), "1"));
    }
    String location = kind.equals("duckdb") ? Databases.duckDb(folder) : Databases.postgres();
    try (Archive archive = Archive.open(location)) {
      archive.store(completed.subList(0, 5));
      archive.store(completed.subList(5, completed.size()));
      List<Incident> week = heldThatWeek(CrisisView.of(archive));
      assertEquals(
          List.of("2022-01-10", "2022-01-12", "2022-01-13"),
          week.stream().map(Incident::date).toList(),
          week.toString());
      Incident council = week.get(1);
      assertEquals(COUNCIL, council.forum());
      assertEquals(4, council.sources());
      assertEquals(4, council.articles());
      assertEquals("OSCE", week.get(2).forum());
      assertTrue(week.get(2).sources() >= 2, week.get(2).toString());
    }
  }

  private static CodedDocument completed(CodedDocument coded) {
    return switch (coded.document().id()) {
      case "01-geneve-overleg-vs-rusland" ->
          with(coded, null, List.of("RUS", "USA"), "Geneva", "2022-01-10");
      case "02-geneva-security-talks" ->
          with(coded, null, List.of("RUS", "USA"), "Geneva", "2022-01-10");
      case "05-vier-uur-in-brussel" ->
          with(
              coded,
              COUNCIL,
              List.of("NATO", "RUS"),
              "Brussels",
              "[2022-01-05,2022-01-12,2022-01-19,2022-01-26]");
      case "07-ovse-wenen-oorlogsdreiging" ->
          with(coded, "OSCE", List.of("OSCE"), "Vienna", "2022-01-13");
      case "08-vienna-osce-session" -> with(coded, "OSCE", List.of("OSCE"), "Vienna", "2022-01-13");
      default -> coded;
    };
  }

  /** The record with this held meeting, and without others of the same day or forum. */
  private static CodedDocument with(
      CodedDocument coded,
      @org.jspecify.annotations.Nullable String forum,
      List<String> participants,
      String place,
      String date) {
    Edtf day = Edtf.parse(date);
    List<Meeting> meetings = new ArrayList<>();
    meetings.add(
        new Meeting(
            forum,
            participants,
            null,
            new Place(place, place, null, null, null),
            day,
            MeetingStatus.HELD,
            null,
            null,
            List.of(),
            List.of(coded.sentences().get(0))));
    for (Meeting meeting : coded.meetings()) {
      boolean same =
          (forum != null && forum.equals(meeting.forum()))
              || (meeting.date() != null && meeting.status() == MeetingStatus.HELD);
      if (!same) {
        meetings.add(meeting);
      }
    }
    return new CodedDocument(
        coded.document(),
        coded.sentences(),
        coded.actors(),
        coded.events(),
        coded.quotes(),
        meetings,
        coded.positions(),
        coded.quantities(),
        coded.assessments(),
        coded.times(),
        coded.notes());
  }

  /** Agency copy in another paper under another headline counts as a copy, not as a source. */
  @Test
  void copiesDoNotCorroborate() {
    CodedDocument original = Samples.coded().get(3);
    Document document = original.document();
    Document copy =
        new Document(
            "another-paper",
            "Another headline",
            document.text(),
            document.bodyBegin(),
            document.language(),
            document.date(),
            document.dateSource(),
            "Another Paper",
            null);
    CodedDocument copied =
        new CodedDocument(
            copy,
            original.sentences(),
            original.actors(),
            original.events(),
            original.quotes(),
            original.meetings(),
            original.positions(),
            original.quantities(),
            original.assessments(),
            original.times(),
            original.notes());
    try (Archive archive = Archive.open(Databases.duckDb(folder))) {
      archive.store(List.of(new StoredArticle(original, "1")));
      assertEquals(1, archive.store(List.of(new StoredArticle(copied, "1"))).copies());
      CrisisView view = CrisisView.of(archive);
      Incident council = meetings(view).get(0);
      assertEquals(2, council.articles());
      assertEquals(1, council.stories());
      assertEquals(1, council.sources());
      assertEquals(1, view.copies(1).size());
      assertFalse(view.search("GRUSHKO repeated", Page.FIRST).isEmpty());
      assertTrue(view.search("grushko nonexistentword", Page.FIRST).isEmpty());
    }
  }
}
