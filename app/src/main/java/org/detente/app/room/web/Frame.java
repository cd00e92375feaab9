package org.detente.app.room.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.detente.app.room.words.IncidentWords;
import org.detente.app.room.words.Messages;
import org.detente.app.room.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its subject.
 *
 * @param messages the room's words in the reader's language
 * @param path the page's path
 * @param query its query without the language, or empty
 * @param csrf proof that a form comes from this page
 * @param readOnly whether nothing may be changed
 * @param reader who reads, where a proxy says so, or null
 */
public record Frame(
    Messages messages,
    String path,
    String query,
    String csrf,
    boolean readOnly,
    @Nullable String reader) {
  /** Names for codes. */
  public Words words() {
    return new Words(messages);
  }

  /** Incidents in words. */
  public IncidentWords incidents() {
    return new IncidentWords(messages);
  }

  /** A text of the room. */
  public String t(String key, Object... values) {
    return messages.text(key, values);
  }

  /** A text that counts. */
  public String n(String key, long count) {
    return messages.count(key, count);
  }

  /** This page in another language. */
  public String inLanguage(String language) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language;
  }

  /** A value made fit for an address. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The address of an article's page. */
  public static String article(String id) {
    return "/articles/" + encode(id);
  }
}
