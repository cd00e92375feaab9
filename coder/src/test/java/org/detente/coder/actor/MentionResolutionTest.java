package org.detente.coder.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.coder.Coders;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MentionResolutionTest {
  static List<String[]> mentions() throws IOException {
    try (InputStream in = MentionResolutionTest.class.getResourceAsStream("/actor/mentions.tsv")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  private static Mentions resolve(String language, String date, String text) {
    Document document =
        new Document(
            "own",
            null,
            Text.of(text),
            0,
            language,
            Edtf.parse(date),
            DateSource.OPTION,
            null,
            null);
    return Coders.standard().analyse(document).mentions();
  }

  @ParameterizedTest
  @MethodSource("mentions")
  void mentionIsTiedToItsParty(
      String language, String date, String text, String words, String party, String person) {
    List<Actor> actors = resolve(language, date, text).actors();
    List<String> said =
        actors.stream()
            .filter(actor -> actor.mention().equals(words))
            .map(actor -> actor.party() + " " + (actor.person() == null ? "-" : actor.person()))
            .toList();
    assertTrue(said.contains(party + " " + person), () -> words + " in " + actors);
  }

  @Test
  void capitalBehindPrepositionIsPlace() {
    Mentions mentions = resolve("nl", "2022-01", "De ministers spraken in Moskou over graan.");
    assertTrue(mentions.actors().stream().noneMatch(actor -> actor.mention().equals("Moskou")));
    assertEquals("RUS", mentions.placeAt(0, 4).orElseThrow().country());
  }
}
