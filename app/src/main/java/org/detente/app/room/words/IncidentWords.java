package org.detente.app.room.words;

import java.util.ArrayList;
import java.util.List;
import org.detente.archive.read.Incident;
import org.detente.coder.edtf.Edtf;

/** Incidents in words. */
public final class IncidentWords {
  private static final int MOST_NAMED = 5;

  private final Words words;
  private final Messages messages;

  /** In the language of these messages. */
  public IncidentWords(Messages messages) {
    this.messages = messages;
    this.words = new Words(messages);
  }

  /** What it is, in a line. */
  public String head(Incident incident) {
    return switch (incident.kind()) {
      case "meeting" -> meeting(incident);
      case "position" -> position(incident);
      default -> event(incident);
    };
  }

  private String event(Incident incident) {
    String actors =
        incident.actors().isEmpty() ? messages.text("somebody") : parties(incident.actors());
    String what = words.event(incident.type(), incident.mode());
    return incident.recipients().isEmpty()
        ? actors + " — " + what
        : actors + " — " + what + " → " + parties(incident.recipients());
  }

  private String meeting(Incident incident) {
    String forum = incident.forum();
    String parties =
        forum != null && incident.actors().size() > MOST_NAMED
            ? messages.count("parties", incident.actors().size())
            : parties(incident.actors());
    String name = forum == null ? messages.text("meeting") : forum;
    return parties.isEmpty() ? name : name + ": " + parties;
  }

  /** All of a few parties, the number of many. */
  private String parties(List<String> ids) {
    return ids.size() <= MOST_NAMED
        ? words.parties(ids)
        : messages.text(
            "and-others",
            words.parties(ids.subList(0, MOST_NAMED - 1)),
            ids.size() - MOST_NAMED + 1);
  }

  private String position(Incident incident) {
    String line =
        parties(incident.actors())
            + " "
            + words.code("stance", incident.type())
            + " "
            + words.agendas(incident.agenda());
    return incident.recipients().isEmpty() ? line : line + " → " + parties(incident.recipients());
  }

  /** What else is known: status, date, place, what it is about, how many sources. */
  public String detail(Incident incident) {
    List<String> details = new ArrayList<>();
    if (!incident.status().equals("actual") && !incident.status().equals("held")) {
      details.add(words.code(kindOfStatus(incident), incident.status()));
    }
    details.add(date(incident));
    if (incident.place() != null) {
      details.add(place(incident));
    }
    if (!incident.agenda().isEmpty() && !incident.kind().equals("position")) {
      details.add(words.agendas(incident.agenda()));
    }
    if (incident.outcome() != null) {
      details.add(words.code("outcome", incident.outcome()));
    }
    details.add(messages.count("sources", incident.sources()));
    return String.join(" · ", details);
  }

  private static String kindOfStatus(Incident incident) {
    return incident.kind().equals("meeting") ? "meeting" : "status";
  }

  /** When, with what is uncertain about it; where no article says when, when it was reported. */
  public String date(Incident incident) {
    String date = incident.date();
    if (date != null) {
      return words.date(Edtf.parse(date));
    }
    return incident.firstPublished() == null
        ? messages.text("date.none")
        : messages.text("date.reported", words.date(Edtf.of(incident.firstPublished())));
  }

  /** Whether the day is not known. */
  public boolean isUncertain(Incident incident) {
    String date = incident.date();
    return date == null || Edtf.parse(date).singleDay().isEmpty();
  }

  /** Where. */
  public String place(Incident incident) {
    String place = incident.place();
    return place == null ? "" : words.place(place, incident.country());
  }
}
