package org.detente.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.room.words.Messages;
import org.detente.app.room.words.Words;
import org.detente.archive.indicator.Indicator;
import org.detente.archive.indicator.Indicators;
import org.detente.archive.indicator.Measure;
import org.detente.archive.indicator.Period;
import org.detente.archive.indicator.Span;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.store.Archive;
import org.jspecify.annotations.Nullable;

/** The figures of a report: a table by week, by month where there would be many. */
final class ReportFigures {
  private static final int MOST_PERIODS = 14;
  private static final List<Measure> COLUMNS =
      List.of(
          Measure.VERBAL_COOPERATION,
          Measure.MATERIAL_COOPERATION,
          Measure.VERBAL_CONFLICT,
          Measure.MATERIAL_CONFLICT,
          Measure.SCORE,
          Measure.DIALOGUE,
          Measure.DEMANDS_OPEN);

  private final Archive archive;
  private final Messages messages;
  private final Words words;

  ReportFigures(Archive archive, Messages messages) {
    this.archive = archive;
    this.messages = messages;
    this.words = new Words(messages);
  }

  ReportSection section(IncidentFilter filter, LocalDate day) {
    Map<Period, List<Indicator>> periods = periods(filter, Span.WEEK, day);
    if (periods.size() > MOST_PERIODS) {
      periods = periods(filter, Span.MONTH, day);
    }
    List<String> columns = new ArrayList<>(List.of(messages.text("report.period")));
    COLUMNS.forEach(measure -> columns.add(messages.text("measure." + measure.code())));
    List<List<String>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<Map.Entry<Period, List<Indicator>>> all = List.copyOf(periods.entrySet());
    for (Map.Entry<Period, List<Indicator>> period :
        all.subList(Math.max(0, all.size() - MOST_PERIODS), all.size())) {
      List<String> cells = new ArrayList<>(List.of(name(period.getKey())));
      COLUMNS.forEach(measure -> cells.add(cell(measure, period.getValue())));
      rows.add(cells);
      changes(period.getKey(), period.getValue(), notes);
    }
    notes.add(messages.text(notes.isEmpty() ? "report.no-change" : "report.change-means"));
    notes.add(messages.text("report.shared"));
    return new ReportSection(
        "figures", messages.text("report.indicators"), List.of(), columns, rows, notes);
  }

  /** Those that have begun on the day of the report. */
  private Map<Period, List<Indicator>> periods(IncidentFilter filter, Span span, LocalDate day) {
    Map<Period, List<Indicator>> periods = new LinkedHashMap<>();
    for (Indicator figure : Indicators.of(archive).list(filter, span, Indicators.busiest(0))) {
      Period period = figure.period();
      if (period != null && !period.begin().isAfter(day)) {
        periods.computeIfAbsent(period, p -> new ArrayList<>()).add(figure);
      }
    }
    return periods;
  }

  private String name(Period period) {
    return words.bin(period.begin(), period.span().code());
  }

  private String cell(Measure measure, List<Indicator> figures) {
    for (Indicator figure : figures) {
      if (figure.measure() == measure) {
        return value(measure, figure.value());
      }
    }
    return "";
  }

  private String value(Measure measure, @Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return switch (measure) {
      case SCORE -> words.signed(value);
      case DIALOGUE -> words.percent(value);
      default -> String.format(messages.locale(), value % 1 == 0 ? "%,.0f" : "%,.1f", value);
    };
  }

  private void changes(Period period, List<Indicator> figures, List<String> notes) {
    for (Indicator figure : figures) {
      Double level = figure.level();
      if (figure.change() && level != null) {
        notes.add(
            messages.text(
                "report.change",
                messages.text("measure." + figure.measure().code()),
                name(period),
                figure.measure() == Measure.SCORE
                    ? words.signed(level)
                    : String.format(messages.locale(), "%.1f", level)));
      }
    }
  }
}
