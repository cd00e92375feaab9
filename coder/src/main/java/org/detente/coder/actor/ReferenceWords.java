package org.detente.coder.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language's small words of reference: determiners, prepositions of place, pronouns. */
final class ReferenceWords {
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Pronoun> pronouns = new HashMap<>();
  private final Map<String, String> affiliations = new HashMap<>();

  /**
   * A pronoun.
   *
   * @param persons whether it can stand for a person
   * @param parties whether it can stand for a state or body
   * @param singular whether it can mean one
   * @param plural whether it can mean several
   * @param gender {@code m}, {@code f} or null
   * @param possessive whether it can say whose something is
   * @param personal whether it can be an argument
   */
  record Pronoun(
      boolean persons,
      boolean parties,
      boolean singular,
      boolean plural,
      @Nullable String gender,
      boolean possessive,
      boolean personal,
      boolean subjectOnly) {
    /**
     * Whether it never means several; as an argument such a possessive ({@code haar}) is a person.
     */
    boolean onlySingular() {
      return singular && !plural;
    }
  }

  ReferenceWords(String language) {
    for (String[] row : rows(language, "words", 2)) {
      Set<String> set = words.computeIfAbsent(row[0], k -> new HashSet<>());
      for (String word : row[1].split(", ")) {
        set.add(word.strip());
      }
    }
    for (String[] row : rows(language, "affiliations", 2)) {
      affiliations.put(row[0], row[1]);
    }
    for (String[] row : rows(language, "pronouns", 5)) {
      pronouns.put(row[0], pronoun(row));
    }
  }

  private static Pronoun pronoun(String[] row) {
    return new Pronoun(
        !row[1].equals("party"),
        !row[1].equals("person"),
        !row[2].equals("pl"),
        !row[2].equals("sg"),
        row[3].equals("-") ? null : row[3],
        row[4].equals("possessive") || row[4].equals("both"),
        !row[4].equals("possessive"),
        row[4].equals("subject"));
  }

  /** Whether there is data of this language. */
  static boolean exists(String language) {
    return ReferenceWords.class.getResource("/actor/" + language + "/words.tsv") != null;
  }

  /** Whether the form, in any case, is a word of the kind. */
  boolean is(String kind, String form) {
    return words.getOrDefault(kind, Set.of()).contains(form.toLowerCase(Locale.ROOT));
  }

  /** The party id that a noun for a person implies ({@code democraat}: USA), or null. */
  @Nullable String affiliation(String noun) {
    return affiliations.get(noun);
  }

  /** The pronoun, or null. */
  @Nullable Pronoun pronoun(String form) {
    return pronouns.get(form.toLowerCase(Locale.ROOT));
  }

  private static List<String[]> rows(String language, String name, int columns) {
    String path = "/actor/" + language + "/" + name + ".tsv";
    List<String[]> rows = new ArrayList<>();
    try (InputStream stream = ReferenceWords.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("resource missing: " + path);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.charAt(0) == '#') {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length < columns) {
          throw new IllegalStateException(
              path + ":" + number + ": want " + columns + " columns, got " + cells.length);
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return rows;
  }
}
