package org.detente.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.app.output.Paint.Ink;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Place;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Status;
import org.detente.coder.text.Span;

/**
 * The forces that an article tells of: whose, how strong, where and towards whom. One line for the
 * moves of a party, with the sum of their strengths; of several numbers for one place the largest
 * counts, since a later sentence mostly repeats or corrects an earlier one.
 */
final class Forces {
  private final Paint paint;
  private final CodedDocument coded;

  Forces(Paint paint, CodedDocument coded) {
    this.paint = paint;
    this.coded = coded;
  }

  /** Moves that are told alike: of one party, of one kind, as certain as each other. */
  private record Kind(String who, EventType type, String what, Status status) {}

  private record Move(Event event, List<Quantity> strength) {
    String where() {
      Place place = event.place();
      String toward = Labels.of(event.recipients());
      return (place == null ? "" : " in " + Labels.of(place))
          + (toward.isEmpty() ? "" : " → " + toward);
    }
  }

  /** The lines in the order of the first move of each. */
  List<Line> lines() {
    Map<Kind, List<Move>> kinds = new LinkedHashMap<>();
    for (Event event : coded.events()) {
      boolean told = event.type() == EventType.MOBILIZE || event.type() == EventType.RETREAT;
      List<Quantity> strength = strength(event);
      if (told && (event.status() != Status.HYPOTHETICAL || !strength.isEmpty())) {
        Kind kind =
            new Kind(
                Labels.of(event.actors()), event.type(), SentencesView.what(event), event.status());
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Move(event, strength));
      }
    }
    List<Line> lines = new ArrayList<>();
    kinds.forEach((kind, moves) -> lines.add(line(kind, moves)));
    return lines;
  }

  private Line line(Kind kind, List<Move> moves) {
    Line line = new Line(paint).add(Ink.PARTY, kind.who());
    line.add(" ").add(Labels.ink(kind.type().quad()), kind.what());
    Map<String, Quantity> largest = largest(moves);
    if (largest.size() > 1) {
      line.add(" " + sum(largest) + " in all:");
    }
    String parts =
        moves.stream().map(move -> part(move, largest)).distinct().collect(Collectors.joining(","));
    line.add(parts);
    if (kind.status() != Status.ACTUAL) {
      line.add(Ink.FAINT, " (" + kind.status().code() + ")");
    }
    return line;
  }

  private static String part(Move move, Map<String, Quantity> largest) {
    Quantity strength = largest.get(move.where());
    return (strength == null ? "" : " " + Labels.of(strength)) + move.where();
  }

  /** Of each place the largest number of troops, else of weapons. */
  private static Map<String, Quantity> largest(List<Move> moves) {
    Map<String, Quantity> largest = new TreeMap<>();
    for (Move move : moves) {
      for (Quantity quantity : move.strength()) {
        largest.merge(
            move.where(), quantity, (known, other) -> most(other) > most(known) ? other : known);
      }
    }
    return largest;
  }

  private static double most(Quantity quantity) {
    return quantity.upper() == null ? quantity.value() : quantity.upper();
  }

  private static String sum(Map<String, Quantity> parts) {
    Map<String, double[]> sums = new TreeMap<>();
    boolean approximate = false;
    for (Quantity part : parts.values()) {
      sums.computeIfAbsent(part.unit(), unit -> new double[1])[0] += part.value();
      approximate |= part.approximate();
    }
    boolean about = approximate;
    return sums.entrySet().stream()
        .map(e -> Labels.strength(e.getValue()[0], e.getKey(), about))
        .collect(Collectors.joining(", "));
  }

  /** Troops and weapons that the event's sentence counts. */
  private List<Quantity> strength(Event event) {
    return coded.quantities().stream()
        .filter(q -> q.unit().equals("troops") || q.unit().equals("weapons"))
        .filter(q -> inSentence(q, event.sentence()))
        .toList();
  }

  private boolean inSentence(Quantity quantity, int sentence) {
    return sentence < coded.sentences().size()
        && coded.sentences().get(sentence).contains(new Span(quantity.begin(), quantity.end()));
  }
}
