package org.detente.coder.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.coder.Coders;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.quote.QuotationMarks.Quoted;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationAndQuantityTest {
  private static List<String[]> rows(String name) throws IOException {
    try (InputStream in = QuotationAndQuantityTest.class.getResourceAsStream(name)) {
      assertNotNull(in, name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  static List<String[]> quotations() throws IOException {
    return rows("/quote/quotations.tsv");
  }

  static List<String[]> quantities() throws IOException {
    return rows("/quote/quantities.tsv");
  }

  private static CodedDocument code(String language, String text) {
    return code(language, "2022-01", text);
  }

  private static CodedDocument code(String language, String day, String text) {
    Edtf date = Edtf.parse(day);
    return Coders.standard()
        .code(
            new Document(
                "own", null, Text.of(text), 0, language, date, DateSource.OPTION, null, null));
  }

  @ParameterizedTest
  @MethodSource("quotations")
  void quotationHasSpeakerAndContent(
      String language, String text, String who, String content, String direct) {
    List<Quotation> found = code(language, text).quotes();
    if (direct.equals("none")) {
      assertEquals(List.of(), found);
      return;
    }
    Quotation quotation = found.get(0);
    assertEquals(content, quotation.content());
    assertEquals(text.substring(quotation.begin(), quotation.end()), quotation.content());
    assertEquals(direct, String.valueOf(quotation.direct()));
    assertNotNull(quotation.speaker());
    assertTrue(quotation.speaker().mention().contains(who), quotation.speaker().mention());
  }

  @ParameterizedTest
  @MethodSource("quantities")
  void quantityHasValueAndUnit(
      String language,
      String text,
      String number,
      String value,
      String upper,
      String approximate,
      String unit) {
    Quantity quantity = code(language, text).quantities().get(0);
    assertEquals(number, quantity.text());
    assertEquals(Double.parseDouble(value), quantity.value());
    assertEquals(
        upper, quantity.upper() == null ? "-" : String.valueOf(quantity.upper().intValue()));
    assertEquals(approximate, String.valueOf(quantity.approximate()));
    assertEquals(unit, quantity.unit());
  }

  @Test
  void apostrophesCloseNothing() {
    String text = "‘De Houthi’s zijn ’s nachts actief’, zei hij.";
    List<Quoted> found = new CueLexicon("nl").marks.find(text, 0);
    assertEquals(1, found.size());
    assertEquals(
        "De Houthi’s zijn ’s nachts actief",
        text.substring(found.get(0).begin(), found.get(0).end()));
  }

  @Test
  void quotationGoesOnInTheNextParagraph() {
    String text = "“We stay.\n\n“We fight,” he said.";
    List<Quoted> found = new CueLexicon("en").marks.find(text, 0);
    assertEquals(2, found.size());
    assertTrue(found.get(0).continues());
  }

  @ParameterizedTest
  @CsvSource({
    "nl, 2022-01, Alle dertig lidstaten van de Navo stemden in., 0",
    "nl, 2024-05, Alle dertig lidstaten van de Navo stemden in., 1",
    "nl, 2024-05, Dertien lidstaten van de EU weigerden., 0",
    "en, 2024-05, All 28 member states of the European Union agreed., 1",
    "en, 2024-05, All 27 member states of the European Union agreed., 0"
  })
  void aCountOfAllMembersIsHeldAgainstTheRegister(
      String language, String date, String text, int notes) {
    long flagged =
        code(language, date, text).notes().stream()
            .filter(note -> note.code().equals(MemberCounts.CODE))
            .count();
    assertEquals(notes, flagged);
  }

  @Test
  void everyLanguageHasEnoughCues() {
    for (String language : List.of("nl", "en")) {
      assertTrue(QuoteTable.rows(language, "cues", 4).size() >= 150, language);
    }
  }
}
