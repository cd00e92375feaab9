package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.Reading;
import org.detente.coder.record.EventType;
import org.detente.coder.record.MeetingStatus;
import org.detente.coder.record.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What events and words say of meetings: the tables of {@code diplomacy/}. Immutable to its users.
 */
final class MeetingRules {
  private static final String ANY = "*";
  private static final Set<String> AGREED = Set.of("SIGN", "AGREE", "RATIFY", "DISAGREE");
  private static final List<String> LEVELS =
      List.of("deputies", "experts", "envoys", "ministers", "leaders");

  /** What an event says of the meeting in it. */
  record Verdict(MeetingStatus status, @Nullable Outcome outcome) {}

  private record Row(
      EventType type,
      List<String> concepts,
      List<String> status,
      @Nullable MeetingStatus meeting,
      @Nullable Outcome outcome) {}

  private record Level(String level, String office) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final Map<String, Map<String, Set<String>>> words = new ConcurrentHashMap<>();

  MeetingRules() {
    for (List<String> row : WordFile.rows("/diplomacy/meeting-status.tsv", 6)) {
      rows.add(
          new Row(
              EventType.valueOf(row.get(0)),
              List.of(row.get(1).split(",", -1)),
              List.of(row.get(2).split(",", -1)),
              row.get(3).equals("none") ? null : MeetingStatus.valueOf(constant(row.get(3))),
              row.get(4).equals("-") ? null : Outcome.valueOf(constant(row.get(4)))));
    }
    for (List<String> row : WordFile.rows("/diplomacy/levels.tsv", 2)) {
      levels.add(new Level(row.get(0), row.get(1)));
    }
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What the event says of its meeting; empty where it says nothing of one. */
  Optional<Verdict> verdict(CodedEvent coded) {
    Set<String> concepts = new HashSet<>();
    for (Reading r = coded.reading(); r != null; r = r.inner()) {
      concepts.add(r.predicate().concept().name());
    }
    for (Row row : rows) {
      boolean fits =
          row.type() == coded.event().type()
              && (row.status().contains(ANY)
                  || row.status().contains(coded.event().status().code()))
              && (row.concepts().contains(ANY)
                  || row.concepts().stream().anyMatch(concepts::contains));
      if (fits) {
        return row.meeting() == null
            ? Optional.empty()
            : Optional.of(new Verdict(row.meeting(), row.outcome()));
      }
    }
    return Optional.empty();
  }

  /** What travelling for a meeting says of it. */
  Optional<Verdict> travel() {
    return Optional.of(new Verdict(MeetingStatus.HELD, null));
  }

  /** Whether the reading is of agreeing or failing to, rather than of offering or inviting. */
  boolean isAgreement(Reading reading) {
    String name = reading.predicate().concept().name();
    return AGREED.contains(name);
  }

  /** The level of an office, null where it says none. */
  @Nullable String level(@Nullable String office) {
    if (office == null) {
      return null;
    }
    String lower = office.toLowerCase(Locale.ROOT);
    for (Level level : levels) {
      if (lower.contains(level.office())) {
        return level.level();
      }
    }
    return null;
  }

  /** The level that a word of who meets, or of the meeting, says by itself; or null. */
  @Nullable String levelOfWord(String lemma, String language) {
    for (String level : LEVELS) {
      if (is("level-" + level, lemma, language)) {
        return level;
      }
    }
    return null;
  }

  /** Whether a lemma is of the kind ({@code session}, {@code back}) in the language. */
  boolean is(String kind, String lemma, String language) {
    return words
        .computeIfAbsent(language, MeetingRules::readWords)
        .getOrDefault(kind, Set.of())
        .contains(lemma.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Set<String>> readWords(String language) {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (List<String> row : WordFile.rows("/diplomacy/" + language + "/meeting-words.tsv", 3)) {
      kinds.computeIfAbsent(row.get(0), kind -> new HashSet<>()).add(row.get(1));
    }
    return kinds;
  }
}
