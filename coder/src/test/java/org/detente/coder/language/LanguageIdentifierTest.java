package org.detente.coder.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.detente.coder.text.Document;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | De ambassadeur van Polen weigerde maandag elk commentaar op de uitzetting.",
        "nl | Moskou dreigt met maatregelen.",
        "nl | Wapenstilstand in Jemen opnieuw verlengd",
        "en | The ambassador declined to comment on the expulsion on Monday.",
        "en | Moscow threatens to retaliate.",
        "en | Truce in Yemen extended again",
        "de | Der Botschafter wollte sich am Montag nicht zu der Ausweisung äußern.",
        "fr | L'ambassadeur a refusé lundi de commenter l'expulsion.",
        "es | El embajador se negó el lunes a comentar la expulsión.",
        "da | Ambassadøren ville mandag ikke kommentere udvisningen.",
      })
  void shortTexts(String code, String text) throws InputException {
    assertEquals(code, identify(text));
  }

  @ParameterizedTest
  @CsvSource({"Посол отказался комментировать высылку.", "12 345 – 67", "大使拒絕置評"})
  void whatFitsNoneIsUnknown(String text) throws InputException {
    assertEquals("unknown", identify(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | De minister zei dat ze niet naar de top gaat.",
        "nl | Volgens The Washington Post wordt het akkoord niet meer deze week getekend, zei hij.",
        "en | The two sides said they would meet again.",
        "- | Moskou dreigt met maatregelen.",
        "- | Premier leest The Guardian and The Economist tijdens overleg",
        "af | Die minister het Maandag gesê dat hy nie met die rebelle sal praat nie.",
        "- | De minister hat moandei sein dat er mei de opstannelingen prate sil.",
        "- | Der Minister will nach dem Treffen in The Hague nicht mehr sagen.",
        "- | Ministeren sagde, at hun ikke ville tale med oprørerne før våbenhvilen.",
      })
  void tellingWordsDecideOnlyWhatIsPlain(String code, String text) {
    assertEquals(code, LanguageIdentifier.byTellingWords(text).orElse("-"));
  }

  @Test
  void codesAreReadAsPeopleWriteThem() {
    LanguageTable table = LanguageTable.standard();
    assertEquals("nl", table.codeOf("NL").orElseThrow());
    assertEquals("nl", table.codeOf("nl-BE").orElseThrow());
    assertEquals("en", table.codeOf("english").orElseThrow());
    assertEquals(java.util.Optional.empty(), table.codeOf("klingon"));
  }

  private static String identify(String text) throws InputException {
    Document document = DocumentReader.read(text, Metadata.of("t"), "t", 0);
    return LanguageIdentifier.identify(document).orElse("unknown");
  }
}
