package org.detente.archive.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which demands are open, and which are answered. A demand counts from the day by which it was
 * certainly published. It is answered when one to whom it was addressed (of a demand without
 * addressee: anyone else) accepts, rejects or offers something on the same item, unless the answer
 * was last published before the demand was first.
 */
final class Demands {
  private static final Set<String> ANSWERS = Set.of("accepts", "rejects", "offers");

  /**
   * A position.
   *
   * @param incident its id
   * @param stance {@code demands}, {@code accepts} …
   * @param party whose
   * @param toward to whom, perhaps nobody
   * @param agenda on what
   * @param first first day on which it can have been published, or null
   * @param known day by which it was certainly published, or null where no article is dated
   * @param last last day on which it can have been published, or null
   */
  record Position(
      String incident,
      String stance,
      String party,
      List<String> toward,
      String agenda,
      @Nullable LocalDate first,
      @Nullable LocalDate known,
      @Nullable LocalDate last) {

    boolean answers(Position demand) {
      return ANSWERS.contains(stance)
          && agenda.equals(demand.agenda)
          && !party.equals(demand.party)
          && (demand.toward.isEmpty() || demand.toward.contains(party))
          && (toward.isEmpty() || toward.contains(demand.party))
          && known != null
          && last != null
          && demand.first != null
          && !last.isBefore(demand.first);
    }
  }

  /**
   * A demand and what became of it.
   *
   * @param demand the demand
   * @param made the day from which it counts, or null where that is unknown
   * @param answer the first answer, or null
   * @param answered the day from which it is answered, or null
   */
  record Fate(
      Position demand,
      @Nullable LocalDate made,
      @Nullable Position answer,
      @Nullable LocalDate answered) {

    boolean isOpen(LocalDate day) {
      return made != null && !made.isAfter(day) && (answered == null || answered.isAfter(day));
    }
  }

  private Demands() {}

  /** The demands among positions, in their order, with their first answers. */
  static List<Fate> fates(List<Position> positions) {
    List<Fate> fates = new ArrayList<>();
    for (Position demand : positions) {
      if (demand.stance.equals("demands")) {
        fates.add(fate(demand, positions));
      }
    }
    return fates;
  }

  private static Fate fate(Position demand, List<Position> positions) {
    LocalDate made = demand.known;
    Position answer = null;
    LocalDate answered = null;
    for (Position position : positions) {
      LocalDate known = position.known;
      if (made != null && known != null && position.answers(demand)) {
        LocalDate day = known.isBefore(made) ? made : known;
        if (answered == null || day.isBefore(answered)) {
          answer = position;
          answered = day;
        }
      }
    }
    return new Fate(demand, made, answer, answered);
  }
}
