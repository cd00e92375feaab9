package org.detente.coder.actor.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.detente.coder.edtf.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register must know; the names are everybody's, the sentences nobody's. */
class RegisterDataTest {
  private static final Register REGISTER = Register.standard();

  @ParameterizedTest
  @CsvSource({
    "NATO, 2022-01, 30",
    "NATO, 2021, 30",
    "NATO, 2024-04, 32",
    "NATO, 1999-01, 16",
    "EU, 2019, 28",
    "EU, 2021-06, 27",
    "EU, 1994, 12",
    "OSCE, 2022-01-13, 57",
    "UN, 2022, 193",
    "UNSC, 2015-03, 15",
    "UNSC, 2022-02-25, 15",
    "UNSC, 2026, 15",
    "AU, 2020, 55",
    "ARAB_LEAGUE, 2024, 22",
    "OIC, 2010, 57",
    "COE, 2021, 47",
    "COE, 2023, 46",
    "ASEAN, 2022, 10",
    "CSTO, 2022, 6",
    "SCO, 2022, 8",
    "SCO, 2025, 10",
    "BRICS, 2012, 5",
    "G7, 2023, 7",
    "G20, 2022, 20",
    "GCC, 2022, 6",
    "ECOWAS, 2023, 15",
    "COMMONWEALTH, 2023, 56",
    "OPEC, 2024, 12",
    "G8, 2010, 8"
  })
  void membersAreCounted(String party, String date, int members) {
    MemberCount count = REGISTER.countMembers(party, Edtf.parse(date));
    assertEquals(new MemberCount(members, members), count);
  }

  @Test
  void aMonthOfAccessionLeavesTheNumberOpen() {
    assertEquals(new MemberCount(31, 32), REGISTER.countMembers("NATO", Edtf.parse("2024-03")));
    assertTrue(REGISTER.countMembers("NATO", Edtf.parse("2024-03")).allows(32));
  }

