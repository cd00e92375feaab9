package org.detente.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.app.room.words.IncidentWords;
import org.detente.app.room.words.Messages;
import org.detente.app.room.words.Words;
import org.detente.archive.read.Contradiction;
import org.detente.archive.read.Evidence;
import org.detente.archive.read.Incident;
import org.detente.coder.actor.register.NameKind;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyKind;
import org.detente.coder.actor.register.PartyName;
import org.detente.coder.actor.register.Register;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/** How a report words incidents. */
final class ReportPhrases {
  private static final int LONG_NAME = 16;

  private final Messages messages;
  private final Words words;
  private final IncidentWords incidents;

  ReportPhrases(Messages messages) {
    this.messages = messages;
    this.words = new Words(messages);
    this.incidents = new IncidentWords(messages);
  }

  /** What it is, organisations with long names by what they are usually called. */
  String head(Incident incident) {
    String head = incidents.head(incident);
    List<String> parties = new ArrayList<>(incident.actors());
    parties.addAll(incident.recipients());
    for (String party : parties) {
      head = head.replace(words.party(party), party(party));
    }
    return head;
  }

  /** A party's name, an organisation's abbreviation where the name is long. */
  String party(String id) {
    String name = words.party(id);
    Optional<Party> known =
        Register.standard()
            .party(id)
            .filter(party -> party.kind() == PartyKind.ORGANISATION && name.length() > LONG_NAME);
    return known.map(this::abbreviation).orElse(name);
  }

  private String abbreviation(Party party) {
    for (String language : List.of(messages.language(), PartyName.ANY)) {
      for (PartyName name : party.names()) {
        if (name.kind() == NameKind.ABBREVIATION && name.language().equals(language)) {
          return name.text();
        }
      }
    }
    return words.party(party.id());
  }

  /** A position, its agenda item first. */
  String position(Incident position) {
    String item = words.agendas(position.agenda());
    String stance = head(position).replaceFirst(" " + java.util.regex.Pattern.quote(item), "");
    return capitalized(item) + ": " + stance;
  }

  private String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(messages.locale())
            + text.substring(text.offsetByCodePoints(0, 1));
  }

  /** What else is known; where no article says when, when the first reported it. */
  String detail(Incident incident, List<Evidence> evidence) {
    String detail =
        incidents.detail(incident).replace(incidents.date(incident), date(incident, evidence));
    return incident.announcements() == 0 || !incident.kind().equals("meeting")
        ? detail
        : detail + " · " + messages.count("report.announced", incident.announcements());
  }

  /** When; a month where only the month of publication is known. */
  String date(Incident incident, List<Evidence> evidence) {
    if (incident.date() != null || evidence.isEmpty()) {
      return incidents.date(incident);
    }
    return reported(evidence.get(0).date());
  }

  /** When an article reported it. */
  String reported(@Nullable String published) {
    return published == null
        ? messages.text("date.none")
        : messages.text("date.reported", words.date(Edtf.parse(published)));
  }

  /** In what articles differ. */
  String difference(Contradiction value) {
    String said =
        switch (value.aspect()) {
          case "denial" -> words.aspect("denial");
          case "outcome" -> words.aspect("outcome") + ": " + words.code("outcome", value.value());
          case "status" -> words.aspect("status") + ": " + words.code("meeting", value.value());
          default -> words.aspect(value.aspect()) + ": " + value.value();
        };
    return said + " (" + messages.count("articles", value.articles()) + ")";
  }

  /** Words enough to be a statement and no expression that an article sets in marks. */
  static boolean isStatement(String content) {
    return content.strip().toLowerCase(Locale.ROOT).split("\\s+").length >= 4;
  }
}
