package org.detente.coder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.detente.coder.edtf.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\" date 2022-01 Rusland eist.\", 2022-01, \"Rusland eist.\"",
        "\" date 2022-01-12\nRusland eist.\", 2022-01-12, \"Rusland eist.\"",
        "\" date 2022-01-12\r\n\r\nRusland eist.\", 2022-01-12, \"Rusland eist.\"",
        "\"date 2022 Rusland eist.\", 2022, \"Rusland eist.\"",
        "\"date: 2022-01-12\nRusland eist.\", 2022-01-12, \"Rusland eist.\"",
      })
  void headerOnTheLineOfTheFirstSentenceOrOnItsOwn(String text, String date, String body)
      throws InputException {
    Document document = read(text);
    assertEquals(Edtf.parse(date), document.date());
    assertEquals(DateSource.HEADER, document.dateSource());
    assertEquals(body, document.text().slice(document.bodyBegin(), document.text().length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rusland eist garanties.",
        "date palms grow in Iraq.",
        "Date 2022 was good.",
        "dates 2022-01-12",
        "date",
        " date "
      })
  void proseHasNoHeader(String text) throws InputException {
    Document document = read(text);
    assertNull(document.date());
    assertEquals(DateSource.NONE, document.dateSource());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" date 2022-13 X", " date 2022-02-30 X", "date 20220112 X", " date ooit X"})
  void headerWhoseDateIsNoneIsAFault(String text) {
    InputException fault = assertThrows(InputException.class, () -> read(text));
    assertTrue(fault.report().startsWith("test:1: the header's date"), fault.report());
  }

  @Test
  void whatIsGivenGoesBeforeTheHeaderWhichIsStillLeftOutOfTheBody() throws InputException {
    Metadata metadata = Metadata.of("a").withDateOption(Edtf.parse("2022-01-12"));
    Document document = DocumentReader.read(" date 2022-01 Rusland eist.", metadata, "test", 0);
    assertEquals(Edtf.parse("2022-01-12"), document.date());
    assertEquals(DateSource.OPTION, document.dateSource());
    assertEquals(" date 2022-01 ".length(), document.bodyBegin());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws InputException {
    byte[] bytes = "\uFEFF date 2022-01 Rusland".getBytes(StandardCharsets.UTF_8);
    assertEquals(" date 2022-01 Rusland", Decoded.of(bytes, "test").characters());
  }

  @Test
  void utf16IsReadWhereItsMarkSaysSo() throws InputException {
    byte[] bytes = "\uFEFFOekraïne".getBytes(StandardCharsets.UTF_16LE);
    assertEquals("Oekraïne", Decoded.of(bytes, "test").characters());
  }

  @Test
  void brokenUtf8IsReadAsWindows1252WithItsLine() throws InputException {
    byte[] bytes = "een\ntwee\nOekra\u00EFne".getBytes(StandardCharsets.ISO_8859_1);
    Decoded decoded = Decoded.of(bytes, "test");
    assertEquals("een\ntwee\nOekraïne", decoded.characters());
    String warning = decoded.warning();
    assertTrue(warning != null && warning.startsWith("line 3 is not UTF-8"), warning);
  }

  @Property
  void anyTextIsReadWithItsOffsetsOrRefused(@ForAll String characters) {
    try {
      Document document = read(characters);
      assertEquals(characters.codePointCount(0, characters.length()), document.text().length());
    } catch (InputException e) {
      assertTrue(e.report().startsWith("test"), e.report());
    }
  }

  private static Document read(String text) throws InputException {
    return DocumentReader.read(text, Metadata.of("test"), "test", 0);
  }
}
