package org.detente.coder.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.coder.Coders;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Event;
import org.detente.coder.record.Status;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Grammar that articles use and single sentences seldom: {@code gold/constructions.tsv}. */
class ConstructionsTest {
  @ParameterizedTest(name = "{3}: {1}")
  @MethodSource("rows")
  void whatHappensIsCodedAndNothingElse(
      String language, String text, String wanted, String construction) {
    TreeSet<String> events = new TreeSet<>();
    for (Event event : code(language, text)) {
      if (event.status() == Status.ACTUAL) {
        String actors = parties(event.actors());
        String recipients = parties(event.recipients());
        events.add((event.type() + " " + actors + " > " + recipients).strip());
      }
    }
    String expected =
        wanted.equals("-") ? "" : String.join("; ", new TreeSet<>(List.of(wanted.split("; "))));
    assertEquals(expected, String.join("; ", events));
  }

  static Stream<Arguments> rows() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ConstructionsTest.class.getResourceAsStream("/gold/constructions.tsv")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arguments.of((Object[]) line.split("\t", -1)))
          .toList()
          .stream();
    }
  }

  private static List<Event> code(String language, String text) {
    Document document =
        new Document(
            "test",
            null,
            Text.of(text),
            0,
            language,
            Edtf.parse("2024-03-08"),
            DateSource.OPTION,
            null,
            null);
    return Coders.standard().analyse(document).record().events();
  }

  private static String parties(List<Actor> actors) {
    TreeSet<String> ids = new TreeSet<>();
    for (Actor actor : actors) {
      ids.add(Objects.requireNonNullElse(actor.party(), "?"));
    }
    return String.join(",", ids);
  }
}
