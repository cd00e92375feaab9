package org.detente.app.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.detente.coder.event.Cameo;
import org.detente.coder.record.Actor;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.Place;
import org.jspecify.annotations.Nullable;

/**
 * Events as a table (RFC 4180), one a row. Lists within a cell are separated by semicolons. A cell
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class CsvFormatter implements RecordFormatter {
  private static final List<String> COLUMNS =
      List.of(
          "document",
          "document_date",
          "language",
          "event",
          "type",
          "mode",
          "cameo",
          "contexts",
          "quad",
          "score",
          "status",
          "actors",
          "recipients",
          "date",
          "place",
          "place_country",
          "agenda",
          "attributed_to",
          "confidence",
          "rule",
          "sentence",
          "begin",
          "end",
          "trigger",
          "text");

  @Override
  public byte[] head() {
    return Csv.row(COLUMNS).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] format(CodedDocument coded) {
    return coded.events().stream()
        .map(event -> Csv.row(cells(coded, event)))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(CodedDocument coded, Event event) {
    Place place = event.place();
    Actor speaker = event.attributedTo();
    return List.of(
        Csv.guarded(coded.document().id()),
        text(coded.document().date()),
        text(coded.document().language()),
        event.id(),
        event.type().name(),
        text(event.mode()),
        Cameo.codeOf(event),
        String.join(";", event.contexts()),
        event.type().quad().code(),
        number(event.score()),
        event.status().code(),
        parties(event.actors()),
        parties(event.recipients()),
        text(event.date()),
        Csv.guarded(place == null ? "" : place.name()),
        text(place == null ? null : place.country()),
        String.join(";", event.agenda()),
        Csv.guarded(speaker == null ? "" : nameOf(speaker)),
        number(Math.round(event.confidence() * 1000) / 1000.0),
        Csv.guarded(event.rule()),
        Integer.toString(event.sentence()),
        Integer.toString(event.begin()),
        Integer.toString(event.end()),
        Csv.guarded(event.trigger()),
        Csv.guarded(sentenceOf(coded, event)));
  }

  private static String sentenceOf(CodedDocument coded, Event event) {
    return event.sentence() < coded.sentences().size()
        ? coded.document().text().slice(coded.sentences().get(event.sentence()))
        : "";
  }

  private static String parties(List<Actor> actors) {
    return Csv.guarded(
        actors.stream()
            .map(Actor::party)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(";")));
  }

  private static String nameOf(Actor actor) {
    String person = actor.person();
    return person != null ? person : actor.mention();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
