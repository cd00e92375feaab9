package org.detente.coder.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.jspecify.annotations.Nullable;

/** A language's words of reported speech. */
final class CueLexicon {
  /**
   * A verb that reports speech.
   *
   * @param direct whether it reports a quotation beside it, not only one that depends on it
   * @param clause whether it reports a clause without marks
   * @param infinitive whether it reports an infinitive ({@code zegt niets te weten})
   */
  record Cue(String lemma, boolean direct, boolean clause, boolean infinitive) {}

  /**
   * Words that name a source: {@code volgens}, {@code naar eigen zeggen}.
   *
   * @param after whether the source stands behind them, else it is the clause's subject
   * @param certain whether what stands behind them is a source, whatever it is ({@code aldus})
   */
  record Attribution(List<String> words, boolean after, boolean certain) {}

  /** The shortest noun that is found at the end of a compound. */
  private static final int SHORTEST = 5;

  private final Map<String, Cue> cues = new HashMap<>();
  private final Map<String, Cue> pasts = new HashMap<>();
  private final Map<String, Cue> phrases = new HashMap<>();
  private final Map<String, List<Attribution>> attributions = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Set<String> sources = new HashSet<>();
  final QuotationMarks marks;

  CueLexicon(String language) {
    for (String[] row : QuoteTable.rows(language, "cues", 4)) {
      addCue(row);
    }
    for (String[] row : QuoteTable.rows(language, "attributions", 3)) {
      List<String> parts = List.of(row[0].split(" "));
      attributions
          .computeIfAbsent(parts.get(0), k -> new ArrayList<>())
          .add(new Attribution(parts, !row[1].equals("self"), row[1].equals("speaker")));
    }
    for (String[] row : QuoteTable.rows(language, "reporting", 2)) {
      words.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]);
    }
    for (String[] row : QuoteTable.rows(language, "sources", 1)) {
      sources.add(row[0]);
    }
    Set<String> elisions = new HashSet<>();
    for (String[] row : QuoteTable.rows(language, "elisions", 1)) {
      elisions.add(row[0]);
    }
    marks = new QuotationMarks(elisions);
  }

  private void addCue(String[] row) {
    List<String> frames = List.of(row[2].split(","));
    Cue cue =
        new Cue(
            row[0],
            frames.contains("d") && !frames.contains("s"),
            frames.contains("t"),
            frames.contains("i"));
    int space = row[0].indexOf(' ');
    if (space > 0) {
      phrases.put(row[0], cue);
    } else {
      cues.put(row[0], cue);
    }
    if (row[1].indexOf(' ') < 0) {
      pasts.putIfAbsent(row[1], cue);
    }
  }

  /** The cue that a verb of the sentence is, or null. */
  @Nullable Cue cue(Sentence sentence, int token) {
    Upos upos = sentence.upos(token);
    if (upos != Upos.VERB && upos != Upos.AUX) {
      return mistagged(sentence, token);
    }
    if (describes(sentence, token)) {
      return null;
    }
    String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
    Cue cue = cues.get(lemma);
    if (cue == null && upos == Upos.VERB) {
      cue = pasts.get(sentence.form(token).toLowerCase(Locale.ROOT));
    }
    int particle = cue == null ? sentence.child(token, Relation.COMPOUND_PRT) : -1;
    if (particle >= 0 && lemma.startsWith(sentence.form(particle).toLowerCase(Locale.ROOT))) {
      cue = cues.get(lemma.substring(sentence.form(particle).length()));
    }
    return cue != null ? cue : phrase(sentence, token, lemma);
  }

  /** Whether a participle only describes the noun behind it: {@code their disputed border}. */
  private static boolean describes(Sentence sentence, int token) {
    if (token == 0 || sentence.relation(token).universal() != Relation.AMOD) {
      return false;
    }
    return switch (sentence.upos(token - 1)) {
      case DET, PRON, ADJ, ADP, NUM -> true;
      default -> sentence.form(token - 1).equals("-");
    };
  }

  /** A past tense that the tagger took for something else; behind a determiner it is a noun. */
  private @Nullable Cue mistagged(Sentence sentence, int token) {
    Upos upos = sentence.upos(token);
    if (upos == Upos.PUNCT || upos == Upos.DET || upos == Upos.ADP || upos == Upos.PROPN) {
      return null;
    }
    boolean noun =
        token > 0 && (sentence.upos(token - 1) == Upos.DET || sentence.upos(token - 1) == Upos.ADJ);
    String form = sentence.form(token);
    return noun || Character.isUpperCase(form.charAt(0)) ? null : pasts.get(form);
  }

  /** A cue of two words, such as {@code laten weten} or {@code point out}, by its first. */
  private @Nullable Cue phrase(Sentence sentence, int token, String lemma) {
    for (Map.Entry<String, Cue> entry : phrases.entrySet()) {
      String phrase = entry.getKey();
      if (!phrase.startsWith(lemma + " ")) {
        continue;
      }
      String second = phrase.substring(lemma.length() + 1);
      for (int i = token + 1; i < Math.min(sentence.size(), token + 14); i++) {
        if (sentence.form(i).equalsIgnoreCase(second)) {
          return entry.getValue();
        }
      }
      for (int i = Math.max(0, token - 2); i < token; i++) {
        if (sentence.form(i).equalsIgnoreCase(second)) {
          return entry.getValue();
        }
      }
    }
    return null;
  }

  /**
   * Whether the verb is finite, a participle or an infinitive with an auxiliary of the perfect:
   * what can report.
   */
  boolean reports(Sentence sentence, int token) {
    if (!sentence.has(token, Feature.VERBFORM_INF)) {
      return true;
    }
    int auxiliary = sentence.child(token, Relation.AUX);
    return auxiliary >= 0 && !is("modal", sentence.lemma(auxiliary));
  }

  /** The attribution whose words begin at the token, the longest, or null. */
  @Nullable Attribution attribution(Sentence sentence, int token) {
    Attribution best = null;
    String first = sentence.form(token).toLowerCase(Locale.ROOT);
    for (Attribution candidate : attributions.getOrDefault(first, List.of())) {
      if (standsAt(sentence, token, candidate.words)
          && (best == null || candidate.words.size() > best.words.size())) {
        best = candidate;
      }
    }
    return best;
  }

  private static boolean standsAt(Sentence sentence, int token, List<String> words) {
    if (token + words.size() > sentence.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!sentence.form(token + i).equalsIgnoreCase(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the form is a word of this kind in {@code reporting.tsv}. */
  boolean is(String kind, String form) {
    return words.getOrDefault(kind, Set.of()).contains(form.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the noun, or the last part of the compound, can be a source though it names no party.
   */
  boolean isSource(String lemma) {
    String word = lemma.toLowerCase(Locale.ROOT);
    if (sources.contains(word)) {
      return true;
    }
    for (int cut = 2; cut <= word.length() - SHORTEST; cut++) {
      if (sources.contains(word.substring(cut))) {
        return true;
      }
    }
    return false;
  }
}
