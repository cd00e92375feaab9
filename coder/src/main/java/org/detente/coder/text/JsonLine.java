package org.detente.coder.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One article as a line of JSON: {@code {"id","text","date","language","title","source","url"}}.
 * Only {@code text} must be there; other keys are ignored.
 */
public final class JsonLine {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonLine() {}

  /** The text of a line with what else it says. */
  public record Article(String text, Metadata metadata) {}

  /**
   * Reads a line.
   *
   * @param source the file's name, for messages
   * @param number the line's number from 1
   * @param defaultId the article's id where the line has none
   * @throws InputException where the line is no JSON object, has no text, or a date that is none
   */
  public static Article read(String line, String source, int number, String defaultId)
      throws InputException {
    return read(line, source, number, defaultId, Map.of());
  }

  /**
   * Reads a line whose keys have other names.
   *
   * @param names from a field ({@code text}, {@code date}, …) to the line's key for it; a field
   *     that is not in it has its own name
   */
  public static Article read(
      String line, String source, int number, String defaultId, Map<String, String> names)
      throws InputException {
    Map<String, String> fields = fields(line, source, number);
    Function<String, @Nullable String> field = name -> fields.get(names.getOrDefault(name, name));
    String text = field.apply("text");
    if (text == null) {
      throw new InputException(
          source,
          number,
          "the object has no \""
              + names.getOrDefault("text", "text")
              + "\"; write {\"id\": …, \"text\": …, \"date\": …}, or say with --map text=… which key"
              + " holds the text");
    }
    Edtf date = date(field.apply("date"), source, number);
    String id = field.apply("id");
    return new Article(
        text,
        new Metadata(
            id == null ? defaultId : id,
            field.apply("title"),
            field.apply("language"),
            date,
            date == null ? DateSource.NONE : DateSource.METADATA,
            field.apply("source"),
            field.apply("url")));
  }

  private static Map<String, String> fields(String line, String source, int number)
      throws InputException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InputException(
            source, number, "this line is no JSON object; is it JSON Lines, one object a line?");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
          fields.put(name, parser.getText());
        }
      }
      if (parser.nextToken() != null) {
        throw new InputException(
            source, number, "something stands after the object; write one object a line");
      }
    } catch (JsonProcessingException e) {
      throw new InputException(
          source,
          number,
          "this line is broken JSON at column "
              + e.getLocation().getColumnNr()
              + ": "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return fields;
  }

  private static @Nullable Edtf date(@Nullable String value, String source, int number)
      throws InputException {
    if (value == null || value.isBlank()) {
      return null;
    }
    return PublicationDate.find(value)
        .orElseThrow(
            () ->
                new InputException(
                    source,
                    number,
                    "the date “" + value + "” is no date; write " + PublicationDate.FORMS));
  }
}
