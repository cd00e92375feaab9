package org.detente.app.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.app.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Reads gold: one JSON object a line with {@code id}, {@code lang}, {@code date}, {@code text},
 * {@code events}.
 */
public final class GoldReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> COUNTRYLESS = Set.of("IGO", "NGO", "MNC");

  private GoldReader() {}

  /**
   * Reads a file.
   *
   * @throws UserError when it is not there or a line is not gold
   */
  public static List<GoldDocument> read(Path file) {
    List<GoldDocument> documents = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank()) {
          documents.add(document(line));
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserError(file + ": no such file");
    } catch (JsonProcessingException e) {
      throw new UserError(file + ":" + number + ": no JSON object: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UserError(file + ": cannot be read: " + e.getMessage());
    }
    return documents;
  }

  private static GoldDocument document(String line) throws IOException {
    String id = "";
    String language = null;
    String date = null;
    String text = "";
    List<GoldDocument.GoldEvent> events = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "id" -> id = parser.getText();
          case "lang", "language" -> language = parser.getValueAsString();
          case "date", "document_date" -> date = parser.getValueAsString();
          case "text" -> text = parser.getText();
          case "events" -> readEvents(parser, events);
          default -> parser.skipChildren();
        }
      }
    }
    return new GoldDocument(id, language, date, text, events);
  }

  private static void readEvents(JsonParser parser, List<GoldDocument.GoldEvent> events)
      throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String type = "";
      String status = "actual";
      Set<String> actors = Set.of();
      Set<String> recipients = Set.of();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "type" -> type = parser.getText();
          case "status" -> status = parser.getText();
          case "actor" -> actors = readParties(parser);
          case "recipient" -> recipients = readParties(parser);
          default -> parser.skipChildren();
        }
      }
      if (status.equals("actual")) {
        events.add(new GoldDocument.GoldEvent(type, actors, recipients));
      }
    }
  }

  private static Set<String> readParties(JsonParser parser) throws IOException {
    Set<String> keys = new TreeSet<>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return keys;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String country = null;
      String sector = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "country" -> country = parser.getValueAsString();
          case "sector" -> sector = parser.getValueAsString();
          default -> parser.skipChildren();
        }
      }
      String key = key(country, sector);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The country, or IGO, NGO, MNC for what has none; null for what has neither. */
  static @Nullable String key(@Nullable String country, @Nullable String sector) {
    return country != null
        ? country
        : sector != null && COUNTRYLESS.contains(sector) ? sector : null;
  }
}
