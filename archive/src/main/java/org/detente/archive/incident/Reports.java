package org.detente.archive.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.Place;
import org.detente.coder.record.Position;
import org.detente.coder.record.Quantity;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/** The claims that a record makes, and where. */
public final class Reports {
  /** What the record does not give a probability for. */
  private static final double MEETING = 0.8;

  private final CodedDocument coded;
  private final List<Report> reports = new ArrayList<>();

  private Reports(CodedDocument coded) {
    this.coded = coded;
  }

  /**
   * A claim where an article makes it.
   *
   * @param claim what is claimed
   * @param item id of the event, or ordinal of the meeting or position in the record
   * @param words the words that say so
   * @param sentence the sentence in which they stand
   * @param confidence 0 to 1
   */
  public record Report(Claim claim, String item, Span words, Span sentence, double confidence) {}

  /** All of a record, in its order. */
  public static List<Report> of(CodedDocument coded) {
    Reports all = new Reports(coded);
    coded.events().forEach(all::event);
    for (int i = 0; i < coded.meetings().size(); i++) {
      all.meeting(i, coded.meetings().get(i));
    }
    for (int i = 0; i < coded.positions().size(); i++) {
      all.position(i, coded.positions().get(i));
    }
    return all.reports;
  }

  private void event(Event event) {
    List<String> actors = parties(event.actors());
    List<String> recipients = parties(event.recipients());
    if (actors.isEmpty() && recipients.isEmpty()) {
      return;
    }
    Span words = new Span(event.begin(), event.end());
    Span sentence = sentence(words);
    Place place = event.place();
    Claim claim =
        new Claim(
            Claim.Kind.EVENT,
            event.type().name(),
            event.status().code(),
            event.mode(),
            actors,
            recipients,
            null,
            null,
            null,
            null,
            null,
            event.date(),
            event.date() == null ? coded.document().date() : null,
            place == null ? null : place.name(),
            place == null ? null : place.country(),
            place == null ? null : place.latitude(),
            place == null ? null : place.longitude(),
            event.agenda(),
            counts(sentence),
            event.score());
    reports.add(new Report(claim, event.id(), words, sentence, event.confidence()));
  }

  private static List<String> parties(List<Actor> actors) {
    return actors.stream().map(Actor::party).filter(Objects::nonNull).toList();
  }

  private List<Claim.Count> counts(Span sentence) {
    List<Claim.Count> counts = new ArrayList<>();
    for (Quantity quantity : coded.quantities()) {
      if (quantity.begin() >= sentence.begin() && quantity.end() <= sentence.end()) {
        Double upper = quantity.upper();
        counts.add(
            new Claim.Count(
                quantity.unit(),
                quantity.of() == null ? "" : quantity.of(),
                quantity.value(),
                upper == null ? quantity.value() : upper,
                quantity.approximate()));
      }
    }
    return counts;
  }

  private void meeting(int ordinal, Meeting meeting) {
    Place place = meeting.place();
    Edtf previous = meeting.previous();
    Claim claim =
        new Claim(
            Claim.Kind.MEETING,
            "MEETING",
            meeting.status().code(),
            null,
            meeting.participants(),
            List.of(),
            meeting.forum(),
            meeting.level(),
            meeting.outcome() == null ? null : meeting.outcome().code(),
            previous == null ? null : previous.toString(),
            null,
            meeting.date(),
            meeting.date() == null ? coded.document().date() : null,
            place == null ? null : place.name(),
            place == null ? null : place.country(),
            place == null ? null : place.latitude(),
            place == null ? null : place.longitude(),
            meeting.agenda(),
            List.of(),
            0);
    add(claim, ordinal, meeting.evidence());
  }

  private void position(int ordinal, Position position) {
    Claim claim =
        new Claim(
            Claim.Kind.POSITION,
            position.stance().code(),
            position.status().code(),
            null,
            List.of(position.party()),
            position.toward(),
            null,
            null,
            null,
            null,
            position.condition(),
            null,
            coded.document().date(),
            null,
            null,
            null,
            null,
            List.of(position.agenda()),
            List.of(),
            0);
    add(claim, ordinal, position.evidence());
  }

  private void add(Claim claim, int ordinal, List<Span> evidence) {
    for (Span words : evidence) {
      reports.add(new Report(claim, Integer.toString(ordinal), words, sentence(words), MEETING));
    }
  }

  private Span sentence(Span words) {
    @Nullable Span found = null;
    for (Span sentence : coded.sentences()) {
      if (sentence.begin() <= words.begin()) {
        found = sentence;
      }
    }
    return found == null || found.end() < words.end() ? words : found;
  }
}
