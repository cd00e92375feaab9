package org.detente.coder.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022",
        "2022-01",
        "2022-01-13",
        "2022-02-24T04:50",
        "2022-02-24T04:50:00Z",
        "2022-02-24T04:50+03:00",
        "2022-01~",
        "2022-01-13?",
        "1984%",
        "2022-XX-XX",
        "2022-01-XX",
        "199X",
        "XXXX-12-25",
        "2021-24",
        "2021-35",
        "2022-40",
        "2022-01-10/2022-01-13",
        "../2022-02",
        "2022-02/..",
        "/2022",
        "2022/",
        "2022-01-21~/2022-01-31",
        "[2022-01-06,2022-01-13]",
        "{2022-07-11,2022-07-12}",
        "[2020-10-27..2020-11-25]",
        "[..1984]",
        "[1667,1760-12..]",
        "2004-?06-11",
        "-0044-03-15"
      })
  void readsAndWritesTheSame(String text) {
    assertEquals(text, Edtf.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "donderdag",
        "22-01-13",
        "2022-13",
        "2022-02-30",
        "2022-1-3",
        "2022-01-13T25:00",
        "2022-21-03",
        "2022/2021",
        "[2022",
        "[]",
        "..",
        "/",
        "2022-01-13T04:50X"
      })
  void refusesWhatIsNoDate(String text) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Edtf.parse(text));
    assertTrue(String.valueOf(refusal.getMessage()).contains("\""), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2022-01-06,2022-01-13,2022-01-20,2022-01-27] | 2022-01-10/2022-01-16 | 2022-01-13",
        "[2022-01-06,2022-01-13,2022-01-20,2022-01-27] | [2022-01-13..2022-01-20] |"
            + " [2022-01-13,2022-01-20]",
        "2022-01 | 2022-01-12 | 2022-01-12",
        "2022-01-12T14:30 | 2022-01-12 | 2022-01-12T14:30",
        "2022-01-10/2022-01-20 | 2022-01-15/2022-02-10 | 2022-01-15/2022-01-20",
        "../2022-02 | 2022 | 2022-01-01/2022-02-28",
        "2021-12-15/2022-02-10 | 2022-01 | 2022-01",
        "2022-XX-XX | [2021-12-30,2022-01-06] | 2022-01-06"
      })
  void twoValuesNarrowEachOther(String a, String b, String both) {
    assertEquals(Optional.of(Edtf.parse(both)), Edtf.parse(a).intersect(Edtf.parse(b)));
    assertEquals(Optional.of(Edtf.parse(both)), Edtf.parse(b).intersect(Edtf.parse(a)));
  }

  @Test
  void valuesThatContradictHaveNoIntersection() {
    assertEquals(Optional.empty(), Edtf.parse("2022-01").intersect(Edtf.parse("2022-02")));
    assertFalse(Edtf.parse("2022-01").overlaps(Edtf.parse("2022-02-01")));
  }

  @Test
  void endsAreDaysOrOpen() {
    assertEquals(Optional.of(LocalDate.of(2022, 1, 31)), Edtf.parse("2022-01").latest());
    assertEquals(Optional.empty(), Edtf.parse("../2022-01").earliest());
    assertEquals(Optional.empty(), Edtf.parse("2022-01/..").latest());
    assertEquals(Optional.of(LocalDate.of(1990, 1, 1)), Edtf.parse("199X").earliest());
    assertEquals(Optional.of(LocalDate.of(2021, 9, 30)), Edtf.parse("2021-35").latest());
    assertEquals(Optional.of(LocalDate.of(2022, 3, 22)), Edtf.parse("2021-24").latest());
  }
}
