package org.detente.coder.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.detente.coder.record.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has in mind at a point of the text: who was mentioned lately, and how. Only the
 * last mentions are kept, so a search takes bounded time.
 */
final class Discourse {
  private static final int MEMORY = 80;
  private static final Set<String> BYSTANDERS = Set.of("MED", "BUS", "NGO", "EDU");

  /**
   * Somebody mentioned.
   *
   * @param actor whom the words stand for; its offsets are of the mention
   * @param nationality of a person, or null
   * @param gender of a person, or null
   * @param plural whether the words mean several
   * @param tags what nouns may call the party
   * @param subject 2 for the subject of a main clause, 1 for that of another clause, else 0
   * @param quoted whether it stood within quotation marks
   * @param place whether it stood for a place there
   * @param group token that coordinated mentions of the sentence have in common
   */
  record Entry(
      Actor actor,
      @Nullable String nationality,
      @Nullable String gender,
      boolean plural,
      Set<String> tags,
      int sentence,
      int token,
      int subject,
      boolean quoted,
      boolean place,
      int group) {
    boolean isPerson() {
      return actor.person() != null;
    }
  }

  private final Deque<Entry> recent = new ArrayDeque<>();
  private final Map<String, Entry> personsByName = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private @Nullable String mainCountry;
  private int mainCount;

  void add(Entry entry) {
    recent.addFirst(entry);
    if (recent.size() > MEMORY) {
      recent.removeLast();
    }
    String party = entry.actor.party();
    if (party != null) {
      counts.merge(party, 1, Integer::sum);
    }
    String country = entry.actor.country();
    if (country != null && !isBystander(entry.actor)) {
      int count = counts.merge("country " + country, 1, Integer::sum);
      if (count >= mainCount) {
        mainCount = count;
        mainCountry = country;
      }
    }
    String person = entry.actor.person();
    if (person != null) {
      for (String part : person.split("[ ]")) {
        personsByName.put(part.toLowerCase(Locale.ROOT), entry);
      }
    }
  }

  /** Whether the party only reports, sells or studies: no text is about its country for that. */
  static boolean isBystander(Actor actor) {
    String sector = actor.sector();
    return sector != null && BYSTANDERS.contains(sector);
  }

  /** Makes a person known by a further name. */
  void alias(String name, Entry entry) {
    personsByName.put(name.toLowerCase(Locale.ROOT), entry);
  }

  /** The person introduced with this word in the name, the last one, or null. */
  @Nullable Entry personCalled(String name) {
    return personsByName.get(name.toLowerCase(Locale.ROOT));
  }

  /** How often a party was mentioned. */
  int count(String party) {
    return counts.getOrDefault(party, 0);
  }

  /** The country most often spoken of, or null. */
  @Nullable String mainCountry() {
    return mainCountry;
  }

  /** The last entry that meets a condition, at most so many sentences back; or null. */
  @Nullable Entry last(int sentence, int window, Predicate<Entry> condition) {
    for (Entry entry : recent) {
      if (sentence - entry.sentence > window) {
        return null;
      }
      if (condition.test(entry)) {
        return entry;
      }
    }
    return null;
  }

  /**
   * The most salient entry that meets a condition: nearest in sentences, subjects before others,
   * then the one mentioned last; or null.
   */
  @Nullable Entry salient(int sentence, int window, Predicate<Entry> condition) {
    Entry best = null;
    int least = Integer.MAX_VALUE;
    int order = 0;
    for (Entry entry : recent) {
      int distance = sentence - entry.sentence;
      if (distance > window) {
        break;
      }
      order++;
      if (!condition.test(entry)) {
        continue;
      }
      int cost = distance * 100 + (60 - 30 * entry.subject) + (entry.quoted ? 80 : 0);
      cost += entry.place ? 90 : 0;
      cost += Math.min(order, 50);
      if (cost < least) {
        least = cost;
        best = entry;
      }
    }
    return best;
  }

  /** All that were coordinated with the entry, itself among them, in text order. */
  List<Entry> group(Entry entry) {
    List<Entry> members = new ArrayList<>(2);
    for (Entry other : recent) {
      if (other.sentence < entry.sentence) {
        break;
      }
      boolean same = other.sentence == entry.sentence && other.group == entry.group;
      if (same && !contains(members, other)) {
        members.add(0, other);
      }
    }
    return members.isEmpty() ? List.of(entry) : members;
  }

  private static boolean contains(List<Entry> members, Entry entry) {
    for (Entry member : members) {
      String party = member.actor.party();
      if (party != null && party.equals(entry.actor.party())) {
        return true;
      }
    }
    return entry.actor.party() == null;
  }

  /** The last different parties that meet a condition, at most so many, in text order. */
  List<Entry> distinct(int sentence, int window, int count, Predicate<Entry> condition) {
    List<Entry> found = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Entry entry : recent) {
      if (sentence - entry.sentence > window || found.size() == count) {
        break;
      }
      String party = entry.actor.party();
      if (party != null && condition.test(entry) && !seen.contains(party)) {
        seen.add(party);
        found.add(0, entry);
      }
    }
    return found;
  }
}
