package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People by name and by office; built at the first question, as a run may never ask one. */
final class PeopleIndex {
  private final RegisterEntries entries;
  private volatile @Nullable Maps maps;

  PeopleIndex(RegisterEntries entries) {
    this.entries = entries;
  }

  private record Maps(
      Map<String, List<Person>> named,
      Map<String, List<Person>> called,
      Map<String, List<Person>> holders) {}

  List<Person> named(String name) {
    return maps().named.getOrDefault(FoldedTokens.fold(name), List.of());
  }

  List<Person> called(String surname) {
    return maps().called.getOrDefault(FoldedTokens.fold(surname), List.of());
  }

  List<Person> holders(String party, String office) {
    return maps().holders.getOrDefault(party + '\t' + office, List.of());
  }

  /** Two threads may both build the maps; they are equal, and the last one stays. */
  private Maps maps() {
    Maps built = maps;
    if (built == null) {
      built = build();
      maps = built;
    }
    return built;
  }

  private Maps build() {
    Maps built = new Maps(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Person person : entries.people()) {
      add(built.named, FoldedTokens.fold(person.name()), person);
      person.aliases().forEach(alias -> add(built.named, FoldedTokens.fold(alias), person));
      person.surnames().forEach(name -> add(built.called, FoldedTokens.fold(name), person));
      person.terms().forEach(t -> add(built.holders, t.party() + '\t' + t.office(), person));
    }
    return built;
  }

  private static void add(Map<String, List<Person>> map, String key, Person person) {
    List<Person> list = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (list.isEmpty() || list.get(list.size() - 1) != person) {
      list.add(person);
    }
  }
}
