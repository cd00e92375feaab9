package org.detente.archive.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.detente.archive.indicator.Demands.Fate;
import org.detente.archive.indicator.Demands.Position;
import org.junit.jupiter.api.Test;

class DemandsTest {
  private static final Position DEMAND =
      position("d", "demands", "AAA", "BBB", "talks", "2022-01-10", "2022-01-10");

  private static Position position(
      String id,
      String stance,
      String party,
      String toward,
      String item,
      String first,
      String last) {
    return new Position(
        id,
        stance,
        party,
        toward.isEmpty() ? List.of() : List.of(toward),
        item,
        LocalDate.parse(first),
        LocalDate.parse(last),
        LocalDate.parse(last));
  }

  private static Fate fate(Position... positions) {
    return Demands.fates(Arrays.asList(positions)).get(0);
  }

  @Test
  void aDemandIsOpenUntilItIsAnswered() {
    Fate fate =
        fate(
            DEMAND,
            position("late", "offers", "BBB", "", "talks", "2022-01-20", "2022-01-20"),
            position("a", "rejects", "BBB", "AAA", "talks", "2022-01-14", "2022-01-14"));
    assertEquals(LocalDate.of(2022, 1, 14), fate.answered());
    assertFalse(fate.isOpen(LocalDate.of(2022, 1, 9)));
    assertTrue(fate.isOpen(LocalDate.of(2022, 1, 10)));
    assertTrue(fate.isOpen(LocalDate.of(2022, 1, 13)));
    assertFalse(fate.isOpen(LocalDate.of(2022, 1, 14)));
  }

  @Test
  void whatIsNoAnswerLeavesItOpen() {
    Fate fate =
        fate(
            DEMAND,
            position("other item", "rejects", "BBB", "", "borders", "2022-01-14", "2022-01-14"),
            position("other party", "rejects", "CCC", "", "talks", "2022-01-14", "2022-01-14"),
            position("other way", "rejects", "BBB", "CCC", "talks", "2022-01-14", "2022-01-14"),
            position("undecided", "undecided", "BBB", "AAA", "talks", "2022-01-14", "2022-01-14"),
            position("its own", "rejects", "AAA", "", "talks", "2022-01-14", "2022-01-14"),
            position("before", "rejects", "BBB", "AAA", "talks", "2022-01-02", "2022-01-02"));
    assertNull(fate.answered());
    assertTrue(fate.isOpen(LocalDate.of(2030, 1, 1)));
  }

  /** The answer stands in an article of which only the month is known: it may be the later. */
  @Test
  void anAnswerOfThatMonthCountsFromItsEnd() {
    Fate fate =
        fate(DEMAND, position("a", "accepts", "BBB", "", "talks", "2022-01-01", "2022-01-31"));
    assertEquals(LocalDate.of(2022, 1, 31), fate.answered());
  }

  @Test
  void anyoneMayAnswerADemandToNobody() {
    Position open = position("d", "demands", "AAA", "", "talks", "2022-01-10", "2022-01-10");
    Fate fate = fate(open, position("a", "offers", "CCC", "", "talks", "2022-01-11", "2022-01-11"));
    assertEquals(LocalDate.of(2022, 1, 11), fate.answered());
  }
}
