package org.detente.coder.time;

import java.util.List;
import org.detente.coder.time.Meaning.Call;

/**
 * A rule of a temporal grammar.
 *
 * @param id its name in the file
 * @param stage at which it applies, from 1
 * @param order its place in the file: of two matches of the same length the earlier rule wins
 * @param meaning what it makes of a match
 * @param conditions slots that must not be a name or count something: {@code alone(YEAR)}
 * @param examples sentences that it must read so
 */
record Rule(
    String id,
    int stage,
    int order,
    Call meaning,
    List<Condition> conditions,
    List<Example> examples) {
  Rule {
    conditions = List.copyOf(conditions);
    examples = List.copyOf(examples);
  }

  /**
   * What must hold of a symbol beyond its words.
   *
   * @param kind the test
   * @param slot the symbol
   */
  record Condition(Kind kind, String slot) {
    /** The tests. */
    enum Kind {
      /** A number that counts nothing ({@code in 2014}, but not {@code 1500 raketten}). */
      ALONE,
      /** No capital within the sentence, which would make it a name. */
      ORDINARY,
      /** A capital. */
      CAPITAL,
      /** The clause is not in the past tense. */
      AHEAD,
      /** The clause is in the past tense. */
      BACK
    }
  }

  /**
   * A sentence with its expressions in braces.
   *
   * @param date the document's date
   * @param tense of the clause: past, present, future or -
   * @param text the sentence
   * @param values what the expressions mean, in order
   * @param line where it stands in the file
   */
  record Example(String date, String tense, String text, List<String> values, int line) {
    Example {
      values = List.copyOf(values);
    }
  }
}
