package org.detente.archive.indicator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.detente.archive.table.RowSink;
import org.jspecify.annotations.Nullable;

/** Figures as tables: a row for each, with what it counts; or one for each period, to read. */
public final class IndicatorRows {
  private static final List<String> COLUMNS =
      List.of(
          "dyad",
          "by",
          "period",
          "begin",
          "end",
          "measure",
          "party",
          "value",
          "level",
          "change",
          "incidents",
          "shared",
          "articles");

  private IndicatorRows() {}

  /** A row for each figure; the period of what fits in none is {@code undated}. */
  public static void send(List<Indicator> figures, RowSink rows) throws IOException {
    rows.head(COLUMNS);
    for (Indicator figure : figures) {
      Dyad dyad = figure.dyad();
      Period period = figure.period();
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(dyad == null ? null : dyad.toString());
      cells.add(period == null ? null : period.span().code());
      cells.add(period == null ? "undated" : period.label());
      cells.add(period == null ? null : period.begin().toString());
      cells.add(period == null ? null : period.end().toString());
      cells.add(figure.measure().code());
      cells.add(figure.party());
      cells.add(rounded(figure.value()));
      cells.add(rounded(figure.level()));
      cells.add(figure.change());
      cells.add(String.join(";", figure.incidents()));
      cells.add(String.join(";", figure.shared()));
      cells.add(String.join(";", figure.articles()));
      rows.row(cells);
    }
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.round(value * 1000) / 1000.0);
  }

  /** Tables to read: one of the crisis and one of each dyad, a row for each period with events. */
  public static void toRead(
      List<Indicator> figures, Consumer<String> title, Supplier<RowSink> table) throws IOException {
    Map<String, List<Indicator>> series = new LinkedHashMap<>();
    for (Indicator figure : figures) {
      String name = figure.dyad() == null ? "all" : Objects.toString(figure.dyad());
      series.computeIfAbsent(name, n -> new ArrayList<>()).add(figure);
    }
    for (Map.Entry<String, List<Indicator>> one : series.entrySet()) {
      title.accept(one.getKey());
      try (RowSink rows = table.get()) {
        read(one.getValue(), rows);
      }
      title.accept("");
    }
  }

  private static void read(List<Indicator> figures, RowSink rows) throws IOException {
    rows.head(
        List.of(
            "period",
            "words+",
            "deeds+",
            "words-",
            "deeds-",
            "score",
            "dialogue",
            "open",
            "answered",
            "troops",
            "new level"));
    Map<String, List<Indicator>> periods = new LinkedHashMap<>();
    for (Indicator figure : figures) {
      Period period = figure.period();
      periods
          .computeIfAbsent(period == null ? "undated" : period.label(), p -> new ArrayList<>())
          .add(figure);
    }
    for (Map.Entry<String, List<Indicator>> period : periods.entrySet()) {
      if (!isEmpty(period.getValue())) {
        rows.row(cells(period.getKey(), period.getValue()));
      }
    }
  }

  /** Whether nothing happened; demands that stay open are no news. */
  private static boolean isEmpty(Collection<Indicator> figures) {
    return figures.stream()
        .filter(f -> f.measure() != Measure.DEMANDS_OPEN)
        .allMatch(f -> !f.change() && (f.value() == null || f.value() == 0));
  }

  private static List<@Nullable Object> cells(String period, List<Indicator> figures) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(period);
    for (Measure measure : Measure.values()) {
      if (measure != Measure.TROOPS) {
        cells.add(
            figures.stream()
                .filter(f -> f.measure() == measure)
                .map(Indicator::value)
                .filter(Objects::nonNull)
                .findFirst()
                .map(value -> Math.round(value * 10) / 10.0)
                .orElse(null));
      }
    }
    List<String> troops = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (Indicator figure : figures) {
      Double value = figure.value();
      Double level = figure.level();
      if (figure.measure() == Measure.TROOPS && value != null) {
        troops.add(String.format(Locale.ROOT, "%s %,.0f", figure.party(), value));
      }
      if (figure.change() && level != null) {
        changes.add(String.format(Locale.ROOT, "%s %.1f", figure.measure().code(), level));
      }
    }
    cells.add(String.join("; ", troops));
    cells.add(String.join("; ", changes));
    return cells;
  }
}
