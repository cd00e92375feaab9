package org.detente.coder.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.coder.event.lexicon.Tsv;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The code that an event has in CAMEO, for those whose series are in it ({@code lexicon/cameo.tsv},
 * from the conversion table of PLOVER's manual of 2021). As specific as type, mode, concept,
 * contexts and agenda allow: four digits, three, or the general code of the root.
 *
 * @param code three or four digits, the first two of which are the root
 * @param title CAMEO's words for it
 */
public record Cameo(String code, String title) {
  private static final String FILE = "/lexicon/cameo.tsv";
  private static final int COLUMNS = 6;
  private static final String ANY = "*";

  /** One row of the table; an empty set of words fits all. */
  record Row(Set<String> modes, Set<String> concepts, Set<String> about, Cameo cameo, int line) {
    boolean fits(Event event, @Nullable String concept) {
      return (modes.isEmpty() || event.mode() != null && modes.contains(event.mode()))
          && (concepts.isEmpty() || concept != null && concepts.contains(concept))
          && (about.isEmpty() || any(event.contexts()) || any(event.agenda()));
    }

    private boolean any(List<String> words) {
      return words.stream().anyMatch(about::contains);
    }
  }

  /** CAMEO's root, two digits: {@code 19} of {@code 194}. */
  public String root() {
    return code.substring(0, 2);
  }

  /**
   * The code of an event, whatever its status: a threat of yesterday and one that is only feared
   * have the same. Reads the event alone, so that records read back give the same code.
   */
  public static Cameo of(Event event) {
    String concept = concept(event.rule());
    for (Row row : rows(event.type())) {
      if (row.fits(event, concept)) {
        return row.cameo();
      }
    }
    throw new IllegalStateException(FILE + " has no row for " + event.type());
  }

  /** The digits alone. */
  public static String codeOf(Event event) {
    return of(event).code();
  }

  static List<Row> rows(EventType type) {
    return Table.ROWS.getOrDefault(type, List.of());
  }

  /** {@code ATTACK} of {@code en/verbs:attack#ATTACK}. */
  private static @Nullable String concept(String rule) {
    int hash = rule.lastIndexOf('#');
    return hash < 0 ? null : rule.substring(hash + 1);
  }

  private static final class Table {
    static final Map<EventType, List<Row>> ROWS = read();

    private static Map<EventType, List<Row>> read() {
      Map<EventType, List<Row>> rows = new EnumMap<>(EventType.class);
      for (Tsv.Line line : Tsv.resource(FILE, COLUMNS)) {
        if (!line.cell(0).equals("type")) {
          rows.computeIfAbsent(EventType.valueOf(line.cell(0)), t -> new ArrayList<>())
              .add(row(line));
        }
      }
      return rows;
    }

    private static Row row(Tsv.Line line) {
      return new Row(
          words(line.cell(1)),
          words(line.cell(2)),
          words(line.cell(3)),
          new Cameo(line.cell(4), line.cell(5)),
          line.number());
    }

    private static Set<String> words(String cell) {
      return cell.equals(ANY) ? Set.of() : Set.of(cell.split(","));
    }
  }
}
