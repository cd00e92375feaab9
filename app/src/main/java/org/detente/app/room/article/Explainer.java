package org.detente.app.room.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.output.ExplanationView;
import org.detente.coder.Analysis;
import org.detente.coder.Pipeline;
import org.detente.coder.actor.Mention;
import org.detente.coder.record.Actor;
import org.detente.coder.text.Document;

/** Explains codings; keeps the last analyses, as a reader asks of one article many times. */
public final class Explainer {
  private static final int KEPT = 32;
  private static final int COLUMNS = 96;

  private final Pipeline coder;
  private final Map<Document, Analysis> analyses =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Document, Analysis> eldest) {
          return size() > KEPT;
        }
      };

  /** Explains what this coder codes. */
  public Explainer(Pipeline coder) {
    this.coder = coder;
  }

  /** What every stage makes of a document. */
  public Analysis analyse(Document document) {
    synchronized (analyses) {
      Analysis known = analyses.get(document);
      if (known != null) {
        return known;
      }
    }
    Analysis analysis = coder.analyse(document);
    synchronized (analyses) {
      analyses.put(document, analysis);
    }
    return analysis;
  }

  /**
   * Why an event was coded: tree, predicate, line of the lexicon, parties. Empty where today's
   * coder no longer codes it.
   */
  public String event(Document document, String id) {
    return new ExplanationView(false, COLUMNS, analyse(document)).write(id).orElse("");
  }

  /** How a mention was resolved, one step a line; empty where today's coder does not see it. */
  public List<String> mention(Document document, Actor actor) {
    return analyse(document).mentions().all().stream()
        .filter(
            mention ->
                mention.actor().begin() == actor.begin() && mention.actor().end() == actor.end())
        .findFirst()
        .map(Mention::chain)
        .orElse(List.of());
  }
}
