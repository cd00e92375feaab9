package org.detente.archive.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.detente.coder.record.Place;
import org.detente.coder.record.Position;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Quotation;
import org.detente.coder.record.ResolvedBy;
import org.detente.coder.record.Stance;
import org.detente.coder.record.Status;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.detente.coder.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Records of invented short articles, of the shape that the coder gives, without its cost: for
 * properties and for measuring the store alone. The same seed gives the same articles.
 */
public final class Invented {
  private static final List<String> PLACES = List.of("Geneva", "Vienna", "Doha");
  private static final List<String> AGENDA = List.of("talks", "ceasefire", "sanctions", "borders");

  private final Random random;
  private final int parties;
  private final int days;
  private int count;

  /**
   * Articles on so many parties over so many days; the fewer, the more often they report the same.
   */
  public Invented(long seed, int parties, int days) {
    this.random = new Random(seed);
    this.parties = parties;
    this.days = days;
  }

  /** The next ones. */
  public List<StoredArticle> next(int articles) {
    List<StoredArticle> next = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      next.add(new StoredArticle(article(), "1"));
    }
    return next;
  }

  private String party() {
    return "P" + (10 + random.nextInt(parties));
  }

  private CodedDocument article() {
    int number = count++;
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(days));
    Edtf date = random.nextInt(5) == 0 ? Edtf.of(java.time.YearMonth.from(day)) : Edtf.of(day);
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int begin = text.length();
      for (int word = 0; word < 15; word++) {
        text.append(word == 0 ? "" : " ").append("word").append(random.nextInt(20_000));
      }
      text.append('.');
      sentences.add(new Span(begin, text.length()));
      text.append(' ');
    }
    Document document =
        new Document(
            "a" + number,
            "Title " + number,
            Text.of(text.toString()),
            0,
            random.nextBoolean() ? "nl" : "en",
            date,
            DateSource.METADATA,
            random.nextInt(4) == 0 ? null : "Paper " + random.nextInt(6),
            null);
    List<Actor> mentions = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      mentions.add(actor(party(), 10 * i));
    }
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      events.add(event(day, i, sentences.get(i)));
    }
    Quotation quote =
        new Quotation(actor(party(), 4), "said", text.substring(20, 60), 20, 60, true, 0);
    return new CodedDocument(
        document,
        sentences,
        mentions,
        events,
        List.of(quote),
        random.nextBoolean() ? List.of(meeting(day, sentences.get(3))) : List.of(),
        random.nextBoolean() ? List.of(position(sentences.get(4))) : List.of(),
        random.nextBoolean() ? List.of(quantity(sentences.get(0))) : List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Actor actor(String party, int at) {
    return new Actor(
        "mention of " + party, at, at + 8, party, party, "GOV", null, null, null, ResolvedBy.NAME);
  }

  private @Nullable Edtf when(LocalDate day) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> null;
      case 2 -> Edtf.parse("[" + day.minusDays(7) + "," + day + "]");
      case 3 -> Edtf.parse(day.minusDays(3) + "/" + day);
      default -> Edtf.of(day.minusDays(random.nextInt(2)));
    };
  }

  private @Nullable Place where() {
    int place = random.nextInt(6);
    return place >= PLACES.size()
        ? null
        : new Place(null, PLACES.get(place), "C" + place, 1.0 * place, 2.5);
  }

  private Event event(LocalDate day, int index, Span sentence) {
    EventType type = EventType.values()[random.nextInt(EventType.values().length)];
    List<Actor> actors = new ArrayList<>();
    List<Actor> recipients = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      actors.add(actor(party(), 0));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      recipients.add(actor(party(), 30));
    }
    Status status =
        random.nextInt(6) == 0
            ? Status.NEGATED
            : random.nextInt(6) == 0 ? Status.FUTURE : Status.ACTUAL;
    return new Event(
        "e" + index,
        type,
        null,
        List.of("diplomatic"),
        type.score(),
        status,
        actors,
        recipients,
        when(day),
        where(),
        random.nextBoolean() ? List.of() : List.of(AGENDA.get(random.nextInt(AGENDA.size()))),
        null,
        index,
        "word",
        sentence.begin(),
        sentence.begin() + 5,
        "nl/verbs.tsv:1",
        0.5 + random.nextInt(50) / 100.0);
  }

  private Meeting meeting(LocalDate day, Span sentence) {
    List<String> participants = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      participants.add(party());
    }
    MeetingStatus[] statuses = MeetingStatus.values();
    return new Meeting(
        random.nextInt(3) == 0 ? "Forum " + random.nextInt(3) : null,
        participants.stream().distinct().sorted().toList(),
        null,
        where(),
        when(day),
        statuses[random.nextInt(statuses.length)],
        random.nextInt(3) == 0
            ? Outcome.PROGRESS
            : random.nextInt(3) == 0 ? Outcome.COLLAPSE : null,
        null,
        List.of(AGENDA.get(random.nextInt(AGENDA.size()))),
        List.of(sentence));
  }

  private Position position(Span sentence) {
    return new Position(
        party(),
        Stance.values()[random.nextInt(Stance.values().length)],
        AGENDA.get(random.nextInt(AGENDA.size())),
        random.nextBoolean() ? List.of() : List.of(party()),
        null,
        Status.ACTUAL,
        List.of(sentence));
  }

  private Quantity quantity(Span sentence) {
    return new Quantity(
        "12",
        sentence.begin() + 6,
        sentence.begin() + 8,
        10 + random.nextInt(5),
        null,
        random.nextBoolean(),
        "killed",
        null);
  }
}
