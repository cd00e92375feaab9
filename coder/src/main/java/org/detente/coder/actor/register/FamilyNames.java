package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
      return List.of(words.get(0));
    }
    Set<String> names = new LinkedHashSet<>();
    int last = words.size() - 1;
    int from = last;
    while (from > 1 && particles.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
      from--;
    }
    names.add(String.join(" ", words.subList(from, words.size())));
    if (from < last && words.get(from).length() > 0) {
      String joined = String.join(" ", words.subList(from, words.size()));
      names.add(joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1));
    }
    addWithoutParticle(words.get(last), names);
    if (from > 1) {
      names.add(String.join(" ", words.subList(from - 1, words.size())));
    }
    return new ArrayList<>(names);
  }

  /** {@code al-Burhan} is also {@code Burhan}. */
  private void addWithoutParticle(String word, Set<String> names) {
    int mark = word.indexOf('-');
    if (mark > 0 && particles.contains(word.substring(0, mark).toLowerCase(Locale.ROOT))) {
      names.add(word.substring(mark + 1));
    } else {
      names.add(word);
    }
  }
}
