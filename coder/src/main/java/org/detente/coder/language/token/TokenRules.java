package org.detente.coder.language.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A language's rules of tokens, read from {@code /language/xx/tokens.tsv}.
 *
 * @param titles abbreviations that never end a sentence, in lower case
 * @param abbreviations abbreviations that may end a sentence, in lower case
 * @param places abbreviations that end a sentence only before an opener, in lower case
 * @param numbered abbreviations only before a number, in lower case
 * @param openers words that begin a sentence after a place
 * @param elisions words that begin with an apostrophe, in lower case
 * @param clitics word ends that are words
 * @param splits words that are two words: where the second begins
 * @param prefixes stay joined to what follows their hyphen; empty where no hyphen divides
 */
public record TokenRules(
    Set<String> titles,
    Set<String> abbreviations,
    Set<String> places,
    Set<String> numbered,
    Set<String> openers,
    Set<String> elisions,
    Set<String> clitics,
    Map<String, Integer> splits,
    Set<String> prefixes) {
  /**
   * Loads a language's rules.
   *
   * @throws IllegalArgumentException when there are none for this language
   */
  public static TokenRules load(String language) {
    String resource = "/language/" + language + "/tokens.tsv";
    try (InputStream in = TokenRules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no token rules for language " + language);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TokenRules read(BufferedReader reader, String resource) throws IOException {
    TokenRules rules =
        new TokenRules(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashMap<>(),
            new HashSet<>());
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      String text = line.substring(tab + 1).strip();
      switch (line.substring(0, Math.max(0, tab))) {
        case "title" -> rules.titles.add(Characters.lower(text));
        case "abbreviation" -> rules.abbreviations.add(Characters.lower(text));
        case "place" -> rules.places.add(Characters.lower(text));
        case "numbered" -> rules.numbered.add(Characters.lower(text));
        case "opener" -> rules.openers.add(text);
        case "elision" -> rules.elisions.add(Characters.lower(text));
        case "clitic" -> rules.clitics.add(text);
        case "split" -> rules.splits.put(text.replace("|", ""), text.indexOf('|'));
        case "prefix" -> rules.prefixes.add(text);
        default ->
            throw new IllegalArgumentException(
                resource + ":" + number + ": unknown kind; see the head of the file");
      }
    }
    return rules;
  }
}
