package org.detente.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.app.output.Paint.Ink;
import org.detente.coder.record.Actor;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.Place;
import org.detente.coder.record.Quotation;
import org.detente.coder.record.Status;
import org.detente.coder.text.Span;

/** The sentences in which something happens or is said, and under each who → what → whom. */
final class SentencesView {
  private static final int NUMBER_WIDTH = 4;
  private static final int INDENT = NUMBER_WIDTH + 2;

  private final Paint paint;
  private final int width;
  private final CodedDocument coded;

  SentencesView(Paint paint, int width, CodedDocument coded) {
    this.paint = paint;
    this.width = width;
    this.coded = coded;
  }

  void writeTo(StringBuilder out) {
    int silent = 0;
    for (int i = 0; i < coded.sentences().size(); i++) {
      int index = i;
      List<Event> events = coded.events().stream().filter(e -> e.sentence() == index).toList();
      List<Quotation> quotes = coded.quotes().stream().filter(q -> q.sentence() == index).toList();
      if (events.isEmpty() && quotes.isEmpty()) {
        silent++;
        continue;
      }
      sentence(out, index, events);
      events.forEach(event -> event(out, event));
      quotes.forEach(quotation -> quotation(out, quotation));
      out.append('\n');
    }
    if (silent > 0) {
      String count = silent == 1 ? "1 sentence" : silent + " sentences";
      out.append("  ")
          .append(paint.in(Ink.FAINT, count + " without event or quotation"))
          .append('\n');
    }
  }

  private void sentence(StringBuilder out, int index, List<Event> events) {
    String number = Integer.toString(index + 1);
    Line line = new Line(paint);
    Span span = coded.sentences().get(index);
    int at = span.begin();
    for (Marked mark : marks(span, events)) {
      if (mark.span().begin() < at) {
        continue;
      }
      line.add(slice(at, mark.span().begin()));
      line.add(mark.ink(), slice(mark.span().begin(), mark.span().end()));
      at = mark.span().end();
    }
    line.add(slice(at, span.end()));
    out.append(
        paint.in(
            Ink.FAINT,
            " ".repeat(NUMBER_WIDTH - Math.min(NUMBER_WIDTH, number.length())) + number));
    line.writeTo(out, "  ", INDENT, width - NUMBER_WIDTH);
  }

  private record Marked(Span span, Ink ink) {}

  /** Parties and triggers within a sentence, in text order; a trigger goes before a party. */
  private List<Marked> marks(Span sentence, List<Event> events) {
    List<Marked> marks = new ArrayList<>();
    for (Event event : events) {
      marks.add(new Marked(new Span(event.begin(), event.end()), Labels.ink(event.type().quad())));
    }
    for (Actor actor : coded.actors()) {
      marks.add(new Marked(new Span(actor.begin(), actor.end()), Ink.PARTY));
    }
    marks.removeIf(mark -> !sentence.contains(mark.span()));
    marks.sort(Comparator.comparingInt(mark -> mark.span().begin()));
    return marks;
  }

  private String slice(int begin, int end) {
    return Paint.safe(coded.document().text().slice(begin, end));
  }

  private void event(StringBuilder out, Event event) {
    Ink ink = Labels.ink(event.type().quad());
    Line line = new Line(paint);
    line.add(Ink.PARTY, event.actors().isEmpty() ? "someone" : Labels.of(event.actors()));
    line.add(" ").add(ink, "─ " + what(event) + (event.recipients().isEmpty() ? "" : " →"));
    if (!event.recipients().isEmpty()) {
      line.add(" ").add(Ink.PARTY, Labels.of(event.recipients()));
    }
    if (event.status() != Status.ACTUAL) {
      line.add(" ").add(Ink.STRONG, "[" + event.status().code() + "]");
    }
    if (event.date() != null) {
      line.add(" ").add(Ink.TIME, Labels.of(event.date()));
    }
    Place place = event.place();
    if (place != null) {
      line.add(" in " + Labels.of(place));
    }
    if (!event.agenda().isEmpty()) {
      line.add(" · on " + String.join(", ", event.agenda()));
    }
    Actor speaker = event.attributedTo();
    if (speaker != null) {
      line.add(Ink.FAINT, " · says " + Labels.of(speaker));
    }
    line.add(Ink.FAINT, " · " + Math.round(event.confidence() * 100) + "%");
    line.writeTo(out, " ".repeat(INDENT), INDENT + 4, width);
  }

  /** Type and mode in words: {@code THREATEN violence}. */
  static String what(Event event) {
    String mode = event.mode();
    return mode == null ? event.type().name() : event.type().name() + " " + mode;
  }

  private void quotation(StringBuilder out, Quotation quotation) {
    Actor speaker = quotation.speaker();
    String content = Paint.safe(quotation.content());
    Line line = new Line(paint);
    line.add(Ink.SPEECH, quotation.direct() ? "“" + content + "”" : content);
    line.add(Ink.FAINT, " — " + (speaker == null ? "unknown" : Labels.of(speaker)));
    line.writeTo(out, " ".repeat(INDENT), INDENT + 4, width);
  }
}
