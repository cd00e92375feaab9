package org.detente.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/** Makes the record's event from a reading. */
final class EventWriter {
  private final Document document;
  private final Sentence sentence;
  private final Speakers speakers;
  private final Circumstances circumstances;

  EventWriter(
      Document document, Sentence sentence, Speakers speakers, Circumstances circumstances) {
    this.document = document;
    this.sentence = sentence;
    this.speakers = speakers;
    this.circumstances = circumstances;
  }

  /** Modes that say what is done, not by which means: no weapon in the clause changes them. */
  private static final Set<String> DEEDS =
      Set.of("abduct", "beat", "crowd-control", "destroy", "sexual", "targeted", "torture");

  CodedEvent write(Reading reading, Status status) {
    EventType type = reading.type();
    if (type == null) {
      throw new IllegalArgumentException("no event: " + reading.predicate().entry().id());
    }
    int token = reading.predicate().token();
    String means = circumstances.meansMode(reading);
    String mode = means == null || isDeed(reading.mode()) ? reading.mode() : means;
    int begin = sentence.begin(token);
    int end = sentence.end(token);
    List<Actor> actors = reading.actors().stream().map(Mention::actor).toList();
    List<Actor> recipients = reading.recipients().stream().map(Mention::actor).toList();
    Map<String, Double> traits =
        Traits.of(reading, speakers.isReported(reading.predicate()), circumstances.domainWords());
    Event event =
        new Event(
            id(type, begin),
            type,
            mode,
            circumstances.contexts(reading),
            Scores.of(type, mode),
            status,
            actors,
            recipients,
            circumstances.date(reading),
            circumstances.place(reading),
            circumstances.agenda(reading),
            attributedTo(reading),
            sentence.index(),
            document.text().slice(begin, end),
            begin,
            end,
            reading.predicate().entry().id(),
            Confidence.of(traits));
    return new CodedEvent(event, reading.predicate(), reading, chain(reading, status), traits);
  }

  private static boolean isDeed(@Nullable String mode) {
    return mode != null && DEEDS.contains(mode);
  }

  private @Nullable Actor attributedTo(Reading reading) {
    List<Mention> said = speakers.any(reading.predicate());
    return said.isEmpty() ? null : said.get(0).actor();
  }

  /** Stable: from the document's text and the event's place in it alone. */
  private String id(EventType type, int begin) {
    long hash = 0xcbf29ce484222325L;
    String around =
        document.text().characters().substring(sentence.span().begin(), sentence.span().end());
    for (String part : new String[] {around, "\u0000" + type, "\u0000" + begin}) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
      }
    }
    return String.format(Locale.ROOT, "e%012x", hash >>> 16);
  }

  private static List<String> chain(Reading reading, Status status) {
    List<String> chain = new ArrayList<>();
    for (Reading r = reading; r != null; r = r.inner()) {
      Predicate p = r.predicate();
      chain.add(
          p.sentence().form(p.token())
              + " ← "
              + p.entry().id()
              + " (line "
              + p.entry().line()
              + ")"
              + (r.type() == null ? "" : ": " + r.type())
              + " "
              + roles(p));
    }
    chain.add("composition.tsv lines " + reading.rows() + ", status " + status.code());
    return chain;
  }

  private static String roles(Predicate predicate) {
    StringBuilder roles = new StringBuilder();
    for (Argument argument : predicate.arguments()) {
      roles
          .append(roles.isEmpty() ? "" : ", ")
          .append(argument.role().name().toLowerCase(Locale.ROOT))
          .append('=')
          .append(predicate.sentence().form(argument.token()));
    }
    return roles.toString();
  }
}
