package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.Reading;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Stance;
import org.detente.coder.record.Status;

/** Which stance an event is ({@code diplomacy/stances.tsv}). Immutable. */
final class Stances {
  private static final String ANY = "*";
  private static final String NONE = "none";

  private record Row(EventType type, List<String> concepts, List<String> status, String stance) {
    boolean fits(CodedEvent coded, Status as) {
      return coded.event().type() == type
          && (status.contains(ANY) || status.contains(as.code()))
          && (concepts.contains(ANY)
              || names(coded.reading()).stream().anyMatch(concepts::contains));
    }

    /** Names of the concepts from the outermost to the one that gave the event its type. */
    private static List<String> names(Reading reading) {
      List<String> names = new ArrayList<>();
      for (Reading r = reading; r != null; r = r.inner()) {
        names.add(r.concept().name());
        names.add(r.predicate().concept().name());
        if (r.inner() != null && r.inner().type() != r.type()) {
          break;
        }
      }
      return names;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private Stances() {}

  static Stances read() {
    Stances stances = new Stances();
    for (List<String> row : WordFile.rows("/diplomacy/stances.tsv", 5)) {
      stances.rows.add(
          new Row(
              EventType.valueOf(row.get(0)),
              List.of(row.get(1).split(",", -1)),
              List.of(row.get(2).split(",", -1)),
              row.get(3)));
    }
    return stances;
  }

  /** The stance of the event, empty where it is none. */
  Optional<Stance> of(CodedEvent coded) {
    for (Row row : rows) {
      if (row.fits(coded, coded.event().status())) {
        return row.stance().equals(NONE)
            ? Optional.empty()
            : Optional.of(Stance.valueOf(row.stance().toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }
}
