package org.detente.archive.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reported numbers of one party's troops in one period. Copies of one text count once. */
final class Troops {
  private final Map<String, Double> byStory = new TreeMap<>();
  private final TreeSet<String> articles = new TreeSet<>();

  /** A number in an article; of several in one story the largest counts. */
  void add(String story, String article, double value) {
    byStory.merge(story, value, Math::max);
    articles.add(article);
  }

  Indicator indicator(@Nullable Dyad dyad, @Nullable Period period, String party) {
    return new Indicator(
        dyad,
        period,
        Measure.TROOPS,
        party,
        median(byStory.values()),
        null,
        false,
        List.of(),
        List.of(),
        List.copyOf(articles));
  }

  private static double median(Collection<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(null);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
