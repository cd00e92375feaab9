package org.detente.coder.actor.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterMatchingTest {
  private static final Register TOY =
      Register.of(
          Map.of(
              "names.tsv",
              "order\tvalue\nparticle\tal\nfamily-first\tCHN\n",
              "toy.tsv",
              """
              id\tkind\tname_nl\tname_en\tabbr_nl\tabbr_en\tadj_nl\tadj_en\tpersons_nl\tseat
              RUS\tstate\tRusland\tRussia\t\t\tRussische\tRussian\tRussen\tKremlin
              POL\tstate\tPolen\tPoland\t\t\tPoolse\tPolish\tPolen\t
              USA\tstate\tVerenigde Staten\tUnited States\tVS\tUS\tAmerikaanse\tAmerican\t\t
              CIV\tstate\tIvoorkust\tCôte d'Ivoire\t\t\t\t\t\t
              SAU\tstate\tSaoedi-Arabië\tSaudi Arabia\t\t\t\t\t\t
              NATO\torganisation\tNavo\tNATO\t\t\t\t\t\t
              NRC\tforum\tNavo-Rusland Raad\tNATO-Russia Council\t\t\t\t\t\t
              """,
              "people/toy.tsv",
              "Xi Jinping\t\tCHN\tCHN\tGOV\tpresident\t2013-03\t\tm\t\n"
                  + "Said al-Burhan\t\tSDN\tSDN\tMIL\tgeneral\t2019\t\tm\t\n",
              "nl/nouns.tsv",
              "lemma\ttype\tsingular\tplural\tsector\toffice\ttags\n"
                  + "leger\tbody\tleger\tlegers\tMIL\t\t\n"));

  private static String found(String sentence, String language) {
    FoldedTokens tokens = FoldedTokens.of(List.of(sentence.split(" ")));
    return TOY.matches(tokens, language).stream()
        .map(
            m ->
                m.firstToken()
                    + "-"
                    + m.lastToken()
                    + " "
                    + m.candidates().stream()
                        .map(c -> c.referent().id() + ":" + c.kind())
                        .collect(Collectors.joining(","))
                    + (m.genitive() ? " genitive" : "")
                    + (m.wholeTokens() ? "" : " part"))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | in Rusland , zegt | 1-1 RUS:NAME",
        "nl | Ruslands eis | 0-0 RUS:NAME genitive",
        "en | Russia's demand | 0-0 RUS:NAME genitive",
        "en | Russia 's demand | 0-0 RUS:NAME",
        "nl | de pro-Russische Navo-lidstaten | 1-1 RUS:ADJECTIVE part; 2-2 NATO:NAME part",
        "nl | de Navo-Rusland Raad | 1-2 NRC:NAME",
        "en | the NATO - Russia Council | 1-4 NRC:NAME",
        "en | Russia , Poland | 0-0 RUS:NAME; 2-2 POL:NAME",
        "nl | Polen | 0-0 POL:NAME,POL:INHABITANTS",
        "en | polish shoes |",
        "en | tell us |",
        "en | the U.S. and the US | 1-1 USA:ABBREVIATION; 4-4 USA:ABBREVIATION",
        "en | Saudi-Arabia and SAUDI ARABIA | 0-0 SAU:NAME; 2-3 SAU:NAME",
        "en | Cote d’Ivoire | 0-1 CIV:NAME",
        "en | Côte d' Ivoire | 0-2 CIV:NAME",
        "nl | het Kremlin | 1-1 RUS:SEAT",
        "en | Xi Jinping , Xi | 0-1 Xi Jinping:PERSON; 3-3 Xi Jinping:SURNAME",
        "en | Burhan and al-Burhan | 0-0 Said al-Burhan:SURNAME; 2-2 Said al-Burhan:SURNAME",
        "nl | het leger | 1-1 leger:NOUN",
        "en | het leger |",
      })
  void findsTheLongestName(String language, String sentence, String expected) {
    assertEquals(expected == null ? "" : expected, found(sentence, language));
  }

  @Test
  void namesOfTheOwnLanguageComeFirst() {
    FoldedTokens tokens = FoldedTokens.of(List.of("Russia"));
    assertEquals("en", TOY.matches(tokens, "nl").get(0).candidates().get(0).language());
    assertEquals(List.of(), TOY.faults());
  }
}
