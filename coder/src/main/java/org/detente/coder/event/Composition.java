package org.detente.coder.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Concepts;
import org.detente.coder.event.lexicon.Tsv;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/** The table that composes concepts into PLOVER ({@code lexicon/composition.tsv}). Immutable. */
final class Composition {
  private static final String FILE = "/lexicon/composition.tsv";
  private static final int COLUMNS = 8;
  private static final String TYPE = "TYPE-";

  /**
   * One rule.
   *
   * @param inner patterns of what is governed
   * @param type a PLOVER type, {@code own}, {@code inner} or {@code none}
   */
  record Row(
      List<String> inner,
      String type,
      String mode,
      String status,
      Side actors,
      Side recipients,
      int line) {
    boolean fits(@Nullable String concept, @Nullable EventType innerType, boolean thing) {
      for (String pattern : inner) {
        boolean fits =
            switch (pattern) {
              case "*" -> true;
              case "-" -> concept == null;
              case "THING" -> thing;
              default ->
                  concept != null
                      && (pattern.startsWith(TYPE)
                          ? innerType != null && innerType.name().equals(pattern.substring(5))
                          : pattern.equals(concept));
            };
        if (fits) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<String, List<Row>> rows = new HashMap<>();

  private Composition(List<Tsv.Line> lines) {
    for (Tsv.Line line : lines) {
      if (line.cell(0).equals("outer")) {
        continue;
      }
      Row row =
          new Row(
              List.of(line.cell(1).split(",")),
              line.cell(2),
              line.cell(3),
              line.cell(4),
              Side.parse(line.cell(5)),
              Side.parse(line.cell(6)),
              line.number());
      for (String outer : line.cell(0).split(",")) {
        for (String name : expand(outer)) {
          rows.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
        }
      }
    }
  }

  private static List<String> expand(String outer) {
    if (!outer.startsWith(TYPE) && !outer.equals("*")) {
      return List.of(outer);
    }
    List<String> names = new ArrayList<>();
    for (Concept concept : Concepts.standard().all()) {
      if (outer.equals("*")
          || concept.type() != null && concept.type().name().equals(outer.substring(5))) {
        names.add(concept.name());
      }
    }
    return names;
  }

  /** The table that comes with the coder. */
  static Composition standard() {
    return Holder.STANDARD;
  }

  /**
   * The first row that fits, or null.
   *
   * @param outer a concept's name or the colour of a clause
   * @param inner the governed concept's name, or null
   * @param innerType the governed reading's type, or null
   * @param thing whether the governed concept is a thing or goods
   * @param speaker whether a speaker is known: rows that take one need one
   */
  @Nullable Row find(
      String outer,
      @Nullable String inner,
      @Nullable EventType innerType,
      boolean thing,
      boolean speaker) {
    for (Row row : rows.getOrDefault(outer, List.of())) {
      if ((speaker || !row.actors().uses(Side.Source.SAYER)) && row.fits(inner, innerType, thing)) {
        return row;
      }
    }
    return null;
  }

  private static final class Holder {
    static final Composition STANDARD = new Composition(Tsv.resource(FILE, COLUMNS));
  }
}
