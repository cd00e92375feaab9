package org.detente.app.room.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.app.room.gold.Correction;
import org.detente.archive.read.QuoteEntry;
import org.detente.coder.actor.register.Register;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.agenda.AgendaItem;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Place;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Status;
import org.jspecify.annotations.Nullable;

/** Names for the codes of a record in the reader's language. Immutable. */
public final class Words {
  private static final Map<String, Function<AgendaItem, String>> AGENDA_LABELS =
      Map.of("nl", AgendaItem::labelDutch, "en", AgendaItem::labelEnglish);

  private static final int SHORT = 16;

  private final Messages messages;

  /** Names in the language of these messages. */
  public Words(Messages messages) {
    this.messages = messages;
  }

  /** A party's usual name; the id where the register has none. */
  public String party(String id) {
    return Register.standard().party(id).map(p -> p.name(messages.language())).orElse(id);
  }

  /** Several parties, each once. */
  public String parties(Collection<String> ids) {
    return ids.stream().distinct().map(this::party).collect(Collectors.joining(", "));
  }

  /** An agenda item. */
  public String agenda(String id) {
    Function<AgendaItem, String> label =
        AGENDA_LABELS.getOrDefault(messages.language(), AgendaItem::labelEnglish);
    return Agenda.standard().find(id).map(label).orElse(id);
  }

  /** Several agenda items. */
  public String agendas(Collection<String> ids) {
    return ids.stream().map(this::agenda).collect(Collectors.joining(", "));
  }

  /** A code of the record in words, from the messages {@code KIND.CODE}; the code if unknown. */
  public String code(String kind, @Nullable String code) {
    if (code == null) {
      return "";
    }
    String key = kind + "." + code;
    return messages.has(key) ? messages.text(key) : code.replace('-', ' ');
  }

  /** What an event of this type and mode is: {@code dreigt: geweld}. */
  public String event(String type, @Nullable String mode) {
    return mode == null ? code("type", type) : code("type", type) + ": " + code("mode", mode);
  }

  /** Who acts: the party, with the person who acts for it. */
  public String actor(Actor actor) {
    String party = actor.party();
    String person = actor.person();
    if (party == null) {
      return person != null ? person : actor.mention();
    }
    return person == null ? party(party) : party(party) + " (" + person + ")";
  }

  /** Several actors, each once; a word for nobody where there is none. */
  public String actors(List<Actor> actors) {
    return actors.isEmpty()
        ? messages.text("somebody")
        : actors.stream().map(this::actor).distinct().collect(Collectors.joining(", "));
  }

  /** A place with its country. */
  public String place(Place place) {
    return place(place.name(), place.country());
  }

  /** The same; what is known only to be in a country has the country as its place. */
  String place(String name, @Nullable String country) {
    if (country == null) {
      return name;
    }
    boolean isCountry =
        Messages.languages().stream()
            .anyMatch(language -> new Words(Messages.of(language)).party(country).equals(name));
    return isCountry ? party(country) : name + ", " + party(country);
  }

  /** A date as people write it, with what is uncertain about it. */
  public String date(@Nullable Edtf date) {
    return date == null ? messages.text("date.none") : Dates.of(date, messages);
  }

  /** A number with its unit. */
  public String quantity(Quantity quantity) {
    Double upper = quantity.upper();
    String number = number(quantity.value()) + (upper == null ? "" : "–" + number(upper));
    String unit = code("unit", quantity.unit());
    return quantity.approximate()
        ? messages.text("about", number + " " + unit)
        : number + " " + unit;
  }

  /** A number with the language's separators, whole where it is. */
  public String number(double value) {
    return value == Math.rint(value)
        ? messages.number((long) value)
        : String.format(messages.locale(), "%,.2f", value);
  }

  /** A day, which need not be known. */
  public String day(@Nullable LocalDate day) {
    return day == null ? messages.text("date.none") : Dates.of(Edtf.of(day), messages);
  }

  /** A day without its weekday, for tables. */
  public String shortDay(@Nullable LocalDate day) {
    return day == null ? messages.text("date.none") : bin(day, "day");
  }

  /** A day, week or month on an axis. */
  public String bin(LocalDate begin, String unit) {
    return Dates.bin(begin, unit, messages);
  }

  /** A score with its sign. */
  public String signed(double score) {
    return String.format(messages.locale(), "%+.1f", score).replace('-', '−');
  }

  /** A party's shortest name: an abbreviation of its own, or its name. */
  public String shortParty(String id) {
    String name = party(id);
    return name.length() > SHORT && id.length() <= SHORT ? id : name;
  }

  /** Who said something. */
  public String speaker(QuoteEntry quote) {
    String party = quote.party();
    String person = quote.person();
    if (person != null) {
      return party == null ? person : person + " (" + party(party) + ")";
    }
    return party == null ? messages.text("label.nobody") : party(party);
  }

  /** What a reader says an event is. */
  public String gold(Correction.Coding coding) {
    String head =
        (coding.actors().isEmpty() ? messages.text("somebody") : parties(coding.actors()))
            + " — "
            + code("type", coding.type());
    String whom = coding.recipients().isEmpty() ? "" : " → " + parties(coding.recipients());
    String when = coding.date() == null ? "" : ", " + date(Edtf.parse(coding.date()));
    String status =
        coding.status().equals(Status.ACTUAL.code()) ? "" : ", " + code("status", coding.status());
    return head + whom + when + status;
  }

  /** In what the articles of an incident differ. */
  public String aspect(String aspect) {
    return messages.has("aspect." + aspect) ? code("aspect", aspect) : code("unit", aspect);
  }

  /** The day of a moment. */
  public String moment(String instant) {
    return day(LocalDate.ofInstant(Instant.parse(instant), ZoneOffset.UTC));
  }

  /** As of when something is, to the second, in UTC. */
  public String asOf(Instant moment) {
    return messages.text(
        "as-of",
        shortDay(LocalDate.ofInstant(moment, ZoneOffset.UTC)),
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .format(moment.atOffset(ZoneOffset.UTC)));
  }

  /** A probability as a percentage. */
  public String percent(double share) {
    return String.format(Locale.ROOT, "%d%%", Math.round(share * 100));
  }
}
