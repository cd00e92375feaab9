package org.detente.archive.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.detente.archive.read.Incident;
import org.jspecify.annotations.Nullable;

/**
 * An incident with all that report it.
 *
 * @param incident the incident
 * @param reports in the order of publication
 */
record Reported(Incident incident, List<Report> reports) {
  Reported {
    reports = List.copyOf(reports);
  }

  /** What the reports give, each once, in their order. */
  List<String> each(Function<Report, @Nullable String> what) {
    Set<String> values = new LinkedHashSet<>();
    reports.stream().map(what).filter(Objects::nonNull).forEach(values::add);
    return List.copyOf(values);
  }

  /** The report with the clearest words. */
  Optional<Report> lead() {
    return reports.stream()
        .filter(report -> report.article() == incident.leadArticle())
        .filter(
            report -> report.begin() >= incident.leadBegin() && report.begin() < incident.leadEnd())
        .findFirst();
  }
}
