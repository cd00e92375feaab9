package org.detente.coder.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON: the keys of the contract in its order, then, where an object has more to
 * say than the contract asks ({@code level} and {@code agenda} of a meeting, {@code notes} of a
 * document that needs one), those. The same record always gives the same bytes.
 */
public final class RecordWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private RecordWriter() {}

  /** One line of JSON without the line's end, in UTF-8. */
  public static byte[] line(CodedDocument coded) {
    return write(coded, false);
  }

  /** JSON for people: indented by two spaces, lines ended by a line feed. */
  public static byte[] pretty(CodedDocument coded) {
    return write(coded, true);
  }

  private static byte[] write(CodedDocument coded, boolean pretty) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      if (pretty) {
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      record(json, coded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void record(JsonGenerator json, CodedDocument coded) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", CodedDocument.SCHEMA);
    json.writeFieldName("document");
    document(json, coded.document());
    list(json, "sentences", numbered(coded.sentences()), RecordWriter::sentence);
    list(json, "actors", coded.actors(), RecordWriter::actor);
    list(json, "events", coded.events(), RecordWriter::event);
    list(json, "quotes", coded.quotes(), RecordWriter::quotation);
    list(json, "meetings", coded.meetings(), RecordWriter::meeting);
    list(json, "positions", coded.positions(), RecordWriter::position);
    list(json, "quantities", coded.quantities(), RecordWriter::quantity);
    list(json, "assessments", coded.assessments(), RecordWriter::assessment);
    list(json, "times", coded.times(), RecordWriter::time);
    if (!coded.notes().isEmpty()) {
      list(json, "notes", coded.notes(), RecordWriter::note);
    }
    json.writeEndObject();
  }

  private static void document(JsonGenerator json, Document document) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", document.id());
    text(json, "title", document.title());
    text(json, "language", document.language());
    date(json, "date", document.date());
    json.writeStringField("date_source", document.dateSource().code());
    text(json, "source", document.source());
    text(json, "url", document.url());
    json.writeNumberField("text_length", document.text().length());
    json.writeEndObject();
  }

  private record NumberedSpan(int index, Span span) {}

  private static List<NumberedSpan> numbered(List<Span> spans) {
    return java.util.stream.IntStream.range(0, spans.size())
        .mapToObj(i -> new NumberedSpan(i, spans.get(i)))
        .toList();
  }

  private static void sentence(JsonGenerator json, NumberedSpan sentence) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", sentence.index());
    span(json, sentence.span().begin(), sentence.span().end());
    json.writeEndObject();
  }

  private static void actor(JsonGenerator json, Actor actor) throws IOException {
    json.writeStartObject();
    json.writeStringField("mention", actor.mention());
    span(json, actor.begin(), actor.end());
    text(json, "party", actor.party());
    text(json, "country", actor.country());
    text(json, "sector", actor.sector());
    text(json, "person", actor.person());
    text(json, "role", actor.role());
    text(json, "forum", actor.forum());
    json.writeStringField("resolved_by", actor.resolvedBy().code());
    json.writeEndObject();
  }

  private static void event(JsonGenerator json, Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.id());
    json.writeStringField("type", event.type().name());
    text(json, "mode", event.mode());
    texts(json, "contexts", event.contexts());
    json.writeStringField("quad", event.type().quad().code());
    number(json, "score", event.score());
    json.writeStringField("status", event.status().code());
    list(json, "actors", event.actors(), RecordWriter::actor);
    list(json, "recipients", event.recipients(), RecordWriter::actor);
    date(json, "date", event.date());
    place(json, event.place());
    texts(json, "agenda", event.agenda());
    optionalActor(json, "attributed_to", event.attributedTo());
    json.writeNumberField("sentence", event.sentence());
    json.writeStringField("trigger", event.trigger());
    span(json, event.begin(), event.end());
    json.writeStringField("rule", event.rule());
    number(json, "confidence", Math.round(event.confidence() * 1000) / 1000.0);
    json.writeEndObject();
  }

  private static void quotation(JsonGenerator json, Quotation quotation) throws IOException {
    json.writeStartObject();
    optionalActor(json, "speaker", quotation.speaker());
    text(json, "cue", quotation.cue());
    json.writeStringField("content", quotation.content());
    span(json, quotation.begin(), quotation.end());
    json.writeBooleanField("direct", quotation.direct());
    json.writeNumberField("sentence", quotation.sentence());
    json.writeEndObject();
  }

  private static void meeting(JsonGenerator json, Meeting meeting) throws IOException {
    json.writeStartObject();
    text(json, "forum", meeting.forum());
    texts(json, "participants", meeting.participants());
    place(json, meeting.place());
    date(json, "date", meeting.date());
    json.writeStringField("status", meeting.status().code());
    Outcome outcome = meeting.outcome();
    text(json, "outcome", outcome == null ? null : outcome.code());
    date(json, "previous", meeting.previous());
    evidence(json, meeting.evidence());
    text(json, "level", meeting.level());
    texts(json, "agenda", meeting.agenda());
    json.writeEndObject();
  }

  private static void position(JsonGenerator json, Position position) throws IOException {
    json.writeStartObject();
    json.writeStringField("party", position.party());
    json.writeStringField("stance", position.stance().code());
    json.writeStringField("agenda", position.agenda());
    texts(json, "toward", position.toward());
    text(json, "condition", position.condition());
    json.writeStringField("status", position.status().code());
    evidence(json, position.evidence());
    json.writeEndObject();
  }

  private static void quantity(JsonGenerator json, Quantity quantity) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", quantity.text());
    span(json, quantity.begin(), quantity.end());
    number(json, "value", quantity.value());
    optionalNumber(json, "upper", quantity.upper());
    json.writeBooleanField("approximate", quantity.approximate());
    json.writeStringField("unit", quantity.unit());
    text(json, "of", quantity.of());
    json.writeEndObject();
  }

  private static void assessment(JsonGenerator json, Assessment assessment) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", assessment.kind());
    json.writeStringField("value", assessment.value().code());
    text(json, "attributed_to", assessment.attributedTo());
    evidence(json, assessment.evidence());
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, TimeExpression time) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", time.text());
    span(json, time.begin(), time.end());
    json.writeStringField("type", time.type().name());
    json.writeStringField("value", time.value());
    json.writeEndObject();
  }

  private static void note(JsonGenerator json, Note note) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", note.code());
    json.writeStringField("message", note.message());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, @Nullable Place place) throws IOException {
    json.writeFieldName("place");
    if (place == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    text(json, "mention", place.mention());
    json.writeStringField("name", place.name());
    text(json, "country", place.country());
    optionalNumber(json, "latitude", place.latitude());
    optionalNumber(json, "longitude", place.longitude());
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, List<Span> evidence) throws IOException {
    list(
        json,
        "evidence",
        evidence,
        (generator, span) -> {
          generator.writeStartObject();
          span(generator, span.begin(), span.end());
          generator.writeEndObject();
        });
  }

  private static void span(JsonGenerator json, int begin, int end) throws IOException {
    json.writeNumberField("begin", begin);
    json.writeNumberField("end", end);
  }

  private static void optionalActor(JsonGenerator json, String name, @Nullable Actor actor)
      throws IOException {
    json.writeFieldName(name);
    if (actor == null) {
      json.writeNull();
    } else {
      actor(json, actor);
    }
  }

  private static void date(JsonGenerator json, String name, @Nullable Edtf date)
      throws IOException {
    text(json, name, date == null ? null : date.toString());
  }

  private static void text(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  private static void texts(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    list(json, name, values, JsonGenerator::writeString);
  }

  private static void optionalNumber(JsonGenerator json, String name, @Nullable Double value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      number(json, name, value);
    }
  }

  /** Whole numbers are written without a fraction: thirty member states are 30, not 30.0. */
  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumberField(name, (long) value);
    } else {
      json.writeNumberField(name, value);
    }
  }

  private static <T> void list(
      JsonGenerator json, String name, Collection<T> values, Element<? super T> element)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      element.write(json, value);
    }
    json.writeEndArray();
  }

  /** Writes one value. */
  @FunctionalInterface
  private interface Element<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }
}
