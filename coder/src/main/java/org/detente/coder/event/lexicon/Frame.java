package org.detente.coder.event.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The company that an entry demands and the roles that it gives. Immutable.
 *
 * @param items in the order of the file
 */
public record Frame(List<FrameItem> items) {
  private static final Set<String> CLAUSE_ITEMS = Set.of("act", "pass", "refl", "norefl", "inf");

  public Frame {
    items = List.copyOf(items);
  }

  /** How many demands it makes: of several matching entries the one with most wins. */
  public int demands() {
    int count = 0;
    for (FrameItem item : items) {
      if (item.demand() == FrameItem.Demand.MATCH) {
        count += weight(item);
      } else if (item.demand() != FrameItem.Demand.NOTHING) {
        count++;
      }
    }
    return count;
  }

  /** A word named outright tells more than a concept, a concept more than anything at all. */
  private static int weight(FrameItem item) {
    if (item.values().contains("*")) {
      return 1;
    }
    boolean named = item.values().stream().noneMatch(value -> value.startsWith("@"));
    return named ? 3 : 2;
  }

  /** The role that it gives to a slot, or null. */
  public @Nullable Role role(String slot) {
    for (FrameItem item : items) {
      if (item.role() != null && item.slot().equals(slot)) {
        return item.role();
      }
    }
    return null;
  }

  /**
   * Reads the frame column.
   *
   * @throws LexiconException when an item cannot be understood
   */
  static Frame parse(Tsv.Line line, String cell) {
    if (cell.equals("-") || cell.isEmpty()) {
      return new Frame(List.of());
    }
    List<FrameItem> items = new ArrayList<>();
    for (String word : cell.split(" +")) {
      items.add(item(line, word));
    }
    return new Frame(items);
  }

  private static FrameItem item(Tsv.Line line, String word) {
    if (CLAUSE_ITEMS.contains(word)) {
      return new FrameItem(word, null, FrameItem.Demand.CLAUSE, Set.of());
    }
    if (word.startsWith("-") && word.length() > 1) {
      return new FrameItem(word.substring(1), null, FrameItem.Demand.ABSENT, Set.of());
    }
    int equals = word.indexOf('=');
    boolean not = equals > 0 && word.charAt(equals - 1) == '!';
    String left = equals < 0 ? word : word.substring(0, not ? equals - 1 : equals);
    int colon = left.indexOf(':');
    Role role = colon < 0 ? null : Role.of(left.substring(colon + 1));
    if (colon >= 0 && role == null) {
      throw line.error(
          "no such role in '" + word + "'; roles are agent, partner, patient, addressee, …");
    }
    if (colon < 0 && equals < 0) {
      throw line.error("'" + word + "' is no frame item: SLOT:ROLE, SLOT=VALUE, -SLOT, act, pass");
    }
    String slot = colon < 0 ? left : left.substring(0, colon);
    if (equals < 0) {
      return new FrameItem(slot, role, FrameItem.Demand.NOTHING, Set.of());
    }
    Set<String> values = new LinkedHashSet<>(List.of(word.substring(equals + 1).split("/")));
    return new FrameItem(
        slot, role, not ? FrameItem.Demand.NO_MATCH : FrameItem.Demand.MATCH, values);
  }
}
