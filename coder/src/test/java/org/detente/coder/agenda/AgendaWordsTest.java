package org.detente.coder.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.Phrase;
import org.detente.coder.language.Sentence;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaWordsTest {
  /**
   * Each line's example must mention its item. A few examples may fail on a tag or lemma that the
   * language model gets wrong; more than this share is a fault of the list.
   */
  private static final double TOLERATED = 0.05;

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyExampleMentionsItsItem(String language) {
    Agenda agenda = Agenda.standard();
    List<Phrase> phrases = agenda.wordsOf(language);
    List<String> missed = new ArrayList<>();
    for (Phrase phrase : phrases) {
      boolean found = false;
      for (Sentence sentence : parse(phrase.example(), language)) {
        found |=
            agenda.matches(sentence, language).stream()
                .anyMatch(match -> agenda.isA(match.label(), phrase.label()));
      }
      if (!found) {
        missed.add(language + ".tsv:" + phrase.line() + ": " + phrase.example());
      }
    }
    assertTrue(missed.size() <= TOLERATED * phrases.size(), () -> String.join("\n", missed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyItemHasWordsAndEveryWordAnItem(String language) {
    Agenda agenda = Agenda.standard();
    List<String> without =
        agenda.items().stream()
            .map(AgendaItem::id)
            .filter(id -> !id.equals("security") || !language.isEmpty())
            .filter(id -> agenda.wordsOf(language).stream().noneMatch(p -> p.label().equals(id)))
            .toList();
    assertEquals(List.of(), without);
    List<String> unknown =
        agenda.wordsOf(language).stream()
            .filter(p -> agenda.find(p.label()).isEmpty())
            .map(p -> p.line() + ": " + p.label())
            .toList();
    assertEquals(List.of(), unknown);
  }

  static List<Sentence> parse(String text, String language) {
    return LanguageEngines.standard()
        .analyse(
            new Document(
                "test", null, Text.of(text), 0, language, null, DateSource.NONE, null, null));
  }
}
