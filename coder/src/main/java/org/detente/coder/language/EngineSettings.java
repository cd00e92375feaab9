package org.detente.coder.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a language is analysed, from {@code /language/xx/engine.tsv}.
 *
 * @param dictionary resource of its form dictionary, without {@code .dict}
 * @param joinsParticles whether a verb's lemma takes its particle in front, as in Dutch
 */
record EngineSettings(String dictionary, boolean joinsParticles) {
  private static String resource(String language) {
    return "/language/" + language + "/engine.tsv";
  }

  /** Whether there are settings for a language. */
  static boolean exist(String language) {
    return language.length() <= 3
        && language.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && EngineSettings.class.getResource(resource(language)) != null;
  }

  /**
   * Reads a language's settings.
   *
   * @throws IllegalArgumentException when there are none, or one is missing
   */
  static EngineSettings load(String language) {
    Map<String, String> settings = new HashMap<>();
    try (InputStream in = EngineSettings.class.getResourceAsStream(resource(language))) {
      if (in == null) {
        throw new IllegalArgumentException("language not supported: " + language);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          settings.put(line.substring(0, tab), line.substring(tab + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource(language), e);
    }
    String dictionary = settings.get("dictionary");
    String particles = settings.get("particles");
    if (dictionary == null || particles == null) {
      throw new IllegalArgumentException(
          resource(language) + ": needs the settings dictionary and particles");
    }
    return new EngineSettings(dictionary, particles.equals("joined"));
  }
}
