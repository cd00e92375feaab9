package org.detente.coder.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which the trees of one language are set right, from {@code /language/xx/repair.tsv};
 * none where there is no such file. Immutable.
 */
final class RepairWords {
  private final Set<String> perfect;
  private final Set<String> infinitiveMarks;
  private final Set<String> subjectControl;
  private final Set<String> bareInfinitive;
  private final Set<String> postpositions;
  private final Set<String> order;
  private final Set<String> quantities;
  private final Set<String> reciprocals;
  private final Set<String> days;
  private final Set<String> modals;
  private final Set<String> times;
  private final Set<String> compared;
  private final Set<String> perfectWithBe;
  private final Set<String> negatedModals;
  private final Set<String> negations;

  private RepairWords(Map<String, Set<String>> rows) {
    this.perfect = rows.getOrDefault("perfect", Set.of());
    this.infinitiveMarks = rows.getOrDefault("infinitive", Set.of());
    this.subjectControl = rows.getOrDefault("subject-control", Set.of());
    this.bareInfinitive = rows.getOrDefault("bare-infinitive", Set.of());
    this.quantities = rows.getOrDefault("quantity", Set.of());
    this.reciprocals = rows.getOrDefault("reciprocal", Set.of());
    this.times = rows.getOrDefault("time", Set.of());
    this.compared = rows.getOrDefault("compared", Set.of());
    this.modals = rows.getOrDefault("modal", Set.of());
    this.days = rows.getOrDefault("day", Set.of());
    this.negations = rows.getOrDefault("negation", Set.of());
    this.negatedModals = rows.getOrDefault("negated-modal", Set.of());
    this.perfectWithBe = rows.getOrDefault("perfect-with-be", Set.of());
    this.order = rows.getOrDefault("order", Set.of());
    this.postpositions = rows.getOrDefault("postposition", Set.of());
  }

  /** Whether a verb of this lemma with a past participle makes the perfect. */
  boolean isPerfect(String lemma) {
    return perfect.contains(lemma);
  }

  /** Whether this verb makes its perfect with the auxiliary of the passive and has no passive. */
  boolean isPerfectWithBe(String lemma) {
    return perfectWithBe.contains(lemma);
  }

  /** Whether the lower-case form stands before an infinitive that never has a subject. */
  boolean isInfinitiveMark(String form) {
    return infinitiveMarks.contains(form);
  }

  /** Whether the infinitive under a verb of this lemma has the verb's subject as its own. */
  boolean isSubjectControl(String lemma) {
    return subjectControl.contains(lemma);
  }

  /** Whether a verb of this lemma takes an infinitive without a mark. */
  boolean takesBareInfinitive(String lemma) {
    return bareInfinitive.contains(lemma);
  }

  /** Whether the preposition stands behind this noun ({@code de straat op}); lower-case forms. */
  boolean isPostposition(String noun, String preposition) {
    return postpositions.contains(noun + '_' + preposition);
  }

  /** Whether the lower-case form counts the noun behind it ({@code duizenden}). */
  boolean isQuantity(String form) {
    return quantities.contains(form);
  }

  /** Whether the lower-case form says that the subject's own members do it to each other. */
  boolean isReciprocal(String form) {
    return reciprocals.contains(form);
  }

  /** Whether the lower-case form is a day that needs no preposition ({@code woensdag}). */
  boolean isDay(String form) {
    return days.contains(form);
  }

  /** Whether the lower-case form is a stretch of time that nothing is named after. */
  boolean isTime(String form) {
    return times.contains(form);
  }

  /** Whether two lower-case forms say that who follows does the same ({@code net als}). */
  boolean isCompared(String first, String second) {
    return compared.contains(first + '_' + second) || compared.contains(second);
  }

  /** Whether a verb of this lemma is the auxiliary of its bare infinitive. */
  boolean isModal(String lemma) {
    return modals.contains(lemma);
  }

  /** Whether a verb of this lemma is such an auxiliary where its clause is negated. */
  boolean isNegatedModal(String lemma) {
    return negatedModals.contains(lemma);
  }

  /** Whether the lower-case form negates its clause. */
  boolean isNegation(String form) {
    return negations.contains(form);
  }

  /** Whether verbs have particles that stand apart. */
  boolean hasParticles() {
    return order.contains("particles");
  }

  /** Whether the finite verb of a main clause stands second. */
  boolean isVerbSecond() {
    return order.contains("verb-second");
  }

  /** Reads a language's words. */
  static RepairWords load(String language) {
    String resource = "/language/" + language + "/repair.tsv";
    Map<String, Set<String>> rows = new HashMap<>();
    try (InputStream in = RepairWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        return new RepairWords(rows);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          rows.put(line.substring(0, tab), Set.of(line.substring(tab + 1).strip().split(" +")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return new RepairWords(rows);
  }
}
