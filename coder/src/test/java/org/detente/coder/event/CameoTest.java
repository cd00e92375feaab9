package org.detente.coder.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.event.lexicon.Concepts;
import org.detente.coder.event.lexicon.Tsv;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CameoTest {
  /** Contexts of PLOVER's manual that the table asks for. */
  private static final Set<String> CONTEXTS =
      Set.of(
          "asylum cbrn corruption crime diplomatic disasters economic health human-rights"
              .concat(" human-security intelligence legal military peacekeeping")
              .concat(" political-institutions religion-ethnicity repression rights-freedoms")
              .concat(" territory terrorism")
              .split(" "));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CONSULT, phone, CALL, diplomatic, -, 041, 04",
        "CONSULT, visit, VISIT, diplomatic, -, 042, 04",
        "CONSULT, visit, HOST, diplomatic, -, 043, 04",
        "CONSULT, -, NEGOTIATE, diplomatic, -, 046, 04",
        "CONSULT, -, MEET, diplomatic, -, 040, 04",
        "AGREE, -, VISIT, diplomatic, -, 036, 03",
        "AGREE, -, PROMISE, military, -, 0332, 03",
        "AGREE, -, AGREE, -, ceasefire, 0356, 03",
        "REQUEST, yield, URGE, military, -, 0256, 02",
        "REQUEST, yield, DEMAND, military, -, 1056, 10",
        "ACCUSE, allege, ACCUSE, military, -, 1123, 11",
        "REJECT, -, DENY, -, -, 016, 01",
        "THREATEN, violence, THREATEN, -, nuclear, 1385, 13",
        "SANCTION, discontinue, IMPOSE, economic, sanctions, 163, 16",
        "SANCTION, discontinue, STOP, economic, -, 1621, 16",
        "COERCE, arrest, ARREST, legal, -, 173, 17",
        "ASSAULT, aerial, AIRSTRIKE, military, -, 195, 19",
        "ASSAULT, -, KILL, -, -, 180, 18",
        "RETREAT, withdraw, WITHDRAW, military, -, 0874, 08",
      })
  void theCodeIsAsSpecificAsTheEvent(
      EventType type,
      @Nullable String mode,
      @Nullable String concept,
      @Nullable String context,
      @Nullable String agenda,
      String code,
      String root) {
    Cameo cameo = Cameo.of(event(type, mode, concept, list(context), list(agenda)));
    assertEquals(code, cameo.code());
    assertEquals(root, cameo.root());
  }

  @Test
  void anEventOfAModelHasTheCodeOfItsType() {
    Event event = event(EventType.SUPPORT, null, null, List.of(), List.of());
    assertEquals("050", Cameo.codeOf(event));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyTypeEndsWithARowForAll(EventType type) {
    List<Cameo.Row> rows = Cameo.rows(type);
    Cameo.Row last = rows.get(rows.size() - 1);
    assertTrue(last.modes().isEmpty() && last.concepts().isEmpty() && last.about().isEmpty());
  }

  /** A misspelt mode, concept, context or agenda id would never fit; a row behind its like too. */
  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyRowSaysWhatTheCoderKnows(EventType type) {
    Set<String> complaints = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Set<String> agenda = new HashSet<>();
    Agenda.standard().items().forEach(item -> agenda.add(item.id()));
    for (Cameo.Row row : Cameo.rows(type)) {
      String at = "cameo.tsv:" + row.line() + " ";
      row.modes().stream()
          .filter(m -> !Scores.isMode(type, m))
          .forEach(m -> complaints.add(at + m));
      row.concepts().stream()
          .filter(c -> !Concepts.standard().has(c))
          .forEach(c -> complaints.add(at + c));
      row.about().stream()
          .filter(a -> !CONTEXTS.contains(a) && !agenda.contains(a))
          .forEach(a -> complaints.add(at + a));
      if (!seen.add(
          new TreeSet<>(row.modes()) + "" + new TreeSet<>(row.concepts()) + row.about())) {
        complaints.add(at + "the same again");
      }
      if (!row.cameo().code().matches("(0[1-9]|1\\d|20)\\d{1,2}")) {
        complaints.add(at + row.cameo().code());
      }
    }
    assertEquals(Set.of(), complaints);
  }

  @Test
  void theTableHasTheRootsFromOneToTwenty() {
    Set<String> roots = new TreeSet<>();
    Tsv.resource("/lexicon/cameo.tsv", 6).stream()
        .filter(line -> !line.cell(0).equals("type"))
        .forEach(line -> roots.add(line.cell(4).substring(0, 2)));
    assertEquals(20, roots.size(), roots::toString);
  }

  private static List<String> list(@Nullable String cell) {
    return cell == null ? List.of() : Arrays.asList(cell.split(";"));
  }

  private static Event event(
      EventType type,
      @Nullable String mode,
      @Nullable String concept,
      List<String> contexts,
      List<String> agenda) {
    return new Event(
        "e1",
        type,
        mode,
        contexts,
        type.score(),
        Status.ACTUAL,
        List.of(),
        List.of(),
        null,
        null,
        agenda,
        null,
        0,
        "x",
        0,
        1,
        concept == null ? "model" : "en/verbs:x#" + concept,
        0.5);
  }
}
