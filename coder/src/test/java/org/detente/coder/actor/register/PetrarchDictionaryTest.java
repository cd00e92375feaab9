package org.detente.coder.actor.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PetrarchDictionaryTest {
  @TempDir Path folder;

  private Register with(String dictionary) throws IOException {
    Path file = folder.resolve("own.actors.txt");
    Files.writeString(file, dictionary);
    return Register.withFiles(List.of(file));
  }

  private static List<RegisterMatch.Candidate> candidates(Register register, String words) {
    return register
        .longestMatch(FoldedTokens.of(List.of(words.split(" "))), 0, "en")
        .orElseThrow()
        .candidates();
  }

  @Test
  void aPersonActsForTheCodeOfTheDate() throws IOException {
    Register register =
        with(
            """
            # our own invention
            ZEBULON_QUARTERMAINE_  ; a comment
            +PRESIDENT_QUARTERMAINE_
              [FRAGOV 990101-20030630]
              [FRAELI >030701]
            """);
    Person person = (Person) candidates(register, "Zebulon Quartermaine").get(0).referent();
    assertEquals("FRA", person.country());
    assertEquals("FRA", person.termsAt(Edtf.parse("2001-05")).get(0).party());
    assertEquals(1, person.termsAt(Edtf.parse("2001-05")).size());
    assertEquals(List.of(), person.termsAt(Edtf.parse("1998")));
    assertEquals(person, candidates(register, "President Quartermaine said").get(0).referent());
  }

  @Test
  void aStateGetsOneMoreNameAndAGroupIsNew() throws IOException {
    Register register = with("GRAND_DUCHY_OF_LUX_ [LUX]\nARMY_OF_THE_MOON_ [LBYREB]\n+MOONIES_\n");
    assertEquals("LUX", candidates(register, "Grand Duchy of Lux").get(0).referent().id());
    Party group = (Party) candidates(register, "Moonies").get(0).referent();
    assertEquals("LBY", group.country());
    assertEquals("REB", group.sector());
    assertEquals("ARMY_OF_THE_MOON", group.party());
  }

  @Test
  void organisationsKeepTheirIds() throws IOException {
    Register register = with("ATLANTICISTS_UNITED_ [IGONAT]\n");
    assertEquals("NATO", candidates(register, "Atlanticists United").get(0).referent().id());
  }

  @Test
  void faultsNameTheLine() {
    RegisterException e =
        assertThrows(RegisterException.class, () -> with("JOHN_DOE_\n [USAGOV 1999-abc]\n"));
    assertTrue(e.faults().get(0).contains("own.actors.txt:2: [USAGOV 1999-abc]"), e.getMessage());
    assertThrows(RegisterException.class, () -> with("+NOBODY_\n"));
    assertThrows(RegisterException.class, () -> with("JOHN_DOE_ [USAGOV\n"));
  }
}
