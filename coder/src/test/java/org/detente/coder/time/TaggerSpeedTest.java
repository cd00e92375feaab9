package org.detente.coder.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.coder.language.Sentence;
import org.detente.coder.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile lines stay linear: eight times the text takes nowhere near sixty-four times as long. */
class TaggerSpeedTest {
  private static final int SMALL = 1 << 15;
  private static final int LARGE = 1 << 18;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "van ",
        "maandag ",
        "1 ",
        "10 januari ",
        "tot en met ",
        "2014-",
        "eind ",
        "nacht van ",
        "in 2014 en "
      })
  void hostileLinesStayLinear(String unit) {
    tag(unit, SMALL);
    long small = Math.min(tag(unit, SMALL), tag(unit, SMALL));
    long large = tag(unit, LARGE);
    assertTrue(
        large < 40 * small + 1_000_000_000L,
        () -> unit + ": " + small / 1_000_000 + " ms, then " + large / 1_000_000 + " ms");
  }

  private static long tag(String unit, int length) {
    String text = unit.repeat(length / unit.length());
    Document document = TestSentences.document("nl", "2022-01-12", text);
    Sentence sentence = TestSentences.flat(0, document.text(), 0, text.length(), "past");
    long begin = System.nanoTime();
    GrammarTimeTagger.standard().tag(document, List.of(sentence));
    return System.nanoTime() - begin;
  }

  @Test
  void grammarsLoadInAMoment() {
    long begin = System.nanoTime();
    assertTrue(GrammarReader.read("nl").isPresent());
    assertTrue(GrammarReader.read("en").isPresent());
    assertTrue(System.nanoTime() - begin < 2_000_000_000L);
  }
}
