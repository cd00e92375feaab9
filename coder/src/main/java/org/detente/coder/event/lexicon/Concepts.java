package org.detente.coder.event.lexicon;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/** Every concept by its name. Immutable. */
public final class Concepts {
  private static final String FILE = "/lexicon/concepts.tsv";
  private static final int COLUMNS = 8;

  private final Map<String, Concept> byName;

  private Concepts(Map<String, Concept> byName) {
    this.byName = byName;
  }

  /** The concepts that come with the coder. */
  public static Concepts standard() {
    return Holder.STANDARD;
  }

  /**
   * The concept of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Concept get(String name) {
    Concept concept = byName.get(name);
    if (concept == null) {
      throw new IllegalArgumentException("no such concept: " + name + " (see concepts.tsv)");
    }
    return concept;
  }

  /** Whether there is a concept of this name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Every concept in the order of the file. */
  public Collection<Concept> all() {
    return byName.values();
  }

  private static Concepts read() {
    Map<String, Concept> byName = new LinkedHashMap<>();
    for (Tsv.Line line : Tsv.resource(FILE, COLUMNS)) {
      if (line.cell(0).equals("concept")) {
        continue;
      }
      String type = line.optional(2);
      Concept concept =
          new Concept(
              line.cell(0),
              Concept.Kind.of(line.cell(1)),
              type == null ? null : EventType.valueOf(type),
              line.optional(3),
              line.optional(4),
              line.optional(5),
              list(line.optional(6)),
              line.cell(7));
      if (byName.put(concept.name(), concept) != null) {
        throw line.error("the concept " + concept.name() + " stands twice");
      }
    }
    return new Concepts(byName);
  }

  static List<String> list(@Nullable String cell) {
    return cell == null ? List.of() : List.of(cell.split(","));
  }

  private static final class Holder {
    static final Concepts STANDARD = read();
  }
}
