package org.detente.coder.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.detente.coder.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RecordWriter} wrote. A record does not hold the document's text, so the text
 * must be given; what the record does not say (where the body begins) is left at its default.
 */
public final class RecordReader {
  private static final JsonFactory JSON = new JsonFactory();

  private RecordReader() {}

  /**
   * Reads one record.
   *
   * @param json one JSON object in UTF-8
   * @param text the document's text
   * @throws IllegalArgumentException where this is no record of {@link CodedDocument#SCHEMA}, or
   *     one of another text
   */
  public static CodedDocument read(byte[] json, Text text) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return record(JsonObject.read(parser), text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("broken JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CodedDocument record(JsonObject json, Text text) {
    String schema = json.text("schema");
    if (!schema.equals(CodedDocument.SCHEMA)) {
      throw new IllegalArgumentException("not " + CodedDocument.SCHEMA + " but " + schema);
    }
    return new CodedDocument(
        document(json.object("document"), text),
        json.list("sentences", RecordReader::span),
        json.list("actors", RecordReader::actor),
        json.list("events", RecordReader::event),
        json.list("quotes", RecordReader::quotation),
        json.list("meetings", RecordReader::meeting),
        json.list("positions", RecordReader::position),
        json.list("quantities", RecordReader::quantity),
        json.list("assessments", RecordReader::assessment),
        json.list("times", RecordReader::time),
        json.has("notes") ? json.list("notes", RecordReader::note) : List.of());
  }

  private static Document document(JsonObject json, Text text) {
    if (json.integer("text_length") != text.length()) {
      throw new IllegalArgumentException(
          "the record is of a text of "
              + json.integer("text_length")
              + " code points, not of "
              + text.length());
    }
    return new Document(
        json.text("id"),
        json.optionalText("title"),
        text,
        0,
        json.optionalText("language"),
        date(json, "date"),
        DateSource.valueOf(constant(json.text("date_source"))),
        json.optionalText("source"),
        json.optionalText("url"));
  }

  private static Span span(JsonObject json) {
    return new Span(json.integer("begin"), json.integer("end"));
  }

  private static Actor actor(JsonObject json) {
    return new Actor(
        json.text("mention"),
        json.integer("begin"),
        json.integer("end"),
        json.optionalText("party"),
        json.optionalText("country"),
        json.optionalText("sector"),
        json.optionalText("person"),
        json.optionalText("role"),
        json.optionalText("forum"),
        ResolvedBy.valueOf(constant(json.text("resolved_by"))));
  }

  private static Event event(JsonObject json) {
    JsonObject speaker = json.optionalObject("attributed_to");
    return new Event(
        json.text("id"),
        EventType.valueOf(json.text("type")),
        json.optionalText("mode"),
        json.texts("contexts"),
        json.number("score"),
        Status.valueOf(constant(json.text("status"))),
        json.list("actors", RecordReader::actor),
        json.list("recipients", RecordReader::actor),
        date(json, "date"),
        place(json),
        json.texts("agenda"),
        speaker == null ? null : actor(speaker),
        json.integer("sentence"),
        json.text("trigger"),
        json.integer("begin"),
        json.integer("end"),
        json.text("rule"),
        json.number("confidence"));
  }

  private static Quotation quotation(JsonObject json) {
    JsonObject speaker = json.optionalObject("speaker");
    return new Quotation(
        speaker == null ? null : actor(speaker),
        json.optionalText("cue"),
        json.text("content"),
        json.integer("begin"),
        json.integer("end"),
        json.flag("direct"),
        json.integer("sentence"));
  }

  private static Meeting meeting(JsonObject json) {
    String outcome = json.optionalText("outcome");
    return new Meeting(
        json.optionalText("forum"),
        json.texts("participants"),
        json.optionalText("level"),
        place(json),
        date(json, "date"),
        MeetingStatus.valueOf(constant(json.text("status"))),
        outcome == null ? null : Outcome.valueOf(constant(outcome)),
        date(json, "previous"),
        json.texts("agenda"),
        json.list("evidence", RecordReader::span));
  }

  private static Position position(JsonObject json) {
    return new Position(
        json.text("party"),
        Stance.valueOf(constant(json.text("stance"))),
        json.text("agenda"),
        json.texts("toward"),
        json.optionalText("condition"),
        Status.valueOf(constant(json.text("status"))),
        json.list("evidence", RecordReader::span));
  }

  private static Quantity quantity(JsonObject json) {
    return new Quantity(
        json.text("text"),
        json.integer("begin"),
        json.integer("end"),
        json.number("value"),
        json.optionalNumber("upper"),
        json.flag("approximate"),
        json.text("unit"),
        json.optionalText("of"));
  }

  private static Assessment assessment(JsonObject json) {
    return new Assessment(
        json.text("kind"),
        Assessment.Value.valueOf(constant(json.text("value"))),
        json.optionalText("attributed_to"),
        json.list("evidence", RecordReader::span));
  }

  private static TimeExpression time(JsonObject json) {
    return new TimeExpression(
        json.text("text"),
        json.integer("begin"),
        json.integer("end"),
        TimeExpression.Type.valueOf(json.text("type")),
        json.text("value"));
  }

  private static Note note(JsonObject json) {
    return new Note(json.text("code"), json.text("message"));
  }

  private static @Nullable Place place(JsonObject json) {
    JsonObject place = json.optionalObject("place");
    return place == null
        ? null
        : new Place(
            place.optionalText("mention"),
            place.text("name"),
            place.optionalText("country"),
            place.optionalNumber("latitude"),
            place.optionalNumber("longitude"));
  }

  private static @Nullable Edtf date(JsonObject json, String key) {
    String value = json.optionalText(key);
    return value == null ? null : Edtf.parse(value);
  }

  /** The enum constant of a code: {@code under-way} is {@code UNDER_WAY}. */
  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
