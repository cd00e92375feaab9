package org.detente.coder.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.actor.RegisterResolver;
import org.detente.coder.actor.register.Register;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.event.lexicon.LexiconLinter;
import org.detente.coder.language.LanguageEngines;

/** Runs every entry's examples; what fails is named with its file and line. */
final class LexiconTests {
  /** So many of a hundred examples are right at least: parsers err, and examples are short. */
  private static final int AT_LEAST = 91;

  private LexiconTests() {}

  static void examples(String language) {
    LexiconExamples examples =
        new LexiconExamples(LanguageEngines.standard(), new RegisterResolver(Register.standard()));
    List<Entry> entries = Lexicon.standard(language).entries();
    List<String> faults = new ArrayList<>();
    for (Entry entry : entries) {
      examples
          .fault(entry, language)
          .ifPresent(
              fault ->
                  faults.add("lexicon/" + entry.file() + ".tsv:" + entry.line() + " " + fault));
    }
    int right = entries.size() - faults.size();
    assertTrue(
        right * 100 >= entries.size() * AT_LEAST,
        () -> right + " of " + entries.size() + " right:\n" + String.join("\n", faults));
  }

  static void lint(String language) {
    assertEquals(List.of(), LexiconLinter.complaints(Lexicon.standard(language)));
  }
}
