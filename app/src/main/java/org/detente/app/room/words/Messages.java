package org.detente.app.room.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The room's own words in one language, from {@code room/messages_LANGUAGE.properties}. Every
 * language has the same keys; a test holds them to it. Immutable.
 */
public final class Messages {
  private static final List<String> LANGUAGES = List.of("nl", "en");
  private static final Map<String, Messages> ALL = readAll();

  private final Locale locale;
  private final Properties texts;

  private Messages(String language, Properties texts) {
    this.locale = Locale.forLanguageTag(language);
    this.texts = texts;
  }

  /** ISO 639-1 codes of the languages that the room speaks; the first is the usual one. */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /** The words of a language, of the usual one where the room does not speak it. */
  public static Messages of(String language) {
    Messages known = ALL.get(language);
    return known == null ? of(LANGUAGES.get(0)) : known;
  }

  /** ISO 639-1 code. */
  public String language() {
    return locale.getLanguage();
  }

  /** For dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /** Every key, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** Whether there is a text for the key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The text of a key with {@code {0}}, {@code {1}}, … filled in; the key itself if unknown. */
  public String text(String key, Object... values) {
    String text = texts.getProperty(key, key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The text of {@code key.one} or {@code key.many} with the count filled in. */
  public String count(String key, long count) {
    return text(key + (count == 1 ? ".one" : ".many"), number(count));
  }

  /** A whole number with the language's separators. */
  public String number(long value) {
    return String.format(locale, "%,d", value);
  }

  private static Map<String, Messages> readAll() {
    Map<String, Messages> all = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      all.put(language, new Messages(language, read("/room/messages_" + language + ".properties")));
    }
    return all;
  }

  private static Properties read(String resource) {
    Properties texts = new Properties();
    try (InputStream stream = Messages.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the room's words are missing: " + resource);
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
