package org.detente.coder.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object in memory, asked for its values by key and kind. */
final class JsonObject {
  private final Map<String, @Nullable Object> values;

  private JsonObject(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** Reads the object at whose start the parser stands. */
  static JsonObject read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("a JSON object is expected, not " + parser.currentToken());
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      values.put(key, value(parser));
    }
    return new JsonObject(values);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> read(parser);
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    return expect(key, String.class);
  }

  @Nullable String optionalText(String key) {
    return find(key, String.class);
  }

  double number(String key) {
    return expect(key, Double.class);
  }

  @Nullable Double optionalNumber(String key) {
    return find(key, Double.class);
  }

  int integer(String key) {
    return (int) number(key);
  }

  boolean flag(String key) {
    return expect(key, Boolean.class);
  }

  JsonObject object(String key) {
    return expect(key, JsonObject.class);
  }

  @Nullable JsonObject optionalObject(String key) {
    return find(key, JsonObject.class);
  }

  List<String> texts(String key) {
    return elements(key, String.class);
  }

  <T> List<T> list(String key, Function<JsonObject, T> read) {
    return elements(key, JsonObject.class).stream().map(read).toList();
  }

  private <T> List<T> elements(String key, Class<T> kind) {
    List<T> elements = new ArrayList<>();
    for (Object element : expect(key, List.class)) {
      elements.add(kind.cast(element));
    }
    return elements;
  }

  private <T> T expect(String key, Class<T> kind) {
    T value = find(key, kind);
    if (value == null) {
      throw new IllegalArgumentException("the record has no " + key);
    }
    return value;
  }

  private <T> @Nullable T find(String key, Class<T> kind) {
    Object value = values.get(key);
    if (value != null && !kind.isInstance(value)) {
      throw new IllegalArgumentException(
          key + " is no " + kind.getSimpleName() + " but " + value.getClass().getSimpleName());
    }
    return kind.cast(value);
  }
}
