package org.detente.coder.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.coder.language.WordTable;
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
   * @param bound whether it can stand for a party only as the subject of its own clause
   * @param possessive whether it can say whose something is
   * @param personal whether it can be an argument
   */
  record Pronoun(
      boolean persons,
      boolean parties,
      boolean singular,
      boolean plural,
      @Nullable String gender,
      boolean bound,
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
        !row[1].equals("person") && !row[1].equals("bound"),
        !row[2].equals("pl"),
        !row[2].equals("sg"),
        row[3].equals("-") ? null : row[3],
        row[1].equals("bound"),
        row[4].equals("possessive") || row[4].equals("both"),
        !row[4].equals("possessive"),
        row[4].equals("subject"));
  }

  /** Whether there is data of this language. */
  static boolean exists(String language) {
    return WordTable.exists("/actor/" + language + "/words.tsv");
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
    return WordTable.rows("/actor/" + language + "/" + name + ".tsv", columns);
  }
}
