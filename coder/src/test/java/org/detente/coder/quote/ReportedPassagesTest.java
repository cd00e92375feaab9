package org.detente.coder.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.detente.coder.Coders;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own passages as newspapers write them: who says what, and that nobody else says anything. */
class ReportedPassagesTest {
  /** A found quotation is the expected one where the shared characters are so many of all. */
  private static final double OVERLAP = 0.8;

  private record Expected(String speaker, String content, boolean direct) {
    static Expected of(String cell) {
      String[] parts = cell.split(" > ", -1);
      return new Expected(parts[0].strip(), parts[1], parts[2].strip().equals("d"));
    }

    double overlap(String text, Quotation found) {
      int begin = text.indexOf(content);
      int end = begin + content.length();
      int shared = Math.min(end, found.end()) - Math.max(begin, found.begin());
      int all = Math.max(end, found.end()) - Math.min(begin, found.begin());
      return found.direct() == direct ? shared / (double) all : 0;
    }

    boolean isSaidBy(Actor actor) {
      String names = actor.mention() + " " + (actor.person() == null ? "" : actor.person());
      return names.toLowerCase(Locale.ROOT).contains(speaker.toLowerCase(Locale.ROOT));
    }
  }

  private static List<String[]> passages(String language) throws IOException {
    try (InputStream in = ReportedPassagesTest.class.getResourceAsStream("/quote/passages.tsv")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(language + "\t"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  private static List<Quotation> code(String language, String date, String text) {
    return Coders.standard()
        .code(
            new Document(
                "own",
                null,
                Text.of(text),
                0,
                language,
                Edtf.parse(date),
                DateSource.OPTION,
                null,
                null))
        .quotes();
  }

  @ParameterizedTest
  @CsvSource({"nl, 85, 0.97", "en, 45, 0.97"})
  void quotationsOfPassagesAreFoundWithTheirSpeakers(String language, int least, double floor)
      throws IOException {
    List<String[]> passages = passages(language);
    assertTrue(passages.size() >= least, "passages: " + passages.size());
    List<String> misses = new ArrayList<>();
    int asked = 0;
    int said = 0;
    int right = 0;
    for (String[] row : passages) {
      assertEquals(4, row.length, row[2]);
      String text = row[2].replace("\\n", "\n");
      List<Quotation> left = new ArrayList<>(code(language, row[1], text));
      said += left.size();
      for (String cell : row[3].equals("-") ? new String[0] : row[3].split(" ¦ ", -1)) {
        Expected expected = Expected.of(cell);
        asked++;
        Quotation best =
            left.stream()
                .max(Comparator.comparingDouble(found -> expected.overlap(text, found)))
                .filter(found -> expected.overlap(text, found) >= OVERLAP)
                .orElse(null);
        if (best != null
            && best.speaker() != null
            && expected.isSaidBy(best.speaker())
            && left.remove(best)) {
          right++;
        } else {
          misses.add(text + " ← " + cell);
        }
      }
      left.forEach(extra -> misses.add(text + " → " + extra.content()));
    }
    double score = 2.0 * right / (asked + said);
    assertTrue(score >= floor, language + " F1 " + score + "\n" + String.join("\n", misses));
  }
}
