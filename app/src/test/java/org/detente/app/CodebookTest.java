package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.detente.coder.record.EventType;
import org.junit.jupiter.api.Test;

/** The codebook explains what the record and its tables hold. */
class CodebookTest {
  private static final Path RESOURCES = Run.ROOT.resolve("coder/src/main/resources");

  @Test
  void everyKeyOfTheSchemaIsExplained() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Files.readString(Run.ROOT.resolve("docs/record.schema.json")));
    List<String> keys = new ArrayList<>();
    for (JsonNode properties : schema.findValues("properties")) {
      properties.fieldNames().forEachRemaining(keys::add);
    }
    assertExplained(keys);
  }

  @Test
  void everyChoiceOfTheSchemaIsExplained() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Files.readString(Run.ROOT.resolve("docs/record.schema.json")));
    List<String> values = new ArrayList<>();
    for (JsonNode choices : schema.findValues("enum")) {
      choices.forEach(
          choice -> {
            if (choice.isTextual()) {
              values.add(choice.asText());
            }
          });
    }
    assertExplained(values);
  }

  @Test
  void everyTypeIsExplained() throws IOException {
    List<String> types = new ArrayList<>();
    for (EventType type : EventType.values()) {
      types.add(type.name());
    }
    assertExplained(types);
  }

  @Test
  void everyModeHasItsScore() throws IOException {
    String codebook = codebook();
    List<String> absent = new ArrayList<>();
    for (String[] row : rows("lexicon/scores.tsv")) {
      if (row.length == 3 && !row[0].equals("type") && !codebook.contains(row[1])) {
        absent.add(row[0] + " " + row[1]);
      }
    }
    assertEquals(List.of(), absent);
  }

  @Test
  void everyAgendaItemIsListed() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String[] row : rows("agenda/items.tsv")) {
      ids.add(row[0]);
    }
    assertExplained(ids);
  }

  private static List<String[]> rows(String resource) throws IOException {
    return Files.readAllLines(RESOURCES.resolve(resource)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
  }

  private static void assertExplained(List<String> words) throws IOException {
    String codebook = codebook();
    TreeSet<String> absent = new TreeSet<>(words);
    absent.removeIf(word -> codebook.contains("`" + word + "`"));
    assertEquals(new TreeSet<>(), absent);
  }

  private static String codebook() throws IOException {
    return Files.readString(Run.ROOT.resolve("docs/codebook.md"));
  }
}
