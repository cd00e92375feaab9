package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The contract on real output: schema, order of keys, offsets, same bytes. */
class SamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES = Run.ROOT.resolve("samples");
  private static final String SCHEMA = "docs/record.schema.json";

  @Test
  void everySampleKeepsTheContract() throws IOException {
    List<JsonNode> records = assertContract(SAMPLES);
    assertTrue(records.size() >= 12, records.size() + " samples");
    for (JsonNode record : records) {
      assertEquals("header", record.at("/document/date_source").asText());
      assertTrue(record.path("notes").isMissingNode(), record.path("notes").toString());
    }
  }

  @Test
  void articlesBesideTheProjectKeepTheContract() throws IOException {
    Path articles = Run.ROOT.resolveSibling("shared").resolve("articles");
    Assumptions.assumeTrue(Files.isDirectory(articles), articles + " is not there: skipped");
    assertContract(articles);
  }

  @Test
  void theSameBytesTwiceAndAtAnyNumberOfThreads() {
    String once = Run.of("code", SAMPLES.toString(), "--threads", "1").output();
    assertEquals(once, Run.of("code", SAMPLES.toString(), "--threads", "2").output());
    assertEquals(once, Run.of("code", SAMPLES.toString(), "--threads", "7").output());
  }

  @Test
  void recordsComeInTheOrderOfTheInput() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : Run.of("code", SAMPLES.toString()).output().lines().toList()) {
      ids.add(JSON.readTree(line).at("/document/id").asText());
    }
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  private static List<JsonNode> assertContract(Path folder) throws IOException {
    Run run = Run.of("code", folder.toString(), "--format", "jsonl");
    assertEquals(0, run.status(), run.errors());
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Run.ROOT.resolve(SCHEMA)));
    JsonNode properties =
        JSON.readTree(Files.readString(Run.ROOT.resolve(SCHEMA))).get("properties");
    List<JsonNode> records = new ArrayList<>();
    for (String line : run.output().lines().toList()) {
      JsonNode record = JSON.readTree(line);
      Set<ValidationMessage> faults = schema.validate(record);
      assertTrue(faults.isEmpty(), record.at("/document/id") + ": " + faults);
      assertSameOrder(properties, record);
      assertOffsets(folder, record);
      records.add(record);
    }
    return records;
  }

  private static void assertSameOrder(JsonNode properties, JsonNode record) {
    List<String> expected = new ArrayList<>();
    properties.fieldNames().forEachRemaining(expected::add);
    List<String> got = new ArrayList<>();
    record.fieldNames().forEachRemaining(got::add);
    expected.retainAll(got);
    assertEquals(expected, got);
  }

  /** The text between a mention's offsets is the mention. */
  private static void assertOffsets(Path folder, JsonNode record) throws IOException {
    Path file = folder.resolve(record.at("/document/id").asText() + ".txt");
    int[] text = Files.readString(file).codePoints().toArray();
    assertEquals(text.length, record.at("/document/text_length").asInt());
    assertQuoted(text, record.get("actors"), "mention");
    assertQuoted(text, record.get("quotes"), "content");
    assertQuoted(text, record.get("quantities"), "text");
    assertQuoted(text, record.get("times"), "text");
    assertQuoted(text, record.get("events"), "trigger");
  }

  private static void assertQuoted(int[] text, JsonNode items, String key) {
    for (JsonNode item : items) {
      int begin = item.get("begin").asInt();
      String slice = new String(text, begin, item.get("end").asInt() - begin);
      assertEquals(slice, item.get(key).asText());
    }
  }
}
