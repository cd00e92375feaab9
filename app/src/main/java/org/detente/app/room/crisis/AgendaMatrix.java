package org.detente.app.room.crisis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.archive.read.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Parties against agenda items: where each stands now. The busiest come first.
 *
 * @param parties the columns
 * @param rows the items
 */
public record AgendaMatrix(List<String> parties, List<Row> rows) {
  private static final int MOST_PARTIES = 8;
  private static final int MOST_ITEMS = 14;
  private static final String REJECTS = "rejects";
  private static final Set<String> WANTING = Set.of("demands", "offers", "accepts");

  public AgendaMatrix {
    parties = List.copyOf(parties);
    rows = List.copyOf(rows);
  }

  /** An agenda item with the stances of the parties, null where a party has none. */
  public record Row(String agenda, List<@Nullable Stance> stances) {
    /** The stances that there are, in the order of the columns. */
    public List<Stance> taken() {
      List<Stance> taken = new ArrayList<>();
      for (Stance stance : stances) {
        if (stance != null) {
          taken.add(stance);
        }
      }
      return taken;
    }

    /** Whether one party rejects what another demands, offers or accepts. */
    boolean isDisputed() {
      boolean rejected = false;
      boolean wanted = false;
      for (Stance stance : taken()) {
        rejected |= stance.latest().type().equals(REJECTS);
        wanted |= WANTING.contains(stance.latest().type());
      }
      return rejected && wanted;
    }
  }

  /** The busiest item on which one party rejects what another wants, or null. */
  public @Nullable Row dispute() {
    return rows.stream().filter(Row::isDisputed).findFirst().orElse(null);
  }

  /** Lays stances out. */
  public static AgendaMatrix of(List<Stance> stances) {
    List<String> items = busiest(stances, MOST_ITEMS, false);
    List<String> parties =
        busiest(
            stances.stream().filter(s -> items.contains(s.agenda())).toList(), MOST_PARTIES, true);
    List<Row> rows = new ArrayList<>();
    for (String item : items) {
      List<@Nullable Stance> cells = new ArrayList<>();
      for (String party : parties) {
        cells.add(
            stances.stream()
                .filter(s -> s.agenda().equals(item) && s.party().equals(party))
                .findFirst()
                .orElse(null));
      }
      if (cells.stream().anyMatch(cell -> cell != null)) {
        rows.add(new Row(item, java.util.Collections.unmodifiableList(cells)));
      }
    }
    return new AgendaMatrix(parties, rows);
  }

  private static List<String> busiest(List<Stance> stances, int most, boolean byParty) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Stance stance : stances) {
      weights.merge(
          byParty ? stance.party() : stance.agenda(), stance.history().size(), Integer::sum);
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
