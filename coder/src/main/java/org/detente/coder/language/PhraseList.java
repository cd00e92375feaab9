package org.detente.coder.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word list: labels and the phrases of lemmas that carry them, found in sentences in time linear
 * in their length.
 *
 * <p>The file has three columns, separated by tabs: label, phrase, example. A phrase is a lemma, or
 * several that stand next to each other (determiners, adjectives, adverbs and pronouns between them
 * are skipped; a verb and its object may change places and part); {@code *part} is the last and
 * {@code part*} the first part of a compound; {@code +lemma} must stand near, in any order.
 * Immutable.
 */
public final class PhraseList {
  /** Companions and loosened sequences are looked for at most this many tokens away: a clause. */
  private static final int WINDOW = 9;

  /**
   * The other part of a compound has at least this many letters: {@code top} is not in {@code
   * stop}.
   */
  private static final int OTHER_PART = 3;

  /** Longer than any listed part; keeps a word of megabytes from being cut at every place. */
  private static final int LONGEST_PART = 40;

  private final Map<String, List<Phrase>> byFirstLemma = new HashMap<>();
  private final Map<String, List<Phrase>> byFirstPart = new HashMap<>();
  private final Map<String, List<Phrase>> byLastPart = new HashMap<>();
  private final List<Phrase> words = new ArrayList<>();