  @Test
  void electedMembersOfTheSecurityCouncil() {
    assertTrue(REGISTER.membersOf("UNSC", Edtf.parse("2018-05")).contains("NLD"));
    assertTrue(!REGISTER.membersOf("UNSC", Edtf.parse("2019-05")).contains("NLD"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Noorse | NOR | ADJECTIVE",
        "nl | Oekraïner | UKR | INHABITANT",
        "nl | Russin | RUS | INHABITANT",
        "nl | Iraniërs | IRN | INHABITANTS",
        "nl | Portugees | PRT | INHABITANT",
        "nl | Wit-Rusland | BLR | NAME",
        "nl | Birma | MMR | NAME",
        "nl | VS | USA | ABBREVIATION",
        "en | UK | GBR | ABBREVIATION",
        "en | U.S. | USA | ABBREVIATION",
        "nl | Kremlin | RUS | SEAT",
        "nl | Witte Huis | USA_WHITE_HOUSE | SEAT",
        "nl | Peking | CHN | SEAT",
        "en | Downing Street | GBR | SEAT",
        "nl | Élysée | FRA | SEAT",
        "nl | Den Haag | NLD | SEAT",
        "nl | Navo | NATO | NAME",
        "en | Nato | NATO | NAME",
        "nl | OVSE | OSCE | ABBREVIATION",
        "nl | VN-Veiligheidsraad | UNSC | NAME",
        "en | Quad | QUAD | NAME",
        "nl | Houthi's | HOUTHI | INHABITANTS",
        "nl | Houthi’s | HOUTHI | INHABITANTS",
        "en | Houthis | HOUTHI | INHABITANTS",
        "en | Hezbollah | HEZBOLLAH | NAME",
        "en | Rapid Support Forces | RSF | NAME",
        "nl | M23 | M23 | ABBREVIATION",
        "nl | premier | premier | NOUN",
        "en | foreign minister | foreign minister | NOUN",
        "nl | alliantie | bondgenootschap | NOUN",
        "en | Strait of Hormuz | Strait of Hormuz | PLACE",
        "nl | Straat van Hormuz | Strait of Hormuz | PLACE",
        "nl | Loehansk | Luhansk | PLACE",
        "nl | Sovjet-Unie | SUN | NAME",
        "nl | Joegoslavië | YUG | NAME",
        "en | Myanmar | MMR | NAME",
        "en | Dutch | NLD | ADJECTIVE",
        "nl | IAEA | IAEA | ABBREVIATION",
        "nl | Groot-Brittannië | GBR | NAME",
        "en | Washington Post | WAPO | NAME",
        "nl | Brussel | EU | SEAT",
        "nl | Brussel | NATO | SEAT",
        "nl | Brussel | BEL | SEAT",
      })
  void namesAreKnown(String language, String name, String id, NameKind kind) {
    FoldedTokens tokens = FoldedTokens.of(List.of(name.split(" ")));
    RegisterMatch match = REGISTER.longestMatch(tokens, 0, language).orElseThrow();
    assertEquals(name.split(" ").length - 1, match.lastToken());
    assertTrue(
        match.candidates().stream().anyMatch(c -> c.referent().id().equals(id) && c.kind() == kind),
        () ->
            name
                + " is "
                + match.candidates().stream().map(c -> c.referent().id() + c.kind()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jens Stoltenberg | 2022-01 | NATO",
        "Jens Stoltenberg | 2025-06 | NOR",
        "Lavrov | 2022-02 | RUS",
        "Poetin | 2022-02 | RUS",
        "Zelensky | 2023 | UKR",
        "Peskov | 2022-01 | RUS",
        "Guterres | 2019-03-02 | UN",
        "Rutte | 2015 | NLD",
        "Rutte | 2025 | NATO",
        "Blinken | 2022-01 | USA",
        "Grossi | 2021 | IAEA",
      })
  void peopleSpeakForTheirOffice(String name, String date, String party) {
    List<Person> people =
        name.contains(" ") ? REGISTER.peopleNamed(name) : REGISTER.peopleCalled(name);
    assertTrue(
        people.stream()
            .flatMap(p -> p.termsAt(Edtf.parse(date)).stream())
            .anyMatch(t -> t.party().equals(party)),
        () -> name + ": " + people);
  }

  /** Every noun's form finds that noun again, and so does every name of every party. */
  @Test
  void everyNameIsFound() {
    StringBuilder lost = new StringBuilder();
    for (Party party : REGISTER.parties()) {
      for (PartyName name : party.names()) {
        String language = name.language().equals(PartyName.ANY) ? "en" : name.language();
        if (!finds(name.text(), language, party)) {
          lost.append(party.id()).append(": ").append(name.text()).append('\n');
        }
      }
    }
    for (String language : REGISTER.languages()) {
      for (PartyNoun noun : REGISTER.nouns(language)) {
        noun.forms().stream()
            .filter(form -> !finds(form.text(), language, noun))
            .forEach(form -> lost.append(noun.id()).append(": ").append(form).append('\n'));
      }
    }
    assertEquals("", lost.toString());
  }

  private static boolean finds(String name, String language, Referent referent) {
    FoldedTokens tokens = FoldedTokens.of(List.of(name));
    return REGISTER.matches(tokens, language).stream()
        .anyMatch(m -> m.candidates().stream().anyMatch(c -> c.referent() == referent));
  }

  @Test
  void capitalsAreAskedFor() {
    for (String word : List.of("turkey", "polish", "us", "who", "is", "de")) {
      FoldedTokens tokens = FoldedTokens.of(List.of(word.toLowerCase(Locale.ROOT)));
      assertEquals(List.of(), REGISTER.matches(tokens, "en"), word);
    }
  }

  @Test
  void thereIsEnoughOfEverything() {
    long organisations =
        REGISTER.parties().stream()
            .filter(p -> p.kind() == PartyKind.ORGANISATION || p.kind() == PartyKind.FORUM)
            .count();
    long groups = REGISTER.parties().stream().filter(p -> p.kind() == PartyKind.GROUP).count();
    int terms = REGISTER.people().stream().mapToInt(p -> p.terms().size()).sum();
    assertTrue(organisations >= 120, "organisations and forums: " + organisations);
    assertTrue(groups >= 250, "groups: " + groups);
    assertTrue(terms >= 1500, "terms: " + terms);
    assertTrue(REGISTER.places().size() >= 2500, "places: " + REGISTER.places().size());
  }
}
