package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the press calls a person by after the first mention, told by the order of names in a country
 * ({@code Xi} Jinping, {@code Abiy} Ahmed, Ursula {@code von der Leyen}).
 */
final class FamilyNames {
  /** The register writes persons' names in English. */
  private static final String OF = "of";

  private static final String NUMERALS = "IVX";

  private final Set<String> familyFirst = new HashSet<>();
  private final Set<String> givenName = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> origins = new HashSet<>();

  /** Takes one line of {@code names.tsv}. */
  void add(String order, String value) {
    switch (order) {
      case "family-first" -> familyFirst.add(value);
      case "given-name" -> givenName.add(value);
      case "particle" -> particles.add(value);
      case "title" -> titles.add(value);
      case "origin" -> origins.add(value);
      default -> throw new RegisterException(List.of("names.tsv: no such order: " + order));
    }
  }

  /** Whether a name is a ruler's: with a number or a country, and without a family name. */
  boolean isRuler(String name) {
    List<String> words = List.of(name.split(" "));
    return isNumeral(words.get(words.size() - 1)) || words.contains(OF);
  }

  /** What a ruler is called: the name without title, number and country; none for a long name. */
  List<String> ofRuler(String name) {
    List<String> words = List.of(name.split(" "));
    int from = titles.contains(words.get(0).toLowerCase(Locale.ROOT)) ? 1 : 0;
    int to = from;
    while (to < words.size()
        && !isNumeral(words.get(to))
        && !words.get(to).equals(OF)
        && !origins.contains(words.get(to))) {
      if (particles.contains(words.get(to))) {
        return List.of();
      }
      to++;
    }
    return to == from || to - from > 2
        ? List.of()
        : List.of(String.join(" ", words.subList(from, to)));
  }

  private static boolean isNumeral(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (NUMERALS.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The short names of a person; none where the whole name is one word. */
  List<String> of(String name, @Nullable String country) {
    List<String> words = List.of(name.split(" "));
    if (words.size() < 2) {
      return List.of();
    }
    if (country != null && (familyFirst.contains(country) || givenName.contains(country))) {
      boolean capital = Character.isUpperCase(words.get(0).charAt(0));
      return capital ? List.of(words.get(0)) : List.of();
    }
    List<String> names = new ArrayList<>(3);
    int last = words.size() - 1;
    int from = last;
    while (from > 1 && particles.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
      from--;
    }
    if (from < last) {
      String joined = String.join(" ", words.subList(from, words.size()));
      names.add(joined);
      addNew(names, joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1));
    }
    addNew(names, words.get(last));
    addNew(names, withoutParticle(words.get(last)));
    if (from > 1) {
      addNew(names, String.join(" ", words.subList(from - 1, words.size())));
    }
    return names;
  }

  private static void addNew(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  /** {@code al-Burhan} is also {@code Burhan}. */
  private String withoutParticle(String word) {
    int mark = word.indexOf('-');
    boolean parted =
        mark > 0 && particles.contains(word.substring(0, mark).toLowerCase(Locale.ROOT));
    return parted ? word.substring(mark + 1) : word;
  }
}
