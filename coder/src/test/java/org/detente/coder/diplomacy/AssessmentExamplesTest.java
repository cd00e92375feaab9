package org.detente.coder.diplomacy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.Analysis;
import org.detente.coder.Coders;
import org.detente.coder.record.Assessment;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentExamplesTest {
  /** Examples that may fail on a tree that the language model gets wrong. */
  private static final double TOLERATED = 0.06;

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyExampleIsAssessedAsItSays(String language) {
    List<List<String>> rows = WordFile.rows("/diplomacy/" + language + "/assessments.tsv", 3);
    List<String> missed = new ArrayList<>();
    for (List<String> row : rows) {
      String[] example = row.get(2).split(" => ", 2);
      List<String> said = new ArrayList<>();
      for (Assessment assessment : code(example[0], language).record().assessments()) {
        said.add(assessment.kind() + "=" + assessment.value().code());
      }
      if (!said.contains(example[1])) {
        missed.add(row.get(1) + ": " + row.get(2) + " got " + said);
      }
    }
    assertTrue(missed.size() <= TOLERATED * rows.size(), () -> String.join("\n", missed));
  }

  static Analysis code(String text, String language) {
    return Coders.standard()
        .analyse(
            new Document(
                "test", null, Text.of(text), 0, language, null, DateSource.NONE, null, null));
  }
}
