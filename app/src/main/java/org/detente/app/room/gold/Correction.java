package org.detente.app.room.gold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader said of one coded event. A later correction of the same event takes the place of an
 * earlier one; both stay in the file.
 *
 * @param article the article's key, the same in every archive
 * @param articleId the article's own id
 * @param language ISO 639-1, or null
 * @param date the article's date, EDTF, or null
 * @param event the event's id in the record
 * @param begin offset of its trigger in the article, in code points
 * @param sentence the sentence in which it stands
 * @param trigger the words that named it
 * @param verdict what the reader said
 * @param coded as the coder had it
 * @param gold as it should be; the same as {@code coded} where it is right, or where it is wrong
 * @param note the reader's note, or empty
 * @param who the reader, or empty
 * @param when the moment, ISO 8601 in UTC
 * @param replaces id of the event, as it was coded before, whose correction this one replaces, or
 *     null
 * @param beside the other events that the coder had in the sentence then, of which nothing is said
 */
public record Correction(
    String article,
    String articleId,
    @Nullable String language,
    @Nullable String date,
    String event,
    int begin,
    String sentence,
    String trigger,
    Verdict verdict,
    Coding coded,
    Coding gold,
    String note,
    String who,
    String when,
    @Nullable String replaces,
    List<Beside> beside) {
  public Correction {
    beside = List.copyOf(beside);
  }

  /**
   * Another event in the same sentence.
   *
   * @param event its id in the record
   * @param trigger the words that name it
   */
  public record Beside(String event, String trigger, Coding coded) {
    Map<String, @Nullable Object> toMap() {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("event", event);
      map.put("trigger", trigger);
      map.put("coded", coded.toMap());
      return map;
    }

    static List<Beside> of(@Nullable Object value) {
      List<Beside> all = new ArrayList<>();
      if (value instanceof List<?> list) {
        for (Object element : list) {
          if (element instanceof Map<?, ?> map) {
            all.add(
                new Beside(text(map, "event"), text(map, "trigger"), Coding.of(map.get("coded"))));
          }
        }
      }
      return all;
    }
  }

  /** What a reader can say of an event. */
  public enum Verdict {
    RIGHT,
    WRONG,
    FIXED;

    /** As files and messages name it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What can be corrected of an event.
   *
   * @param type PLOVER type
   * @param status whether it has happened, as the record writes it
   * @param actors party ids
   * @param recipients party ids
   * @param date EDTF, or null
   */
  public record Coding(
      String type,
      String status,
      List<String> actors,
      List<String> recipients,
      @Nullable String date) {
    public Coding {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }

    Map<String, @Nullable Object> toMap() {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("type", type);
      map.put("status", status);
      map.put("actors", actors);
      map.put("recipients", recipients);
      map.put("date", date);
      return map;
    }

    static Coding of(@Nullable Object value) {
      if (!(value instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException("a coding is missing");
      }
      return new Coding(
          text(map, "type"),
          text(map, "status"),
          texts(map.get("actors")),
          texts(map.get("recipients")),
          optional(map, "date"));
    }

    private static List<String> texts(@Nullable Object value) {
      List<String> texts = new ArrayList<>();
      if (value instanceof List<?> list) {
        list.forEach(element -> texts.add(String.valueOf(element)));
      }
      return texts;
    }
  }

  /** As a plain value to be written as JSON. */
  public Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("article", article);
    map.put("article_id", articleId);
    map.put("language", language);
    map.put("date", date);
    map.put("event", event);
    map.put("begin", begin);
    map.put("sentence", sentence);
    map.put("trigger", trigger);
    map.put("verdict", verdict.code());
    map.put("coded", coded.toMap());
    map.put("gold", gold.toMap());
    map.put("note", note);
    map.put("who", who);
    map.put("when", when);
    map.put("replaces", replaces);
    map.put("beside", beside.stream().map(Beside::toMap).toList());
    return map;
  }

  /**
   * Reads what {@link #toMap} made.
   *
   * @throws IllegalArgumentException where something is missing or of no known kind
   */
  public static Correction of(Map<String, @Nullable Object> map) {
    Object begin = map.get("begin");
    return new Correction(
        text(map, "article"),
        text(map, "article_id"),
        optional(map, "language"),
        optional(map, "date"),
        text(map, "event"),
        begin instanceof Long number ? number.intValue() : 0,
        text(map, "sentence"),
        text(map, "trigger"),
        Verdict.valueOf(text(map, "verdict").toUpperCase(Locale.ROOT)),
        Coding.of(map.get("coded")),
        Coding.of(map.get("gold")),
        text(map, "note"),
        text(map, "who"),
        text(map, "when"),
        optional(map, "replaces"),
        Beside.of(map.get("beside")));
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("“" + key + "” is missing");
    }
    return value.toString();
  }

  private static @Nullable String optional(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }
}
