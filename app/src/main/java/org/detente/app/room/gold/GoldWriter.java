package org.detente.app.room.gold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.app.room.api.Json;
import org.detente.app.room.gold.Correction.Verdict;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Corrections as gold that {@code detente evaluate} reads: a line for each corrected sentence with
 * the events that are right or were put right. An event that is wrong and has no better coding is
 * left out, so that coding it again counts as a false alarm. The other events of the sentence, of
 * which no reader said anything, stand as the coder had them: coding them again is no fault.
 */
public final class GoldWriter {
  private GoldWriter() {}

  /** One JSON object a line, sentences in the order of the corrections. */
  public static String write(List<Correction> corrections) {
    Map<String, List<Correction>> bySentence = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      bySentence
          .computeIfAbsent(
              correction.article() + "\n" + correction.sentence(), k -> new ArrayList<>())
          .add(correction);
    }
    StringBuilder gold = new StringBuilder();
    for (List<Correction> sentence : bySentence.values()) {
      gold.append(Json.write(line(sentence))).append('\n');
    }
    return gold.toString();
  }

  private static Map<String, @Nullable Object> line(List<Correction> sentence) {
    Correction first = sentence.get(0);
    List<Object> events = new ArrayList<>();
    Set<String> judged = new HashSet<>();
    for (Correction correction : sentence) {
      judged.add(correction.event());
      if (correction.verdict() != Verdict.WRONG) {
        events.add(event(correction.trigger(), correction.gold()));
      }
    }
    for (Correction.Beside beside : first.beside()) {
      if (judged.add(beside.event())) {
        events.add(event(beside.trigger(), beside.coded()));
      }
    }
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", first.articleId() + "@" + first.begin());
    line.put("lang", first.language());
    line.put("date", first.date());
    line.put("text", first.sentence());
    line.put("events", events);
    return line;
  }

  private static Map<String, @Nullable Object> event(String trigger, Correction.Coding gold) {
    List<Object> actors = parties(gold.actors());
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("type", gold.type());
    event.put("status", gold.status());
    event.put("actor", actors);
    // An event without recipient is mutual; gold says so by the same parties on both sides.
    event.put(
        "recipient",
        gold.recipients().isEmpty() && gold.actors().size() > 1
            ? actors
            : parties(gold.recipients()));
    event.put("trigger", trigger);
    event.put("event_date", gold.date());
    return event;
  }

  private static List<Object> parties(List<String> ids) {
    List<Object> parties = new ArrayList<>();
    for (String id : ids) {
      Party known = Register.standard().party(id).orElse(null);
      Map<String, @Nullable Object> party = new LinkedHashMap<>();
      party.put("text", id);
      party.put("country", known == null ? null : known.country());
      party.put("code", id);
      party.put("sector", known == null ? null : known.sector());
      parties.add(party);
    }
    return parties;
  }
}
