package org.detente.archive.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure, with what it counts.
 *
 * @param dyad of which two parties, or null for the whole crisis
 * @param period when, or null for what fits in no period: its date is unknown, open or too wide
 * @param measure what is measured
 * @param party whose troops, else null
 * @param value the figure; null where there is nothing to take a mean or a share of
 * @param level mean of the stretch in which the period lies, or null where no levels are sought
 * @param change whether a new level begins with this period
 * @param incidents ids of the incidents that lie wholly in it; of demands those that are open or
 *     answered, with their answers
 * @param shared ids of the incidents of which it has a share, because they may lie elsewhere
 * @param articles ids of the articles that report troops, else empty
 */
public record Indicator(
    @Nullable Dyad dyad,
    @Nullable Period period,
    Measure measure,
    @Nullable String party,
    @Nullable Double value,
    @Nullable Double level,
    boolean change,
    List<String> incidents,
    List<String> shared,
    List<String> articles) {
  public Indicator {
    incidents = List.copyOf(incidents);
    shared = List.copyOf(shared);
    articles = List.copyOf(articles);
  }

  /** With the level that its period belongs to. */
  Indicator at(double mean, boolean begins) {
    return new Indicator(
        dyad, period, measure, party, value, mean, begins, incidents, shared, articles);
  }
}
