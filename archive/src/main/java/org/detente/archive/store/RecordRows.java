package org.detente.archive.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.detente.archive.search.SearchWords;
import org.detente.archive.sql.ContentId;
import org.detente.archive.sql.Database;
import org.detente.archive.sql.Dates;
import org.detente.archive.sql.RowWriter;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.Place;
import org.detente.coder.record.Position;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Quotation;
import org.detente.coder.record.RecordWriter;
import org.detente.coder.record.TimeExpression;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes articles and records as rows, in the order of the columns of the first migration. */
final class RecordRows implements AutoCloseable {
  /** The tables that hold one row or more an article for the current record. */
  static final List<String> TABLES =
      List.of(
          "sentence",
          "mention",
          "event",
          "event_party",
          "quote",
          "meeting",
          "position",
          "quantity",
          "assessment",
          "evidence",
          "time_expression");

  private final Database database;
  private final Connection connection;
  private final Map<String, RowWriter> open = new LinkedHashMap<>();

  RecordRows(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  private RowWriter to(String table) throws SQLException {
    RowWriter rows = open.get(table);
    if (rows == null) {
      rows = database.rows(connection, table);
      open.put(table, rows);
    }
    return rows;
  }

  /** The article itself. */
  void article(long article, ContentId key, Document document) throws SQLException {
    RowWriter row =
        to("article")
            .number(article)
            .text(key.text())
            .number(key.hash())
            .text(document.id())
            .text(document.title())
            .text(document.language());
    date(row, document.date())
        .text(document.dateSource().code())
        .text(document.source())
        .text(document.url())
        .number(document.bodyBegin())
        .number(document.text().length())
        .text(document.text().toString())
        .end();
    String title = document.title() == null ? "" : document.title() + " ";
    RowWriter postings = to("posting");
    for (long word : SearchWords.of(title + document.text())) {
      postings.number(word).number(article).end();
    }
  }

  /** Its record: the version and every section. */
  void record(long article, StoredArticle stored) throws SQLException {
    CodedDocument coded = stored.coded();
    byte[] json = RecordWriter.line(coded);
    to("record_version")
        .number(article)
        .text(stored.coderVersion())
        .flag(true)
        .number(coded.events().size())
        .text(ContentId.sha256(json))
        .bytes(compressed(json))
        .end();
    sentences(article, coded.sentences());
    mentions(article, coded.actors());
    for (Event event : coded.events()) {
      event(article, event);
    }
    quotes(article, coded.quotes());
    meetings(article, coded.meetings());
    positions(article, coded.positions());
    quantities(article, coded.quantities());
    assessments(article, coded.assessments());
    times(article, coded.times());
  }

  private static byte[] compressed(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 3);
    // A tenth larger than at the default level, in a third of the time.
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes, deflater)) {
      stream.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private void sentences(long article, List<Span> sentences) throws SQLException {
    RowWriter rows = to("sentence");
    for (int i = 0; i < sentences.size(); i++) {
      span(rows.number(article).number(i), sentences.get(i).begin(), sentences.get(i).end()).end();
    }
  }

  private void mentions(long article, List<Actor> actors) throws SQLException {
    RowWriter rows = to("mention");
    for (int i = 0; i < actors.size(); i++) {
      actor(rows.number(article).number(i), actors.get(i)).end();
    }
  }

  private static RowWriter actor(RowWriter row, Actor actor) throws SQLException {
    return span(row.text(actor.mention()), actor.begin(), actor.end())
        .text(actor.party())
        .text(actor.country())
        .text(actor.sector())
        .text(actor.person())
        .text(actor.role())
        .text(actor.forum())
        .text(actor.resolvedBy().code());
  }

  private void event(long article, Event event) throws SQLException {
    RowWriter row =
        to("event")
            .number(article)
            .text(event.id())
            .text(event.type().name())
            .text(event.mode())
            .text(list(event.contexts()))
            .text(event.type().quad().code())
            .decimal(event.score())
            .text(event.status().code())
            .text(parties(event.actors()))
            .text(parties(event.recipients()));
    Actor speaker = event.attributedTo();
    place(date(row, event.date()), event.place())
        .text(list(event.agenda()))
        .text(speaker == null ? null : speaker.party())
        .text(speaker == null ? null : speaker.person())
        .number(event.sentence())
        .text(event.trigger());
    span(row, event.begin(), event.end()).text(event.rule()).decimal(event.confidence()).end();
    parties(article, event, "actor", event.actors());
    parties(article, event, "recipient", event.recipients());
  }

  private void parties(long article, Event event, String side, List<Actor> actors)
      throws SQLException {
    RowWriter rows = to("event_party");
    for (int i = 0; i < actors.size(); i++) {
      rows.number(article).text(event.id()).text(side).number(i);
      actor(rows, actors.get(i)).end();
    }
  }

  private void quotes(long article, List<Quotation> quotes) throws SQLException {
    RowWriter rows = to("quote");
    for (int i = 0; i < quotes.size(); i++) {
      Quotation quote = quotes.get(i);
      Actor speaker = quote.speaker();
      rows.number(article)
          .number(i)
          .text(speaker == null ? null : speaker.party())
          .text(speaker == null ? null : speaker.country())
          .text(speaker == null ? null : speaker.person())
          .text(speaker == null ? null : speaker.role())
          .text(speaker == null ? null : speaker.mention())
          .text(quote.cue())
          .text(quote.content());
      span(rows, quote.begin(), quote.end()).flag(quote.direct()).number(quote.sentence()).end();
    }
  }

  private void meetings(long article, List<Meeting> meetings) throws SQLException {
    RowWriter rows = to("meeting");
    for (int i = 0; i < meetings.size(); i++) {
      Meeting meeting = meetings.get(i);
      rows.number(article)
          .number(i)
          .text(meeting.forum())
          .text(list(meeting.participants()))
          .text(meeting.level());
      date(place(rows, meeting.place()), meeting.date())
          .text(meeting.status().code())
          .text(meeting.outcome() == null ? null : meeting.outcome().code())
          .text(meeting.previous() == null ? null : meeting.previous().toString())
          .text(list(meeting.agenda()))
          .end();
      evidence(article, "meeting", i, meeting.evidence());
    }
  }

  private void positions(long article, List<Position> positions) throws SQLException {
    RowWriter rows = to("position");
    for (int i = 0; i < positions.size(); i++) {
      Position position = positions.get(i);
      rows.number(article)
          .number(i)
          .text(position.party())
          .text(position.stance().code())
          .text(position.agenda())
          .text(list(position.toward()))
          .text(position.condition())
          .text(position.status().code())
          .end();
      evidence(article, "position", i, position.evidence());
    }
  }

  private void quantities(long article, List<Quantity> quantities) throws SQLException {
    RowWriter rows = to("quantity");
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      span(rows.number(article).number(i).text(quantity.text()), quantity.begin(), quantity.end())
          .decimal(quantity.value())
          .decimal(quantity.upper())
          .flag(quantity.approximate())
          .text(quantity.unit())
          .text(quantity.of())
          .end();
    }
  }

  private void assessments(long article, List<Assessment> assessments) throws SQLException {
    RowWriter rows = to("assessment");
    for (int i = 0; i < assessments.size(); i++) {
      Assessment assessment = assessments.get(i);
      rows.number(article)
          .number(i)
          .text(assessment.kind())
          .text(assessment.value().code())
          .text(assessment.attributedTo())
          .end();
      evidence(article, "assessment", i, assessment.evidence());
    }
  }

  private void evidence(long article, String kind, int ordinal, List<Span> spans)
      throws SQLException {
    RowWriter rows = to("evidence");
    for (Span span : spans) {
      span(rows.number(article).text(kind).number(ordinal), span.begin(), span.end()).end();
    }
  }

  private void times(long article, List<TimeExpression> times) throws SQLException {
    RowWriter rows = to("time_expression");
    for (int i = 0; i < times.size(); i++) {
      TimeExpression time = times.get(i);
      span(rows.number(article).number(i).text(time.text()), time.begin(), time.end())
          .text(time.type().name())
          .text(time.value())
          .end();
    }
  }

  private static RowWriter span(RowWriter row, int begin, int end) throws SQLException {
    return row.number(begin).number(end);
  }

  private static RowWriter date(RowWriter row, @Nullable Edtf date) throws SQLException {
    return row.text(date == null ? null : date.toString())
        .day(Dates.first(date))
        .day(Dates.last(date));
  }

  private static RowWriter place(RowWriter row, @Nullable Place place) throws SQLException {
    return place == null
        ? row.text(null).text(null).decimal(null).decimal(null)
        : row.text(place.name())
            .text(place.country())
            .decimal(place.latitude())
            .decimal(place.longitude());
  }

  /** The ids of those that are known, sorted. */
  private static String parties(List<Actor> actors) {
    return actors.stream()
        .map(Actor::party)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .sorted()
        .collect(java.util.stream.Collectors.joining(";"));
  }

  private static String list(List<String> values) {
    return String.join(";", values);
  }

  @Override
  public void close() throws SQLException {
    for (RowWriter rows : open.values()) {
      rows.close();
    }
    open.clear();
  }

  /** The bytes of a compressed record. */
  static byte[] expanded(byte[] compressed) {
    try (var stream =
        new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(compressed))) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a record in the archive is damaged", e);
    }
  }
}
