package org.detente.coder.language.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {
  /** Tokens divided by spaces, sentences by bars. */
  private static String shown(String language, String text) {
    return new Tokeniser(TokenRules.load(language))
        .tokenise(text, 0, text.length()).stream()
            .map(sentence -> String.join(" ", sentence.forms()))
            .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "Jhr. mr. A.B. de Vries sprak. Hij ging.;Jhr. mr. A.B. de Vries sprak . | Hij ging .",
        "Om 12.30 uur kwam hij. Toen niet.;Om 12.30 uur kwam hij . | Toen niet .",
        "Hij zei: “Kom!” Zij kwam.;Hij zei : “ Kom ! ” | Zij kwam .",
        "„Nee”, zei hij. „Ja.” Klaar.;„ Nee ” , zei hij . | „ Ja . ” | Klaar .",
        "“Wat nu?” vroeg hij.;“ Wat nu ? ” vroeg hij .",
        "BRUSSEL (ANP) - De raad vergadert.;BRUSSEL ( ANP ) - De raad vergadert .",
        "Hij kwam o.a. met prof. Smit, enz. Daarna niets.;Hij kwam o.a. met prof. Smit , enz. | Daarna niets .",
        "'s Avonds at hij in 't huis van '90.;'s Avonds at hij in 't huis van '90 .",
        "De VS – en China – zwegen...;De VS – en China – zwegen ...",
        "Zo'n 57,8% stemde.;Zo'n 57,8 % stemde .",
        ",,Mijn God.'' Ze liep door.;,, Mijn God . '' | Ze liep door .",
        "Noord-Ierse EU-gezant;Noord-Ierse EU-gezant",
      })
  void dutch(String text, String tokens) {
    assertEquals(tokens, shown("nl", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "Mr. Smith met Gen. Lee. They left.;Mr. Smith met Gen. Lee . | They left .",
        "The U.S. Senate didn't vote. It can't.;The U.S. Senate did n't vote . | It ca n't .",
        "Russia’s envoy said: “No.” He left.;Russia ’s envoy said : “ No . ” | He left .",
        "The Sino-Russian talks re-opened.;The Sino - Russian talks re-opened .",
        "It cost $5 million, i.e. 3% of GDP.;It cost $ 5 million , i.e. 3 % of GDP .",
        "See https://example.org/a-b?c=1 now.;See https://example.org/a-b?c=1 now .",
        "They cannot go. \"Why?\" he asked.;They can not go . | \" Why ? \" he asked .",
      })
  void english(String text, String tokens) {
    assertEquals(tokens, shown("en", text));
  }

  @Test
  void headingWithoutFullStopEndsAtTheEmptyLine() {
    assertEquals(
        "Overleg zonder uitkomst | De raad vergaderde . | Later meer",
        shown("nl", "Overleg zonder uitkomst\r\n\r\nDe raad vergaderde.\r\nLater meer\r\n"));
  }

  @Test
  void wrappedLinesAreOneParagraph() {
    String wrapped =
        "De raad vergaderde gisteren over de toestand aan de grens en besloot\n"
            + "dat er voorlopig niets gebeurt, al wilden enkele leden van de raad\n"
            + "iets anders, maar daarover was men het nog lang niet met elkaar eens\n"
            + "en dus bleef alles bij het oude.";
    assertEquals(
        1, new Tokeniser(TokenRules.load("nl")).tokenise(wrapped, 0, wrapped.length()).size());
  }

  @Test
  void formsAreNormalisedAndOffsetsAreNot() {
    String text = "De Irani\u0065\u0308rs onder\u00ADhandelen.";
    TokenisedSentence sentence =
        new Tokeniser(TokenRules.load("nl")).tokenise(text, 0, text.length()).get(0);
    assertEquals("Irani\u00EBrs", sentence.forms()[1]);
    assertEquals("onderhandelen", sentence.forms()[2]);
    assertEquals("onder\u00ADhandelen", text.substring(sentence.begins()[2], sentence.ends()[2]));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("abZé .,!?'\"()-–’“”„…\n\r\t1290%$/:;@#\u00AD\u0301\u25A1")
        .ofMaxLength(120);
  }

  /** Tokens stand in order, do not overlap, and leave out nothing but space. */
  @Property(tries = 500)
  void tokensCoverTheText(@ForAll("texts") String text) {
    for (String language : List.of("nl", "en")) {
      int at = 0;
      for (TokenisedSentence sentence :
          new Tokeniser(TokenRules.load(language)).tokenise(text, 0, text.length())) {
        assertTrue(sentence.size() > 0);
        for (int i = 0; i < sentence.size(); i++) {
          assertTrue(sentence.begins()[i] >= at && sentence.ends()[i] > sentence.begins()[i]);
          for (int k = at; k < sentence.begins()[i]; k++) {
            assertTrue(Characters.isSpace(text.charAt(k)));
          }
          assertTrue(!sentence.forms()[i].isEmpty());
          at = sentence.ends()[i];
        }
      }
      for (int k = at; k < text.length(); k++) {
        assertTrue(Characters.isSpace(text.charAt(k)));
      }
    }
  }
}
