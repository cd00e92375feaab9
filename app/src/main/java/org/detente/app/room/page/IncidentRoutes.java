package org.detente.app.room.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.gold.Attached;
import org.detente.app.room.gold.Correction;
import org.detente.app.room.gold.CorrectionFile;
import org.detente.app.room.web.Frame;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.HttpProblem;
import org.detente.app.room.web.Pages;
import org.detente.archive.read.Evidence;
import org.detente.archive.read.Incident;
import org.jspecify.annotations.Nullable;

/** An incident with all its evidence side by side. */
public final class IncidentRoutes {
  private final Library library;
  private final CorrectionFile corrections;
  private final Frames frames;
  private final Pages pages;

  /** Pages about the incidents of this archive. */
  public IncidentRoutes(Library library, CorrectionFile corrections, Frames frames, Pages pages) {
    this.library = library;
    this.corrections = corrections;
    this.frames = frames;
    this.pages = pages;
  }

  /**
   * A report of an incident with what readers said of it.
   *
   * @param before the sentence up to the words that name the incident
   * @param named these words
   * @param after the rest of the sentence
   */
  public record Report(
      Evidence evidence,
      String before,
      String named,
      String after,
      @Nullable Correction corrected) {}

  /** Adds {@code /incidents/ID}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/incidents/{id}", this::incident);
  }

  private void incident(Context context) {
    Frame frame = frames.of(context);
    String id = context.pathParam("id");
    Incident incident =
        library
            .view()
            .incident(id)
            .orElseThrow(() -> new HttpProblem(HttpStatus.NOT_FOUND, frame.t("problem.nothing")));
    List<Report> reports = new ArrayList<>();
    for (Evidence evidence : library.view().evidence(id)) {
      reports.add(report(evidence));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", frame);
    values.put("incident", incident);
    values.put("reports", reports);
    values.put("contradictions", library.view().contradictions(id));
    pages.show(context, "room/incident.jte", values);
  }

  private Report report(Evidence evidence) {
    String words = evidence.words();
    int length = words.codePointCount(0, words.length());
    int begin = Math.max(0, Math.min(length, evidence.begin() - evidence.sentenceBegin()));
    int end = Math.max(begin, Math.min(length, evidence.end() - evidence.sentenceBegin()));
    int from = words.offsetByCodePoints(0, begin);
    int to = words.offsetByCodePoints(0, end);
    Optional<Correction> corrected =
        library
            .archive()
            .article(evidence.article())
            .flatMap(
                article ->
                    Attached.of(corrections.of(article.key()), article.coded().events())
                        .find(evidence.item()));
    return new Report(
        evidence,
        words.substring(0, from),
        words.substring(from, to),
        words.substring(to),
        corrected.orElse(null));
  }
}
