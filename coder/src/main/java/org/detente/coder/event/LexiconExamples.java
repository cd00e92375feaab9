package org.detente.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.coder.actor.ActorResolver;
import org.detente.coder.actor.Mentions;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.language.LanguageEngine;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Event;
import org.detente.coder.record.Status;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.jspecify.annotations.Nullable;

/** Holds the examples of lexicon entries against what the coder makes of them. */
public final class LexiconExamples {
  /** Examples are read as if published then: a day on which well-known offices are filled. */
  private static final String DATE = "2022-06-15";

  private final LanguageEngine language;
  private final ActorResolver actors;
  private final EventCoder events = new EventCoder(0);

  /** With the stages that stand before event coding. */
  public LexiconExamples(LanguageEngine language, ActorResolver actors) {
    this.language = language;
    this.actors = actors;
  }

  /** What is wrong with the entry's example or counter-examples; empty when nothing is. */
  public Optional<String> fault(Entry entry, String code) {
    if (entry.example() != null && entry.codes() != null) {
      Optional<String> fault = exampleFault(entry, code, entry.example(), entry.codes());
      if (fault.isPresent()) {
        return fault;
      }
    }
    if (entry.not() != null) {
      for (String sentence : entry.not().split("\\|\\|")) {
        List<String> coded = actual(analyse(sentence.strip(), code));
        if (!coded.isEmpty()) {
          return Optional.of("counter-example codes " + coded + ": " + sentence.strip());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> exampleFault(Entry entry, String code, String example, String codes) {
    EventAnalysis analysis = analyse(example, code);
    if (codes.startsWith("=")) {
      String concept = codes.substring(1);
      boolean found =
          analysis.predicates().stream().anyMatch(p -> p.concept().name().equals(concept));
      return found ? Optional.empty() : Optional.of("no concept " + concept + ": " + example);
    }
    List<Event> got = analysis.record().stream().filter(e -> e.status() == Status.ACTUAL).toList();
    List<String> wanted = codes.equals("-") ? List.of() : List.of(codes.split(";"));
    List<Event> left = new ArrayList<>(got);
    for (String want : wanted) {
      Event hit = left.stream().filter(e -> fits(e, want.strip())).findFirst().orElse(null);
      if (hit == null) {
        return Optional.of("want " + codes + ", got " + actual(analysis) + ": " + example);
      }
      left.remove(hit);
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of("want " + codes + ", got " + actual(analysis) + ": " + example);
  }

  /** Runs the stages on a sentence. */
  public EventAnalysis analyse(String sentence, String code) {
    Document document =
        new Document(
            "example",
            null,
            Text.of(sentence),
            0,
            code,
            Edtf.parse(DATE),
            DateSource.OPTION,
            null,
            null);
    List<Sentence> sentences = language.analyse(document);
    Mentions mentions = actors.resolve(document, sentences);
    return events.analyse(document, sentences, mentions, List.of());
  }

  private static List<String> actual(EventAnalysis analysis) {
    return analysis.record().stream()
        .filter(e -> e.status() == Status.ACTUAL)
        .map(LexiconExamples::notation)
        .toList();
  }

  /** An event in the notation of the codes column. */
  public static String notation(Event event) {
    String actors = String.join(",", ids(event.actors()));
    String recipients = String.join(",", ids(event.recipients()));
    return event.type()
        + (event.mode() == null ? "" : "/" + event.mode())
        + (actors.isEmpty() ? "" : " " + actors)
        + " >"
        + (recipients.isEmpty() ? "" : " " + recipients);
  }

  private static TreeSet<String> ids(List<Actor> actors) {
    TreeSet<String> ids = new TreeSet<>();
    for (Actor actor : actors) {
      String party = actor.party();
      String country = actor.country();
      if (party != null || country != null) {
        ids.add(party != null ? party : String.valueOf(country));
      }
    }
    return ids;
  }

  private static boolean fits(Event event, String code) {
    int arrow = code.indexOf('>');
    String left = (arrow < 0 ? code : code.substring(0, arrow)).strip();
    String right = arrow < 0 ? "" : code.substring(arrow + 1).strip();
    int blank = left.indexOf(' ');
    String head = blank < 0 ? left : left.substring(0, blank);
    String actors = blank < 0 ? "" : left.substring(blank + 1).strip();
    int slash = head.indexOf('/');
    String type = slash < 0 ? head : head.substring(0, slash);
    @Nullable String mode = slash < 0 ? null : head.substring(slash + 1);
    return event.type().name().equals(type)
        && (mode == null || mode.equals(event.mode()))
        && same(event.actors(), actors)
        && same(event.recipients(), right);
  }

  private static boolean same(List<Actor> actors, String codes) {
    TreeSet<String> wanted = new TreeSet<>();
    for (String code : codes.split("[, ]+")) {
      if (!code.isBlank()) {
        wanted.add(code);
      }
    }
    TreeSet<String> parties = ids(actors);
    if (wanted.equals(parties)) {
      return true;
    }
    TreeSet<String> countries = new TreeSet<>();
    for (Actor actor : actors) {
      String id = actor.country() == null ? actor.party() : actor.country();
      if (id != null) {
        countries.add(id);
      }
    }
    return wanted.equals(countries);
  }
}
