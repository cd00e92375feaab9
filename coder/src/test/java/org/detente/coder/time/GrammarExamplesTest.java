package org.detente.coder.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every rule of every grammar. */
class GrammarExamplesTest {

  @TestFactory
  Stream<DynamicTest> examples() {
    return Stream.of("nl", "en").flatMap(GrammarExamplesTest::examplesOf);
  }

  private static Stream<DynamicTest> examplesOf(String language) {
    Grammar grammar = GrammarTimeTagger.standard().grammar(language).orElseThrow();
    return grammar.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                language + ":" + example.line() + " " + rule.id(),
                                () -> check(language, rule, example))));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasAnExample() {
    return Stream.of("nl", "en")
        .flatMap(
            l ->
                GrammarTimeTagger.standard().grammar(l).orElseThrow().rules().stream()
                    .map(
                        rule ->
                            DynamicTest.dynamicTest(
                                l + " " + rule.id(),
                                () -> assertFalse(rule.examples().isEmpty(), rule.id()))));
  }

  private static void check(String language, Rule rule, Rule.Example example) {
    String text = example.text().replace("{", "").replace("}", "");
    List<String> wanted = new ArrayList<>();
    int at = 0;
    for (String value : example.values()) {
      int begin = example.text().indexOf('{', at);
      at = example.text().indexOf('}', begin);
      wanted.add(example.text().substring(begin + 1, at) + " = " + value);
    }
    List<TemporalMention> mentions =
        TestSentences.tag(language, example.date(), example.tense(), text);
    List<String> found =
        mentions.stream().map(m -> m.expression().text() + " = " + m.expression().value()).toList();
    assertEquals(String.join("; ", wanted), String.join("; ", found));
    if (!wanted.isEmpty()) {
      assertEquals(
          true,
          mentions.stream().anyMatch(m -> m.rule().equals(rule.id())) || rule.stage() < 9,
          () -> rule.id() + " not used: " + mentions);
    }
  }
}
