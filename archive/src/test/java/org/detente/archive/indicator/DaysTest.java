package org.detente.archive.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods, and how an uncertain date is shared by them. */
class DaysTest {
  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-12, WEEK, 2022-W02, 2022-01-10, 2022-01-16",
    "2021-01-03, WEEK, 2020-W53, 2020-12-28, 2021-01-03",
    "2024-12-30, WEEK, 2025-W01, 2024-12-30, 2025-01-05",
    "2022-01-01, WEEK, 2021-W52, 2021-12-27, 2022-01-02",
    "2024-02-29, MONTH, 2024-02, 2024-02-01, 2024-02-29",
    "2022-01-12, DAY, 2022-01-12, 2022-01-12, 2022-01-12",
  })
  void periodsAreNamedAfterIso8601(String day, Span span, String label, String begin, String end) {
    Period period = Period.of(span, day(day));
    assertEquals(label, period.label());
    assertEquals(day(begin), period.begin());
    assertEquals(day(end), period.end());
    assertEquals(day(end).plusDays(1), period.next().begin());
  }

  private static Map<Period, Double> shares(
      @Nullable String date, String first, String last, Span span) {
    return Days.shares(date, day(first), day(last), null, null, span);
  }

  private static double share(Map<Period, Double> shares, Period period) {
    return shares.getOrDefault(period, 0.0);
  }

  @Test
  void aKnownDayIsWhollyInItsPeriod() {
    assertEquals(
        Map.of(Period.of(Span.WEEK, day("2022-01-12")), 1.0),
        shares("2022-01-12", "2022-01-12", "2022-01-12", Span.WEEK));
  }

  @Test
  void oneOfSeveralThursdaysIsSharedByTheirWeeksAndWhollyInTheirMonth() {
    String thursdays = "[2022-01-06,2022-01-13,2022-01-20,2022-01-27]";
    Map<Period, Double> weeks = shares(thursdays, "2022-01-06", "2022-01-27", Span.WEEK);
    assertEquals(4, weeks.size());
    weeks.values().forEach(share -> assertEquals(0.25, share, 1e-9));
    assertEquals(
        Map.of(Period.of(Span.MONTH, day("2022-01-01")), 1.0),
        shares(thursdays, "2022-01-06", "2022-01-27", Span.MONTH));
  }

  @Test
  void whatIsNewsOfThreeDaysIsSharedByTwoWeeks() {
    Map<Period, Double> weeks = shares(null, "2022-01-08", "2022-01-10", Span.WEEK);
    assertEquals(2 / 3.0, share(weeks, Period.of(Span.WEEK, day("2022-01-08"))), 1e-9);
    assertEquals(1 / 3.0, share(weeks, Period.of(Span.WEEK, day("2022-01-10"))), 1e-9);
  }

  @Test
  void onlyTheDaysOfTheCrisisCount() {
    Map<Period, Double> days =
        Days.shares(
            "2022-01", day("2022-01-01"), day("2022-01-31"), day("2022-01-30"), null, Span.DAY);
    assertEquals(2, days.size());
    assertEquals(0.5, share(days, Period.of(Span.DAY, day("2022-01-31"))), 1e-9);
  }

  @Test
  void openUnknownAndVeryWideDatesFitInNoPeriod() {
    assertEquals(Map.of(), Days.shares(null, null, null, null, null, Span.WEEK));
    assertEquals(
        Map.of(), Days.shares("2022-01/..", day("2022-01-01"), null, null, null, Span.WEEK));
    assertEquals(Map.of(), shares("2020/2022", "2020-01-01", "2022-12-31", Span.MONTH));
    assertEquals(12, shares("2022", "2022-01-01", "2022-12-31", Span.MONTH).size());
  }

  @Property(tries = 300)
  void theSharesOfOneIncidentAreOne(
      @ForAll @IntRange(max = 2000) int first,
      @ForAll @IntRange(max = 365) int length,
      @ForAll Span span) {
    LocalDate from = day("2020-01-01").plusDays(first);
    Map<Period, Double> shares = Days.shares(null, from, from.plusDays(length), null, null, span);
    assertEquals(1, shares.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
    shares.forEach(
        (period, share) ->
            assertTrue(
                !period.begin().isAfter(from.plusDays(length)) && !period.end().isBefore(from)));
  }

  @Test
  void aDyadIsTheSameEitherWay() {
    assertEquals(new Dyad("USA", "RUS"), new Dyad("RUS", "USA"));
    assertEquals("RUS-USA", new Dyad("USA", "RUS").toString());
    assertThrows(IllegalArgumentException.class, () -> new Dyad("RUS", "RUS"));
  }
}
