package org.detente.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.app.room.words.Messages;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The room's words: the same in every language, and there for all that is said. */
class RoomWordsTest {
  private static final Pattern KEY =
      Pattern.compile("(?:frame\\.t|messages(?:\\(\\))?\\.text)\\(\\s*\"([^\"]+[^.\"])\"");
  private static final Pattern COUNTED =
      Pattern.compile("(?:frame\\.n|messages(?:\\(\\))?\\.count)\\(\\s*\"([^\"]+)\"");
  private static final Pattern HOLE = Pattern.compile("\\{\\d}");

  @Test
  void everyLanguageHasTheSameKeysAndHoles() {
    Messages first = Messages.of(Messages.languages().get(0));
    assertTrue(Messages.languages().size() >= 2);
    for (String language : Messages.languages()) {
      Messages other = Messages.of(language);
      assertEquals(first.keys(), other.keys(), language);
      for (String key : first.keys()) {
        assertEquals(holes(first.text(key)), holes(other.text(key)), language + " " + key);
      }
    }
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  @Test
  void everyKeyInUseIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    int used = 0;
    for (Path file : sources()) {
      String source = Files.readString(file);
      for (Matcher key = KEY.matcher(source); key.find(); used++) {
        check(key.group(1), missing);
      }
      for (Matcher key = COUNTED.matcher(source); key.find(); used++) {
        check(key.group(1) + ".one", missing);
        check(key.group(1) + ".many", missing);
      }
    }
    assertTrue(used > 100, "the sources were read");
    assertEquals(Set.of(), missing);
  }

  private static void check(String key, Set<String> missing) {
    if (!Messages.of("en").has(key)) {
      missing.add(key);
    }
  }

  private static Set<Path> sources() throws IOException {
    Path app = OpenRoom.ROOT.resolve("app/src/main");
    try (Stream<Path> pages = Files.walk(app.resolve("jte"));
        Stream<Path> classes = Files.walk(app.resolve("java/org/detente/app/room"))) {
      return Stream.concat(pages, classes)
          .filter(Files::isRegularFile)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyCodeOfARecordHasAName() {
    Messages words = Messages.of("nl");
    Set<String> missing = new TreeSet<>();
    for (EventType type : EventType.values()) {
      check("type." + type.name(), missing);
      check("quad." + type.quad().code(), missing);
    }
    for (Status status : Status.values()) {
      check("status." + status.code(), missing);
    }
    assertEquals(Set.of(), missing);
    assertEquals(
        "2 bronnen".toLowerCase(Locale.ROOT).charAt(0), words.count("sources", 2).charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lexicon/scores.tsv"})
  void everyModeHasAName(String table) throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String line :
        Files.readAllLines(OpenRoom.ROOT.resolve("coder/src/main/resources").resolve(table))) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length > 2 && cells[1].matches("[a-z-]{2,}")) {
        if (!cells[1].equals("mode")) {
          check("mode." + cells[1], missing);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }
}
