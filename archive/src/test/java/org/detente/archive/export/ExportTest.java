package org.detente.archive.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.store.Archive;
import org.detente.archive.store.Databases;
import org.detente.archive.store.Invented;
import org.detente.archive.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every format read back with another program's reader, and compared with the archive. */
class ExportTest {
  @TempDir private Path folder;

  private Archive samples() {
    Archive archive = Archive.open(Databases.duckDb(folder));
    archive.store(Samples.stored());
    return archive;
  }

  private static byte[] bytes(Archive archive, IncidentFilter filter, ExportFormat format) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new Export(archive, filter).write(format, stream);
    return stream.toByteArray();
  }

  private static String text(Archive archive, ExportFormat format) {
    return new String(bytes(archive, IncidentFilter.ALL, format), StandardCharsets.UTF_8);
  }

  private static List<Incident> incidents(Archive archive) {
    return CrisisView.of(archive).timeline(IncidentFilter.ALL, new Page(0, 10_000));
  }

  private static List<Incident> happened(Archive archive) {
    return incidents(archive).stream()
        .filter(i -> i.kind().equals("event") && i.status().equals("actual"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theSameArchiveGivesTheSameBytes(ExportFormat format) {
    try (Archive archive = samples()) {
      byte[] once = bytes(archive, IncidentFilter.ALL, format);
      assertTrue(once.length > 1000);
      assertArrayEquals(once, bytes(archive, IncidentFilter.ALL, format));
    }
  }

  @Test
  void csvHasEveryIncidentInTheOrderOfTimeWithItsSources() throws IOException {
    try (Archive archive = samples()) {
      List<NamedCsvRecord> rows;
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(text(archive, ExportFormat.CSV))) {
        rows = reader.stream().toList();
      }
      assertEquals(
          incidents(archive).stream().map(Incident::id).toList(),
          rows.stream().map(row -> row.getField("incident")).toList());
      NamedCsvRecord council =
          rows.stream()
              .filter(row -> row.getField("forum").equals("NATO-Russia Council"))
              .findFirst()
              .orElseThrow();
      assertEquals("2022-01-12", council.getField("date"));
      assertEquals("NATO;RUS", council.getField("actors"));
      assertTrue(
          Arrays.asList(council.getField("article_ids").split(";"))
              .containsAll(List.of("03-navo-rusland-raad-brussel", "04-nato-russia-council")));
      rows.forEach(row -> assertFalse(row.getField("sentence_article").isEmpty()));
    }
  }

  @Test
  void csvForExcelBeginsWithAByteOrderMark() {
    try (Archive archive = samples()) {
      assertTrue(text(archive, ExportFormat.CSV_FOR_EXCEL).startsWith("\uFEFFincident,"));
      assertTrue(text(archive, ExportFormat.CSV).startsWith("incident,"));
    }
  }

  @Test
  void jsonLinesHasListsAndNumbers() throws IOException {
    try (Archive archive = samples()) {
      List<JsonNode> rows = new ArrayList<>();
      for (String line : text(archive, ExportFormat.JSONL).lines().toList()) {
        rows.add(new ObjectMapper().readTree(line));
      }
      assertEquals(incidents(archive).size(), rows.size());
      for (JsonNode row : rows) {
        assertTrue(row.get("actors").isArray());
        assertTrue(row.get("confidence").isNumber());
        assertTrue(row.get("article_ids").size() > 0, row.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void parquetOpensWithItsTypesWhateverDatabaseItCameFrom(String kind)
      throws IOException, SQLException {
    try (Archive archive =
        Archive.open(kind.equals("duckdb") ? Databases.duckDb(folder) : Databases.postgres())) {
      archive.store(Samples.stored());
      archive.store(new Invented(3, 6, 60).next(400));
      Path file = folder.resolve(kind + ".parquet");
      Files.write(file, bytes(archive, IncidentFilter.ALL, ExportFormat.PARQUET));
      List<Incident> incidents = incidents(archive);
      assertTrue(incidents.size() > 2 * org.detente.archive.read.IncidentChunks.SIZE);
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT incident, len(actors), date_first, confidence, sentence,"
                      + " len(article_ids) FROM '"
                      + file
                      + "'")) {
        for (Incident incident : incidents) {
          assertTrue(rows.next());
          assertEquals(incident.id(), rows.getString(1));
          assertEquals(incident.actors().size(), rows.getInt(2));
          assertEquals(Objects.toString(incident.first(), null), rows.getString(3));
          assertEquals(incident.confidence(), rows.getDouble(4), 0.001);
          assertEquals(incident.words().strip(), rows.getString(5));
          assertTrue(rows.getInt(6) > 0);
        }
        assertFalse(rows.next());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void bothDatabasesGiveTheSame(ExportFormat format) {
    if (format == ExportFormat.CSV_FOR_EXCEL || format == ExportFormat.PARQUET) {
      return; // CSV again; Parquet is compared row by row.
    }
    try (Archive file = Archive.open(Databases.duckDb(folder));
        Archive server = Archive.open(Databases.postgres())) {
      file.store(new Invented(9, 5, 30).next(60));
      server.store(new Invented(9, 5, 30).next(60));
      assertEquals(text(file, format), text(server, format));
    }
  }

  private static List<List<String>> cells(String table) {
    return table.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
  }

  @Test
  void polecatHasItsFortyColumnsAndWhatHappenedOnly() {
    try (Archive archive = samples()) {
      List<List<String>> rows = cells(text(archive, ExportFormat.POLECAT));
      assertEquals(Polecat.COLUMNS, rows.get(0));
      assertEquals(40, rows.get(0).size());
      Set<String> ids = new TreeSet<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        assertEquals(40, row.size(), row.toString());
        ids.add(row.get(0));
        assertTrue(row.get(1).matches("None|\\d{4}-\\d\\d-\\d\\d"), row.get(1));
        assertTrue(row.get(5).matches("(VERBAL|MATERIAL) (COOPERATION|CONFLICT)"), row.get(5));
      }
      assertEquals(happened(archive).stream().map(Incident::id).collect(Collectors.toSet()), ids);
      assertTrue(
          rows.stream()
              .anyMatch(
                  row ->
                      row.get(2).equals("ASSAULT")
                          && row.get(8).equals("RUS")
                          && row.get(16).equals("UKR")
                          && row.get(1).equals("2022-02-24")));
    }
  }

  @Test
  void cameoHasGdeltsColumnsAndARowForEachPair() {
    try (Archive archive = samples()) {
      List<List<String>> rows = cells(text(archive, ExportFormat.CAMEO));
      assertEquals(58, rows.get(0).size());
      assertEquals(58, new HashSet<>(rows.get(0)).size());
      for (List<String> row : rows.subList(1, rows.size())) {
        assertEquals(58, row.size(), row.toString());
        String code = row.get(26);
        assertTrue(code.matches("(0[1-9]|1\\d|20)\\d{1,2}"), code);
        assertTrue(code.startsWith(row.get(27)) && code.startsWith(row.get(28)), row.toString());
        assertTrue(row.get(29).matches("[1-4]"), row.get(29));
      }
      List<String> invasion =
          rows.stream()
              .filter(row -> row.get(28).equals("19") || row.get(28).equals("18"))
              .filter(row -> row.get(7).equals("RUS") && row.get(17).equals("UKR"))
              .findFirst()
              .orElseThrow();
      assertEquals("20220224", invasion.get(1));
      assertEquals("4", invasion.get(29));
    }
  }

  @Test
  void theNetworkIsXmlWithAnEdgeForEachDyad() throws Exception {
    try (Archive archive = samples()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document graph =
          factory
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      bytes(archive, IncidentFilter.ALL, ExportFormat.GRAPHML)));
      Set<String> nodes = new HashSet<>();
      NodeList found = graph.getElementsByTagName("node");
      for (int i = 0; i < found.getLength(); i++) {
        nodes.add(((Element) found.item(i)).getAttribute("id"));
      }
      NodeList edges = graph.getElementsByTagName("edge");
      Set<String> pairs = new HashSet<>();
      for (int i = 0; i < edges.getLength(); i++) {
        Element edge = (Element) edges.item(i);
        assertTrue(nodes.contains(edge.getAttribute("source")));
        assertTrue(nodes.contains(edge.getAttribute("target")));
        assertTrue(pairs.add(edge.getAttribute("source") + ">" + edge.getAttribute("target")));
      }
      assertTrue(pairs.contains("RUS>UKR"), pairs.toString());
    }
  }

  @Test
  void linkedDataLeadsFromEachIncidentToItsArticles() throws IOException {
    try (Archive archive = samples()) {
      JsonNode graph =
          new ObjectMapper().readTree(text(archive, ExportFormat.JSONLD)).get("@graph");
      Set<String> ids = new HashSet<>();
      graph.forEach(node -> assertTrue(ids.add(node.get("@id").asText()), node.toString()));
      int incidents = 0;
      for (JsonNode node : graph) {
        if (node.has("prov:wasDerivedFrom")) {
          incidents++;
          assertTrue(node.get("prov:wasDerivedFrom").size() > 0);
          node.get("prov:wasDerivedFrom")
              .forEach(of -> assertTrue(ids.contains(of.get("@id").asText()), of.toString()));
        }
      }
      assertEquals(incidents(archive).size(), incidents);
    }
  }
}
