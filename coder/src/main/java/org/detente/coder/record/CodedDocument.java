package org.detente.coder.record;

import java.util.List;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;

/**
 * The record of one document: everything the coder found in it, each list in text order.
 *
 * @param document the article
 * @param sentences where each sentence stands
 * @param notes what the reader should know, such as a language that is not supported
 */
public record CodedDocument(
    Document document,
    List<Span> sentences,
    List<Actor> actors,
    List<Event> events,
    List<Quotation> quotes,
    List<Meeting> meetings,
    List<Position> positions,
    List<Quantity> quantities,
    List<Assessment> assessments,
    List<TimeExpression> times,
    List<Note> notes) {
  /** The name and version of the format ({@code schema} in the record). */
  public static final String SCHEMA = "detente-record/1";

  public CodedDocument {
    sentences = List.copyOf(sentences);
    actors = List.copyOf(actors);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    meetings = List.copyOf(meetings);
    positions = List.copyOf(positions);
    quantities = List.copyOf(quantities);
    assessments = List.copyOf(assessments);
    times = List.copyOf(times);
    notes = List.copyOf(notes);
  }
}
