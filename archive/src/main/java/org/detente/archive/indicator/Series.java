package org.detente.archive.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.archive.indicator.Demands.Fate;
import org.detente.archive.indicator.Demands.Position;
import org.jspecify.annotations.Nullable;

/** What is gathered of a crisis, or of one dyad in it, and the figures that follow. */
final class Series {
  private final @Nullable Dyad dyad;
  private final Map<Period, EventTally> events = new TreeMap<>();
  private final Map<Period, Map<String, Troops>> troops = new TreeMap<>();
  private final Map<String, Troops> troopsAtSomeTime = new TreeMap<>();
  private final List<Position> positions = new ArrayList<>();
  private final EventTally undated = new EventTally();
  private boolean anyUndated;
  private double size;

  Series(@Nullable Dyad dyad) {
    this.dyad = dyad;
  }

  @Nullable Dyad dyad() {
    return dyad;
  }

  /** How many events. */
  double size() {
    return size;
  }

  void event(
      Map<Period, Double> shares, String quad, String incident, double score, double confidence) {
    size++;
    Measure measure = Measure.ofQuad(quad);
    if (shares.isEmpty()) {
      anyUndated = true;
      undated.add(measure, incident, 1, score, confidence);
    }
    shares.forEach(
        (period, share) ->
            events
                .computeIfAbsent(period, p -> new EventTally())
                .add(measure, incident, share, score, confidence));
  }

  void troops(@Nullable Period period, String party, String story, String article, double value) {
    Map<String, Troops> parties =
        period == null ? troopsAtSomeTime : troops.computeIfAbsent(period, p -> new TreeMap<>());
    parties.computeIfAbsent(party, p -> new Troops()).add(story, article, value);
  }

  void position(Position position) {
    positions.add(position);
  }

  /** All figures: by period without gaps, then what fits in none. */
  List<Indicator> figures(Span span, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<Fate> fates = Demands.fates(positions);
    List<Indicator> figures = new ArrayList<>();
    Optional<Period> first = edge(fates, span, from, to, true);
    Optional<Period> last = edge(fates, span, from, to, false);
    if (first.isPresent() && last.isPresent()) {
      Period end = last.get();
      for (Period period = first.get(); period.compareTo(end) <= 0; period = period.next()) {
        EventTally tally = events.get(period);
        figures.addAll(
            tally == null ? EventTally.none(dyad, period) : tally.indicators(dyad, period));
        addTroops(figures, period, troops.getOrDefault(period, Map.of()));
        figures.addAll(demands(fates, period));
      }
    }
    List<Indicator> levelled = Levels.found(figures, this::weight, variance());
    if (anyUndated) {
      levelled.addAll(undated.indicators(dyad, null));
    }
    addTroops(levelled, null, troopsAtSomeTime);
    return levelled;
  }

  private double weight(@Nullable Period period) {
    EventTally tally = period == null ? null : events.get(period);
    return tally == null ? 0 : tally.weight();
  }

  /** Of the scores of single events around the mean of their period. */
  private double variance() {
    double scatter = 0;
    double free = -events.size();
    for (EventTally tally : events.values()) {
      scatter += tally.scatter();
      free += tally.count(measure -> true);
    }
    return scatter / Math.max(1, free);
  }

  private void addTroops(
      List<Indicator> figures, @Nullable Period period, Map<String, Troops> parties) {
    parties.forEach((party, numbers) -> figures.add(numbers.indicator(dyad, period, party)));
  }

  private Optional<Period> edge(
      List<Fate> fates, Span span, @Nullable LocalDate from, @Nullable LocalDate to, boolean low) {
    List<Period> periods = new ArrayList<>(events.keySet());
    periods.addAll(troops.keySet());
    for (Fate fate : fates) {
      add(periods, fate.made(), span, from, to);
      add(periods, fate.answered(), span, from, to);
    }
    return low ? periods.stream().min(Period::compareTo) : periods.stream().max(Period::compareTo);
  }

  private static void add(
      List<Period> periods,
      @Nullable LocalDate day,
      Span span,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    boolean inside =
        day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    if (day != null && inside) {
      periods.add(Period.of(span, day));
    }
  }

  private List<Indicator> demands(List<Fate> fates, Period period) {
    List<String> open = new ArrayList<>();
    List<String> answered = new ArrayList<>();
    int answers = 0;
    for (Fate fate : fates) {
      LocalDate day = fate.answered();
      Position answer = fate.answer();
      if (fate.isOpen(period.end())) {
        open.add(fate.demand().incident());
      }
      if (day != null && answer != null && Period.of(period.span(), day).equals(period)) {
        answers++;
        answered.add(fate.demand().incident());
        answered.add(answer.incident());
      }
    }
    return List.of(
        demand(period, Measure.DEMANDS_OPEN, open.size(), open),
        demand(period, Measure.DEMANDS_ANSWERED, answers, answered));
  }

  private Indicator demand(Period period, Measure measure, int count, List<String> ids) {
    return new Indicator(
        dyad, period, measure, null, (double) count, null, false, ids, List.of(), List.of());
  }
}
