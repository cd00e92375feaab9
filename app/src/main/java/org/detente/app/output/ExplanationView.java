package org.detente.app.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.app.output.Paint.Ink;
import org.detente.coder.Analysis;
import org.detente.coder.actor.Mention;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.Reading;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.conllu.TreeDrawing;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Event;
import org.detente.coder.text.Document;
import org.detente.coder.time.TemporalMention;
import org.jspecify.annotations.Nullable;

/**
 * The way from words to record: the tree of a sentence, and for each event its predicate, the line
 * of the lexicon, the parties and how they were resolved, the time, and what was considered
 * besides.
 */
public final class ExplanationView {
  private static final String LEXICON = "coder/src/main/resources/lexicon/";
  private static final int LABEL_WIDTH = 13;

  private final Paint paint;
  private final int width;
  private final Analysis analysis;
  private final Document document;

  /**
   * A view of a document's analysis.
   *
   * @param colour whether to colour it
   * @param width columns to lay it out in
   */
  public ExplanationView(boolean colour, int width, Analysis analysis) {
    this.paint = new Paint(colour);
    this.width = width;
    this.analysis = analysis;
    this.document = analysis.record().document();
  }

  /**
   * Explains the sentences with events, or the one of an event.
   *
   * @param eventId the event to explain, or null for all
   * @return nothing where there is no such event
   */
  public Optional<String> write(@Nullable String eventId) {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : analysis.sentences()) {
      List<CodedEvent> events =
          analysis.events().events().stream()
              .filter(coded -> coded.event().sentence() == sentence.index())
              .filter(coded -> eventId == null || coded.event().id().equals(eventId))
              .toList();
      List<Predicate> dropped = dropped(sentence);
      if (!events.isEmpty() || (eventId == null && !dropped.isEmpty())) {
        sentence(out, sentence);
        events.forEach(coded -> event(out, coded));
        considered(out, dropped);
      }
    }
    return out.length() == 0 ? Optional.empty() : Optional.of(out.toString());
  }

  private void sentence(StringBuilder out, Sentence sentence) {
    String label = "sentence " + (sentence.index() + 1);
    out.append(paint.in(Ink.HEADING, label)).append('\n');
    new Line(paint)
        .add(Ink.STRONG, Paint.safe(document.text().slice(sentence.span())))
        .writeTo(out, "  ", 2, width);
    tree(sentence)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> out.append("    ").append(Paint.safe(line)).append('\n'));
    out.append('\n');
  }

  private static String tree(Sentence sentence) {
    StringBuilder tree = new StringBuilder();
    try {
      TreeDrawing.draw(tree, sentence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree.toString();
  }

  private void event(StringBuilder out, CodedEvent coded) {
    Event event = coded.event();
    Line head = new Line(paint);
    head.add(Ink.PARTY, event.actors().isEmpty() ? "someone" : Labels.of(event.actors()));
    head.add(" ")
        .add(
            Labels.ink(event.type().quad()),
            "─ " + SentencesView.what(event) + (event.recipients().isEmpty() ? "" : " →"));
    head.add(event.recipients().isEmpty() ? "" : " " + Labels.of(event.recipients()));
    head.add(" · " + event.status().code() + " · " + Math.round(event.confidence() * 100) + "%");
    head.add(Ink.FAINT, " · " + event.id());
    head.writeTo(out, "  ", 4, width);
    for (Reading r = coded.reading(); r != null; r = r.inner()) {
      line(out, r == coded.reading() ? "predicate" : "governs", describe(r.predicate()));
      line(out, "", place(r.predicate().entry()));
    }
    coded.chain().stream()
        .skip(Math.max(0, coded.chain().size() - 1))
        .forEach(step -> line(out, "composed by", step));
    event.actors().forEach(actor -> actor(out, "actor", actor));
    event.recipients().forEach(actor -> actor(out, "recipient", actor));
    Actor speaker = event.attributedTo();
    if (speaker != null) {
      actor(out, "says", speaker);
    }
    time(out, event);
    if (!event.agenda().isEmpty()) {
      line(out, "agenda", String.join(", ", event.agenda()));
    }
    out.append('\n');
  }

  private void actor(StringBuilder out, String label, Actor actor) {
    line(
        out,
        label,
        "“" + actor.mention() + "” → " + Labels.of(actor) + ", by " + actor.resolvedBy().code());
    Mention mention = mentionOf(actor);
    if (mention != null) {
      mention.chain().forEach(step -> line(out, "", step));
      line(out, "", "probability " + Math.round(mention.probability() * 100) + "%");
    }
  }

  private @Nullable Mention mentionOf(Actor actor) {
    return analysis.mentions().all().stream()
        .filter(
            mention ->
                mention.actor().begin() == actor.begin()
                    && mention.actor().end() == actor.end()
                    && Objects.equals(mention.actor().party(), actor.party()))
        .findFirst()
        .orElse(null);
  }

  private void time(StringBuilder out, Event event) {
    if (event.date() == null) {
      return;
    }
    String by =
        analysis.times().stream()
            .filter(time -> time.sentence() == event.sentence())
            .filter(time -> event.date().equals(time.date()))
            .findFirst()
            .map(ExplanationView::describe)
            .orElse("the document's date");
    line(out, "date", Labels.of(event.date()) + ", from " + by);
  }

  private static String describe(TemporalMention time) {
    return "“" + time.expression().text() + "” by rule " + time.rule();
  }

  /** Predicates that no event was made of. */
  private List<Predicate> dropped(Sentence sentence) {
    Set<Predicate> used = new HashSet<>();
    for (CodedEvent coded : analysis.events().events()) {
      for (Reading r = coded.reading(); r != null; r = r.inner()) {
        used.add(r.predicate());
      }
    }
    return analysis.events().predicates().stream()
        .filter(predicate -> predicate.sentence() == sentence && !used.contains(predicate))
        .toList();
  }

  private void considered(StringBuilder out, List<Predicate> dropped) {
    for (int i = 0; i < dropped.size(); i++) {
      Predicate predicate = dropped.get(i);
      line(out, i == 0 ? "no event of" : "", describe(predicate) + ", " + place(predicate.entry()));
    }
    if (!dropped.isEmpty()) {
      out.append('\n');
    }
  }

  private static String describe(Predicate predicate) {
    Sentence sentence = predicate.sentence();
    Concept concept = predicate.concept();
    String arguments =
        predicate.arguments().stream()
            .map(
                argument ->
                    argument.role().name().toLowerCase(java.util.Locale.ROOT)
                        + " “"
                        + sentence.form(argument.token())
                        + "”")
            .collect(Collectors.joining(", "));
    return "“"
        + sentence.form(predicate.token())
        + "” = "
        + concept.name()
        + (predicate.isNegated() ? ", denied" : "")
        + (predicate.isPassive() ? ", passive" : "")
        + (arguments.isEmpty() ? "" : ": " + arguments);
  }

  private static String place(Entry entry) {
    return LEXICON + entry.file() + ".tsv:" + entry.line();
  }

  private void line(StringBuilder out, String label, String text) {
    out.append("    ").append(paint.in(Ink.FAINT, label));
    new Line(paint)
        .add(Paint.safe(text))
        .writeTo(
            out, " ".repeat(Math.max(1, LABEL_WIDTH - label.length())), LABEL_WIDTH + 6, width - 4);
  }
}
