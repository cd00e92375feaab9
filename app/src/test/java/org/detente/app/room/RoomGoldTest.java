package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.app.evaluate.GoldDocument;
import org.detente.app.evaluate.GoldReader;
import org.detente.archive.store.StoredArticle;
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
      StoredArticle sample = OpenRoom.samples().get(9);
      open.archive.store(List.of(new StoredArticle(sample.coded(), "9.9.9")));
      String event = RoomWalkTest.event(open, 10);
      String page = open.get("/articles/10?item=e-" + event).body();
      assertTrue(page.contains("Ada"), "shown with who said so");
    }
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