  /**
   * Reads a word list.
   *
   * @param name the file, for messages
   * @throws IllegalArgumentException naming file and line where a line has not three columns
   */
  public static PhraseList read(BufferedReader reader, String name) throws IOException {
    PhraseList list = new PhraseList();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != 3) {
        throw new IllegalArgumentException(
            name
                + ":"
                + number
                + ": 3 columns wanted (label, phrase, example), got "
                + columns.length);
      }
      list.add(word(columns[0], columns[1], columns[2], number));
    }
    return list;
  }

  private static Phrase word(String label, String pattern, String example, int line) {
    List<String> sequence = new ArrayList<>();
    List<String> companions = new ArrayList<>();
    Phrase.Kind kind = Phrase.Kind.WHOLE;
    for (String part : pattern.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (part.startsWith("+")) {
        companions.add(part.substring(1));
      } else if (part.startsWith("*")) {
        kind = Phrase.Kind.LAST_PART;
        sequence.add(part.substring(1));
      } else if (part.endsWith("*")) {
        kind = Phrase.Kind.FIRST_PART;
        sequence.add(part.substring(0, part.length() - 1));
      } else {
        sequence.add(part);
      }
    }
    return new Phrase(label, List.copyOf(sequence), List.copyOf(companions), kind, example, line);
  }

  private void add(Phrase word) {
    words.add(word);
    Map<String, List<Phrase>> index =
        switch (word.kind()) {
          case WHOLE -> byFirstLemma;
          case FIRST_PART -> byFirstPart;
          case LAST_PART -> byLastPart;
        };
    index.computeIfAbsent(word.sequence().get(0), key -> new ArrayList<>()).add(word);
  }

  /** Every line in the order of the file. */
  public List<Phrase> phrases() {
    return List.copyOf(words);
  }

  /**
   * Every match of the sentence, in token order; at one token only the strongest, several where
   * they are equally strong.
   */
  public List<PhraseMatch> matches(Sentence sentence) {
    String[] lemmas = new String[sentence.size()];
    String[] forms = new String[sentence.size()];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = sentence.lemma(i).toLowerCase(Locale.ROOT);
      forms[i] = sentence.form(i).toLowerCase(Locale.ROOT);
    }
    List<PhraseMatch> found = new ArrayList<>();
    for (int i = 0; i < lemmas.length; i++) {
      if (sentence.upos(i) == Upos.PUNCT) {
        continue;
      }
      whole(sentence, lemmas, forms, i, byFirstLemma.get(lemmas[i]), found);
      if (!forms[i].equals(lemmas[i])) {
        whole(sentence, lemmas, forms, i, byFirstLemma.get(forms[i]), found);
      }
      parts(sentence, lemmas, forms, i, found);
    }
    return strongest(found);
  }

  private static void whole(
      Sentence sentence,
      String[] lemmas,
      String[] forms,
      int token,
      @Nullable List<Phrase> candidates,
      List<PhraseMatch> found) {
    if (candidates == null) {
      return;
    }
    for (Phrase word : candidates) {
      int last = sequenceEnd(sentence, lemmas, forms, token, word.sequence());
      if (last >= 0 && companionsNear(lemmas, forms, token, word.companions())) {
        found.add(new PhraseMatch(word.label(), last, word.strength(), word.line()));
      }
    }
  }

  private void parts(
      Sentence sentence, String[] lemmas, String[] forms, int token, List<PhraseMatch> found) {
    if (sentence.upos(token) != Upos.NOUN
        && sentence.upos(token) != Upos.PROPN
        && sentence.upos(token) != Upos.ADJ) {
      return;
    }
    String lemma = lemmas[token];
    int longest = Math.min(lemma.length() - OTHER_PART, LONGEST_PART);
    for (int cut = 2; cut <= longest; cut++) {
      part(lemmas, forms, token, byFirstPart.get(lemma.substring(0, cut)), found);
      part(lemmas, forms, token, byLastPart.get(lemma.substring(lemma.length() - cut)), found);
    }
  }

  private static void part(
      String[] lemmas,
      String[] forms,
      int token,
      @Nullable List<Phrase> candidates,
      List<PhraseMatch> found) {
    if (candidates == null) {
      return;
    }
    for (Phrase word : candidates) {
      if (companionsNear(lemmas, forms, token, word.companions())) {
        found.add(new PhraseMatch(word.label(), token, word.strength(), word.line()));
      }
    }
  }

  /** The last token of the sequence that begins at {@code token}, or -1. */
  private static int sequenceEnd(
      Sentence sentence, String[] lemmas, String[] forms, int token, List<String> sequence) {
    int last = token;
    boolean verb = sentence.upos(token) == Upos.VERB;
    for (int k = 1; k < sequence.size(); k++) {
      int next = last + 1;
      while (next < lemmas.length
          && !is(lemmas, forms, next, sequence.get(k))
          && isSkipped(sentence, next)) {
        next++;
      }
      if (next >= lemmas.length || !is(lemmas, forms, next, sequence.get(k))) {
        // A verb and its object change places and part: 'levert volgende week weer wapens'.
        next = nearby(lemmas, forms, token, sequence.get(k));
        if (next < 0 || !(verb || sentence.upos(next) == Upos.VERB)) {
          return -1;
        }
      }
      last = next;
    }
    return last;
  }

  private static boolean isSkipped(Sentence sentence, int token) {
    Upos upos = sentence.upos(token);
    return upos == Upos.DET || upos == Upos.ADJ || upos == Upos.PRON || upos == Upos.ADV;
  }

  private static boolean companionsNear(
      String[] lemmas, String[] forms, int token, List<String> companions) {
    for (String companion : companions) {
      if (nearby(lemmas, forms, token, companion) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int nearby(String[] lemmas, String[] forms, int token, String word) {
    int from = Math.max(0, token - WINDOW);
    int to = Math.min(lemmas.length - 1, token + WINDOW);
    for (int i = from; i <= to; i++) {
      if (i != token && is(lemmas, forms, i, word)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(String[] lemmas, String[] forms, int token, String word) {
    return lemmas[token].equals(word) || forms[token].equals(word);
  }

  /** Of several matches at one token the strongest; equal ones of different items all stay. */
  private static List<PhraseMatch> strongest(List<PhraseMatch> found) {
    PhraseMatch[] sorted = found.toArray(PhraseMatch[]::new);
    Arrays.sort(
        sorted,
        (a, b) ->
            a.token() != b.token()
                ? Integer.compare(a.token(), b.token())
                : a.strength() != b.strength()
                    ? Double.compare(b.strength(), a.strength())
                    : Integer.compare(a.line(), b.line()));
    List<PhraseMatch> kept = new ArrayList<>();
    double best = 0;
    int token = -1;
    for (PhraseMatch match : sorted) {
      if (match.token() != token) {
        token = match.token();
        best = match.strength();
      }
      if (match.strength() == best
          && kept.stream()
              .noneMatch(k -> k.token() == match.token() && k.label().equals(match.label()))) {
        kept.add(match);
      }
    }
    return kept;
  }
}
