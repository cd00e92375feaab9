package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.app.evaluate.GoldDocument;
import org.detente.app.evaluate.GoldReader;
import org.detente.archive.store.StoredArticle;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections as gold: read by the evaluation, kept when articles are coded anew. */
class RoomGoldTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  @SuppressWarnings("NullAway.Init") // before each test
  private Path folder;

  @Test
  void whatReadersSayIsGold() throws Exception {
    try (OpenRoom open = OpenRoom.full(OpenRoom.USUAL)) {
      RoomWalkTest.correct(open, 10);
      say(open, 14, "verdict=wrong");
      say(open, 16, "verdict=fixed&type=ACCUSE&status=actual&actors=RUS&recipients=UKR&date=");
      Path file = folder.resolve("gold.jsonl");
      Files.writeString(file, open.get("/corrections/gold.jsonl").body());
      List<GoldDocument> gold = GoldReader.read(file);
      assertEquals(3, gold.size());
      assertTrue(gold.get(2).events().size() >= 1, "right, with what else its sentence says");
      assertTrue(
          gold.get(0).events().stream().anyMatch(e -> e.type().equals("ACCUSE")),
          "the latest first: " + gold.get(0));
    }
  }

  @Test
  void codingAnewLosesNoCorrection() {
    try (OpenRoom open = OpenRoom.full(OpenRoom.USUAL)) {
      RoomWalkTest.correct(open, 10);
      String before = RoomWalkTest.event(open, 10);
      StoredArticle sample = OpenRoom.samples().get(9);
      open.archive.store(List.of(new StoredArticle(otherwise(sample.coded()), "9.9.9")));
      String event = RoomWalkTest.event(open, 10);
      assertNotEquals(before, event, "another coder gave the event another id");
      String page = open.get("/articles/10?item=e-" + event).body();
      assertTrue(page.contains("Ada"), "shown with who said so");
      say(open, 10, "verdict=wrong");
      String gold = open.get("/corrections/gold.jsonl").body();
      assertEquals(1, gold.lines().count());
      assertEquals(
          1,
          open.get("/corrections").body().split("class=\"corrected", -1).length - 1,
          "the new one in the place of the old one");
    }
  }

  /** As a coder of another version might have it: other ids and, of the first event, other type. */
  private static CodedDocument otherwise(CodedDocument coded) {
    List<Event> events = new ArrayList<>();
    for (Event e : coded.events()) {
      events.add(
          new Event(
              "x" + e.id().substring(1),
              events.isEmpty() ? EventType.SUPPORT : e.type(),
              e.mode(),
              e.contexts(),
              e.score(),
              e.status(),
              e.actors(),
              e.recipients(),
              e.date(),
              e.place(),
              e.agenda(),
              e.attributedTo(),
              e.sentence(),
              e.trigger(),
              e.begin(),
              e.end(),
              e.rule(),
              e.confidence()));
    }
    return new CodedDocument(
        coded.document(),
        coded.sentences(),
        coded.actors(),
        events,
        coded.quotes(),
        coded.meetings(),
        coded.positions(),
        coded.quantities(),
        coded.assessments(),
        coded.times(),
        coded.notes());
  }

  private static void say(OpenRoom open, int article, String what) {
    var page = open.get("/try");
    var kept =
        open.post(
            "/articles/" + article + "/events/" + RoomWalkTest.event(open, article),
            FORM,
            what + "&csrf=" + RoomHttpTest.proof(page.body()),
            "Cookie",
            RoomHttpTest.cookie(page, "detente_form"));
    assertEquals(303, kept.statusCode(), kept.body());
  }
}
