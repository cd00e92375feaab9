package org.detente.archive.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.detente.coder.actor.register.Register;
import org.detente.coder.agenda.Agenda;
import org.junit.jupiter.api.Test;

/** A dossier's faults are named by line, with the remedy. */
class DossierReaderTest {
  private static final DossierReader READER =
      new DossierReader(Set.of("RUS", "UKR", "USA")::contains, Set.of("talks")::contains);

  private static final String GOOD =
      String.join(
          "\n",
          "# a comment",
          "id: a-b",
          "title: {nl: Ruzie, en: Row}",
          "period: 2021-03/2022-02",
          "parties: [RUS, UKR]",
          "agenda: [talks]",
          "");

  @Test
  void theSampleIsRight() throws Exception {
    Register register = Register.standard();
    Agenda agenda = Agenda.standard();
    DossierReader reader =
        new DossierReader(id -> register.party(id).isPresent(), id -> agenda.find(id).isPresent());
    List<Dossier> dossiers =
        reader.readAll(
            List.of(Path.of(System.getProperty("detente.root", ".."), "samples/dossiers")));
    assertEquals("ukraine-2021-2022", dossiers.get(0).id());
    assertEquals(LocalDate.of(2021, 3, 1), dossiers.get(0).filter().from());
  }

  @Test
  void aGoodOneIsRead() throws Exception {
    Dossier dossier = READER.read(GOOD, "x.yaml");
    assertEquals("Ruzie", dossier.title("nl"));
    assertEquals("Row", dossier.title("fr"));
    assertEquals(List.of("RUS", "UKR"), dossier.parties());
  }

  private static void assertFault(String from, String to, String fault) {
    DossierException refused =
        assertThrows(DossierException.class, () -> READER.read(GOOD.replace(from, to), "x.yaml"));
    assertEquals(List.of(fault), refused.faults());
  }

  @Test
  void faultsNameTheLineAndTheRemedy() {
    assertFault(
        "id: a-b",
        "id: A b",
        "x.yaml:2: an id has lower-case letters, digits and hyphens, not 'A b'");
    assertFault(
        "en: Row", "en: Row, de: Streit", "x.yaml:3: there is no field 'de'; there are nl, en");
    assertFault(", en: Row", "", "x.yaml:3: the field 'en' is missing; add it");
    assertFault("[RUS, UKR]", "[RUS]", "x.yaml:5: a crisis has two parties at least");
    assertFault("[talks]", "talks", "x.yaml:6: the field 'agenda' is a list: [A, B]");
    assertFault(
        "[talks]",
        "[talks, tea]",
        "x.yaml:6: there is no 'tea' among the agenda; docs/codebook.md lists others");
    assertFault(
        "2021-03/2022-02",
        "last year",
        "x.yaml:4: the period is an EDTF date or interval such as 2021-03/2022-02, or 2021-03/.. ,"
            + " not 'last year'");
    assertFault(
        "[talks]", "[talks", "x.yaml:7: no YAML: expected ',' or ']', but got <stream end>");
  }

  /** Tags that make objects in careless readers make none here. */
  @Test
  void tagsMakeNoObjects() {
    assertFault(
        "id: a-b",
        "id: !!javax.script.ScriptEngineManager [x]",
        "x.yaml:2: no YAML: Global tag is not allowed:"
            + " tag:yaml.org,2002:javax.script.ScriptEngineManager");
  }
}
