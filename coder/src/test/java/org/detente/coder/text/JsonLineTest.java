package org.detente.coder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JsonLineTest {
  @Test
  void allFields() throws InputException {
    JsonLine.Article article =
        JsonLine.read(
            """
            {"id":7,"text":"T","date":"2022-01-12","language":"nl","title":"K","source":"S",
             "url":"U","tags":["a",{"b":1}]}""",
            "f",
            1,
            "d");
    assertEquals("T", article.text());
    Metadata metadata = article.metadata();
    assertEquals("7", metadata.id());
    assertEquals("K", metadata.title());
    assertEquals("nl", metadata.language());
    assertEquals("2022-01-12", String.valueOf(metadata.date()));
    assertEquals(DateSource.METADATA, metadata.dateSource());
    assertEquals("S", metadata.source());
    assertEquals("U", metadata.url());
  }

  @Test
  void whatIsAbsentOrNullStaysUnknown() throws InputException {
    Metadata metadata = JsonLine.read("{\"text\":\"T\",\"date\":null}", "f", 3, "f-3").metadata();
    assertEquals("f-3", metadata.id());
    assertNull(metadata.date());
    assertEquals(DateSource.NONE, metadata.dateSource());
  }

  @Test
  void twoObjectsOnALineAreAFault() {
    InputException fault =
        assertThrows(InputException.class, () -> JsonLine.read("{\"text\":\"a\"} {}", "f", 4, "x"));
    assertTrue(fault.report().startsWith("f:4: something stands after the object"));
  }
}
