package org.detente.coder.time;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.detente.coder.language.Sentence;
import org.detente.coder.text.Document;

/**
 * Sentences a second of processor time on one thread for tagging alone; the examples of the grammar
 * are the text, every one of them with at least one expression or a trap.
 */
final class TaggerThroughput {
  private record Case(Document document, List<Sentence> sentences) {}

  private TaggerThroughput() {}

  public static void main(String[] arguments) {
    for (String language : List.of("nl", "en")) {
      List<Case> cases = new ArrayList<>();
      for (Rule rule : GrammarTimeTagger.standard().grammar(language).orElseThrow().rules()) {
        for (Rule.Example example : rule.examples()) {
          String text = example.text().replace("{", "").replace("}", "");
          Document document = TestSentences.document(language, example.date(), text);
          Sentence sentence =
              TestSentences.flat(0, document.text(), 0, text.length(), example.tense());
          cases.add(new Case(document, List.of(sentence)));
        }
      }
      int found = 0;
      double best = 0;
      for (int round = 0; round < 60; round++) {
        long begin = now();
        for (int i = 0; i < 30; i++) {
          for (Case one : cases) {
            found += GrammarTimeTagger.standard().tag(one.document, one.sentences).size();
          }
        }
        best = Math.max(best, 30.0 * cases.size() * 1e9 / (now() - begin));
      }
      report(language, cases.size(), found, best);
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void report(String language, int sentences, int found, double perSecond) {
    System.err.printf(
        java.util.Locale.ROOT,
        "%s: %d sentences, %d expressions in all rounds, %.0f sentences/s%n",
        language,
        sentences,
        found,
        perSecond);
  }
}
