package org.detente.archive.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.archive.read.CrisisView;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.archive.store.Archive;
import org.detente.archive.store.Databases;
import org.detente.archive.store.Invented;
import org.detente.archive.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures agree with a look at all incidents, on both databases. */
class IndicatorsTest {
  private static final Page ALL = new Page(0, 10_000);

  @TempDir private Path folder;

  private Archive invented(String kind) {
    Archive archive =
        Archive.open(kind.equals("duckdb") ? Databases.duckDb(folder) : Databases.postgres());
    archive.store(new Invented(5, 4, 60).next(200));
    return archive;
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void everyEventCountsOnceWhateverThePeriods(String kind) {
    try (Archive archive = invented(kind)) {
      List<Incident> events =
          CrisisView.of(archive)
              .incidents(IncidentFilter.ALL.kinds("event").statuses("actual"), ALL);
      assertTrue(events.size() > 200, () -> events.size() + " events");
      for (Span span : Span.values()) {
        List<Indicator> figures =
            Indicators.of(archive).list(IncidentFilter.ALL, span, Indicators.busiest(2));
        Map<String, Long> expected =
            events.stream()
                .collect(
                    Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.quad()), Collectors.counting()));
        expected.forEach((quad, count) -> assertEquals(count, counted(figures, quad), 1e-6, quad));
        TreeSet<String> named = new TreeSet<>();
        whole(figures).stream()
            .filter(figure -> figure.measure().isCount())
            .forEach(
                figure -> {
                  named.addAll(figure.incidents());
                  named.addAll(figure.shared());
                });
        assertEquals(
            events.stream().map(Incident::id).collect(Collectors.toCollection(TreeSet::new)),
            named);
      }
    }
  }

  private static List<Indicator> whole(List<Indicator> figures) {
    return figures.stream().filter(figure -> figure.dyad() == null).toList();
  }

  private static double counted(List<Indicator> figures, String quad) {
    return whole(figures).stream()
        .filter(figure -> figure.measure().code().equals(quad))
        .mapToDouble(figure -> Objects.requireNonNull(figure.value()))
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void theMeanScoreAndTheShareOfDialogueAreThoseOfTheIncidentsNamed(String kind) {
    try (Archive archive = invented(kind)) {
      CrisisView view = CrisisView.of(archive);
      int compared = 0;
      for (Indicator figure :
          Indicators.of(archive).list(IncidentFilter.ALL, Span.DAY, Indicators.busiest(3))) {
        if (figure.shared().isEmpty() && !figure.incidents().isEmpty()) {
          compared += isAsNamed(figure, view) ? 1 : 0;
        }
      }
      assertTrue(compared >= 10, compared + " figures");
    }
  }

  private static boolean isAsNamed(Indicator figure, CrisisView view) {
    if (figure.measure() != Measure.SCORE && figure.measure() != Measure.DIALOGUE) {
      return false;
    }
    double sum = 0;
    double weight = 0;
    int cooperation = 0;
    for (String id : figure.incidents()) {
      Incident event = view.incident(id).orElseThrow();
      sum += Objects.requireNonNull(event.score()) * event.confidence();
      weight += event.confidence();
      cooperation += Objects.requireNonNull(event.quad()).endsWith("cooperation") ? 1 : 0;
    }
    double expected =
        figure.measure() == Measure.SCORE
            ? sum / weight
            : cooperation / (double) figure.incidents().size();
    assertEquals(expected, Objects.requireNonNull(figure.value()), 1e-9, figure.toString());
    return true;
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void aDyadCountsWhatPassedBetweenItsTwo(String kind) {
    Dyad dyad = new Dyad("P10", "P12");
    try (Archive archive = invented(kind)) {
      TreeSet<String> expected = new TreeSet<>();
      for (Incident event :
          CrisisView.of(archive)
              .incidents(IncidentFilter.ALL.kinds("event").statuses("actual"), ALL)) {
        List<String> others = event.recipients().isEmpty() ? event.actors() : event.recipients();
        if ((event.actors().contains("P10") && others.contains("P12"))
            || (event.actors().contains("P12") && others.contains("P10"))) {
          expected.add(event.id());
        }
      }
      TreeSet<String> counted = new TreeSet<>();
      for (Indicator figure :
          Indicators.of(archive)
              .list(IncidentFilter.ALL, Span.MONTH, Indicators.named(List.of(dyad)))) {
        if (dyad.equals(figure.dyad()) && figure.measure().isCount()) {
          counted.addAll(figure.incidents());
          counted.addAll(figure.shared());
        }
      }
      assertFalse(expected.isEmpty());
      assertEquals(expected, counted);
    }
  }

  @Test
  void theSamplesGoFromTalksToWar() {
    try (Archive archive = Archive.open(Databases.duckDb(folder))) {
      archive.store(Samples.stored());
      List<Indicator> figures =
          Indicators.of(archive)
              .list(
                  IncidentFilter.ALL.scope(List.of("RUS", "UKR", "USA", "NATO"), List.of()),
                  Span.MONTH,
                  Indicators.busiest(1));
      assertTrue(
          value(figures, "2022-01", Measure.SCORE) > value(figures, "2022-02", Measure.SCORE));
      assertTrue(
          value(figures, "2022-01", Measure.DIALOGUE)
              > value(figures, "2022-02", Measure.DIALOGUE));
      assertTrue(value(figures, "2022-02", Measure.MATERIAL_CONFLICT) >= 5);
      assertTrue(value(figures, "2022-01", Measure.DEMANDS_OPEN) >= 1);
      assertTrue(value(figures, "2022-01", Measure.DEMANDS_ANSWERED) >= 1);
      Indicator troops =
          figures.stream()
              .filter(figure -> figure.measure() == Measure.TROOPS)
              .filter(figure -> "RUS".equals(figure.party()))
              .findFirst()
              .orElseThrow();
      assertEquals(100_000, troops.value());
      assertEquals(
          List.of("01-geneve-overleg-vs-rusland", "02-geneva-security-talks"), troops.articles());
    }
  }

  private static double value(List<Indicator> figures, String period, Measure measure) {
    return whole(figures).stream()
        .filter(figure -> figure.measure() == measure)
        .filter(figure -> figure.period() != null)
        .filter(figure -> Objects.requireNonNull(figure.period()).label().equals(period))
        .map(Indicator::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void periodsHaveNoGapsAndLieInTheCrisis() {
    LocalDate from = LocalDate.of(2022, 1, 10);
    LocalDate to = LocalDate.of(2022, 2, 20);
    try (Archive archive = invented("duckdb")) {
      List<Period> periods = new ArrayList<>();
      for (Indicator figure :
          Indicators.of(archive)
              .list(IncidentFilter.ALL.period(from, to), Span.DAY, Indicators.busiest(0))) {
        Period period = figure.period();
        if (period != null && figure.measure() == Measure.SCORE) {
          periods.add(period);
        }
      }
      assertEquals(from, periods.get(0).begin());
      assertEquals(to, periods.get(periods.size() - 1).begin());
      for (int i = 1; i < periods.size(); i++) {
        assertEquals(periods.get(i - 1).next(), periods.get(i));
      }
    }
  }

  @Test
  void theSameArchiveGivesTheSameFigures() {
    try (Archive archive = invented("duckdb")) {
      Indicators indicators = Indicators.of(archive);
      List<Indicator> once = indicators.list(IncidentFilter.ALL, Span.WEEK, Indicators.busiest(5));
      assertNotNull(once);
      assertEquals(once, indicators.list(IncidentFilter.ALL, Span.WEEK, Indicators.busiest(5)));
    }
  }
}
