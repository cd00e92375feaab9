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
  private final Set<String> familyFirst = new HashSet<>();
  private final Set<String> givenName = new HashSet<>();
  private final Set<String> particles = new HashSet<>();

  /** Takes one line of {@code names.tsv}. */
  void add(String order, String value) {
    switch (order) {
      case "family-first" -> familyFirst.add(value);
      case "given-name" -> givenName.add(value);
      case "particle" -> particles.add(value);
      default -> throw new RegisterException(List.of("names.tsv: no such order: " + order));
    }
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
