package org.detente.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.detente.coder.language.conllu.ConlluReader;
import org.detente.coder.language.conllu.ConlluSentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A line: a sentence in the early release's habits, and what one of its words becomes. A word is
 * written {@code form/UPOS/features/head/relation}, features with + for none and ; between.
 */
class EarlyLassyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schepen/NOUN/+/0/root die/PRON/+/4/nsubj werden/AUX/+/4/aux:pass bewaakt/VERB/VerbForm=Part/1/acl:relcl | 2 | die/PRON/4/nsubj:pass
          hij/PRON/+/2/nsubj besloot/VERB/VerbForm=Fin/0/root te/ADP/+/4/mark vertrekken/VERB/VerbForm=Inf/2/ccomp | 4 | vertrekken/VERB/2/xcomp
          hij/PRON/+/2/nsubj zag/VERB/VerbForm=Fin/0/root haar/PRON/+/4/nsubj vertrekken/VERB/VerbForm=Inf/2/ccomp | 4 | vertrekken/VERB/2/ccomp
          dat/SCONJ/+/2/mark vertrok/VERB/VerbForm=Fin/3/nsubj bleek/VERB/VerbForm=Fin/0/root | 2 | vertrok/VERB/3/csubj
          veel/PRON/+/2/obl beter/ADJ/+/0/root | 1 | veel/ADV/2/advmod
          veel/DET/+/2/det schepen/NOUN/+/0/root | 1 | veel/DET/2/det
          er/ADV/+/2/expl slaagde/VERB/VerbForm=Fin/0/root | 1 | er/PRON/2/expl
          mijn/DET/+/2/det schip/NOUN/+/0/root | 1 | mijn/PRON/2/nmod:poss
          als/ADP/+/2/case gezant/NOUN/+/0/root | 1 | als/SCONJ/2/case
          """)
  void bringsOldHabitsToTheCurrentOnes(String sentence, int word, String expected)
      throws IOException {
    ConlluSentence current = EarlyLassy.toCurrent(read(sentence));
    int i = word - 1;
    assertEquals(
        expected,
        String.join(
            "/",
            current.forms()[i],
            current.upos()[i],
            String.valueOf(current.heads()[i] + 1),
            current.relations()[i]));
  }

  private static ConlluSentence read(String sentence) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String word : sentence.split(" ")) {
      String[] f = word.split("/");
      String features = f[2].equals("+") ? "_" : f[2].replace(';', '|');
      lines.add(
          String.join(
              "\t",
              String.valueOf(lines.size() + 1),
              f[0],
              f[0],
              f[1],
              "_",
              features,
              f[3],
              f[4],
              "_",
              "_"));
    }
    String text = String.join("\n", lines) + "\n\n";
    return new ConlluReader(new StringReader(text), "test").readAll().get(0);
  }
}
