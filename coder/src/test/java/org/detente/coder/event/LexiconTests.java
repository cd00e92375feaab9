package org.detente.coder.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.detente.coder.actor.RegisterResolver;
import org.detente.coder.actor.register.Register;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.event.lexicon.LexiconLinter;
import org.detente.coder.language.LanguageEngines;
import org.junit.jupiter.api.DynamicTest;

/** Every entry's example is a test, reported with its file and line. */
final class LexiconTests {
  private LexiconTests() {}

  static Stream<DynamicTest> of(String language) {
    LexiconExamples examples =
        new LexiconExamples(LanguageEngines.standard(), new RegisterResolver(Register.standard()));
    List<Entry> entries = Lexicon.standard(language).entries();
    return entries.stream()
        .map(
            entry ->
                dynamicTest(
                    "lexicon/" + entry.file() + ".tsv:" + entry.line() + " " + entry.word(),
                    () -> assertEquals("", examples.fault(entry, language).orElse(""))));
  }

  static void lint(String language) {
    assertEquals(List.of(), LexiconLinter.complaints(Lexicon.standard(language)));
  }
}
