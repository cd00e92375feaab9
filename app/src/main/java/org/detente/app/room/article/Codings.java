package org.detente.app.room.article;

import java.util.ArrayList;
import java.util.List;
import org.detente.app.room.text.Layer;
import org.detente.app.room.text.Mark;
import org.detente.app.room.words.Words;
import org.detente.coder.record.Actor;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.Place;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Quotation;
import org.detente.coder.record.Status;
import org.detente.coder.record.TimeExpression;
import org.detente.coder.text.Span;

/** What the coder found in a document, put in words, in the order of the record. */
final class Codings {
  private final Words words;
  private final CodedDocument coded;
  private final List<Coding> all = new ArrayList<>();

  private Codings(Words words, CodedDocument coded) {
    this.words = words;
    this.coded = coded;
  }

  static List<Coding> of(CodedDocument coded, Words words) {
    Codings codings = new Codings(words, coded);
    coded.events().forEach(codings::event);
    codings.actors();
    codings.times();
    codings.numbers();
    codings.quotations();
    return codings.all;
  }

  /** The marks that show them in the text. */
  static List<Mark> marks(List<Coding> codings) {
    return codings.stream()
        .map(c -> new Mark(c.span(), c.layer(), c.id(), c.head(), c.tone()))
        .toList();
  }

  private void event(Event event) {
    StringBuilder head = new StringBuilder(words.actors(event.actors()));
    head.append(" — ").append(words.event(event.type().name(), event.mode()));
    if (!event.recipients().isEmpty()) {
      head.append(" → ").append(words.actors(event.recipients()));
    }
    List<String> details = new ArrayList<>();
    if (event.status() != Status.ACTUAL) {
      details.add(words.code("status", event.status().code()));
    }
    if (event.date() != null) {
      details.add(words.date(event.date()));
    }
    Place place = event.place();
    if (place != null) {
      details.add(words.place(place));
    }
    if (!event.agenda().isEmpty()) {
      details.add(words.agendas(event.agenda()));
    }
    Actor speaker = event.attributedTo();
    if (speaker != null) {
      details.add(words.code("label", "says") + " " + words.actor(speaker));
    }
    details.add(words.percent(event.confidence()));
    all.add(
        new Coding(
            "e-" + event.id(),
            Layer.EVENTS,
            head.toString(),
            String.join(" · ", details),
            event.type().quad().code(),
            new Span(event.begin(), event.end()),
            event.id()));
  }

  private void actors() {
    for (int i = 0; i < coded.actors().size(); i++) {
      Actor actor = coded.actors().get(i);
      String role = actor.role();
      String forum = actor.forum();
      List<String> details = new ArrayList<>();
      if (role != null) {
        details.add(role);
      }
      if (forum != null) {
        details.add(forum);
      }
      details.add(words.code("by", actor.resolvedBy().code()));
      add("a-" + i, Layer.ACTORS, words.actor(actor), details, actor.begin(), actor.end());
    }
  }

  private void times() {
    for (int i = 0; i < coded.times().size(); i++) {
      TimeExpression time = coded.times().get(i);
      String value = time.value();
      add("t-" + i, Layer.TIMES, value, List.of(), time.begin(), time.end());
    }
  }

  private void numbers() {
    for (int i = 0; i < coded.quantities().size(); i++) {
      Quantity quantity = coded.quantities().get(i);
      List<String> details =
          quantity.of() == null ? List.of() : List.of(words.party(quantity.of()));
      add(
          "n-" + i,
          Layer.NUMBERS,
          words.quantity(quantity),
          details,
          quantity.begin(),
          quantity.end());
    }
  }

  private void quotations() {
    for (int i = 0; i < coded.quotes().size(); i++) {
      Quotation quote = coded.quotes().get(i);
      Actor speaker = quote.speaker();
      String who = speaker == null ? words.code("label", "nobody") : words.actor(speaker);
      String kind = words.code("label", quote.direct() ? "direct" : "indirect");
      add("q-" + i, Layer.QUOTES, who, List.of(kind), quote.begin(), quote.end());
    }
  }

  private void add(String id, Layer layer, String head, List<String> details, int begin, int end) {
    all.add(
        new Coding(id, layer, head, String.join(" · ", details), null, new Span(begin, end), null));
  }
}
