package org.detente.coder.agenda;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;

/** The words of one language, indexed by their first lemma and by the parts of compounds. */
final class AgendaWordList {
  /** Companions and loosened sequences are looked for at most this many tokens away: a clause. */
  private static final int WINDOW = 9;

  /**
   * The other part of a compound has at least this many letters: {@code top} is not in {@code
   * stop}.
   */
  private static final int OTHER_PART = 3;

  private final Map<String, List<AgendaWord>> byFirstLemma = new HashMap<>();
  private final Map<String, List<AgendaWord>> byFirstPart = new HashMap<>();
  private final Map<String, List<AgendaWord>> byLastPart = new HashMap<>();
  private final List<AgendaWord> words = new ArrayList<>();

  /** Reads a word list; {@code name} is for messages. */
  static AgendaWordList read(BufferedReader reader, String name) throws IOException {
    AgendaWordList list = new AgendaWordList();
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
                + ": 3 columns wanted (item, word, example), got "
                + columns.length);
      }
      list.add(word(columns[0], columns[1], columns[2], number));
    }
    return list;
  }

  private static AgendaWord word(String item, String pattern, String example, int line) {
    List<String> sequence = new ArrayList<>();
    List<String> companions = new ArrayList<>();
    AgendaWord.Kind kind = AgendaWord.Kind.WHOLE;
    for (String part : pattern.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (part.startsWith("+")) {
        companions.add(part.substring(1));
      } else if (part.startsWith("*")) {
        kind = AgendaWord.Kind.LAST_PART;
        sequence.add(part.substring(1));
      } else if (part.endsWith("*")) {
        kind = AgendaWord.Kind.FIRST_PART;
        sequence.add(part.substring(0, part.length() - 1));
      } else {
        sequence.add(part);
      }
    }
    return new AgendaWord(
        item, List.copyOf(sequence), List.copyOf(companions), kind, example, line);
  }

  private void add(AgendaWord word) {
    words.add(word);
    Map<String, List<AgendaWord>> index =
        switch (word.kind()) {
          case WHOLE -> byFirstLemma;
          case FIRST_PART -> byFirstPart;
          case LAST_PART -> byLastPart;
        };
    index.computeIfAbsent(word.sequence().get(0), key -> new ArrayList<>()).add(word);
  }

  List<AgendaWord> words() {
    return words;
  }

  /** Every match of the sentence, in token order; of one item at one token only the strongest. */
  List<AgendaMatch> matches(Sentence sentence) {
    String[] lemmas = new String[sentence.size()];
    String[] forms = new String[sentence.size()];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = sentence.lemma(i).toLowerCase(Locale.ROOT);
      forms[i] = sentence.form(i).toLowerCase(Locale.ROOT);
    }
    List<AgendaMatch> found = new ArrayList<>();
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
      @org.jspecify.annotations.Nullable List<AgendaWord> candidates,
      List<AgendaMatch> found) {
    if (candidates == null) {
      return;
    }
    for (AgendaWord word : candidates) {
      int last = sequenceEnd(sentence, lemmas, forms, token, word.sequence());
      if (last >= 0 && companionsNear(lemmas, forms, token, word.companions())) {
        found.add(new AgendaMatch(word.item(), last, word.strength(), word.line()));
      }
    }
  }

  private void parts(
      Sentence sentence, String[] lemmas, String[] forms, int token, List<AgendaMatch> found) {
    if (sentence.upos(token) != Upos.NOUN
        && sentence.upos(token) != Upos.PROPN
        && sentence.upos(token) != Upos.ADJ) {
      return;
    }
    String lemma = lemmas[token];
    for (int cut = 2; cut <= lemma.length() - OTHER_PART; cut++) {
      part(lemmas, forms, token, byFirstPart.get(lemma.substring(0, cut)), found);
      part(lemmas, forms, token, byLastPart.get(lemma.substring(lemma.length() - cut)), found);
    }
  }

  private static void part(
      String[] lemmas,
      String[] forms,
      int token,
      @org.jspecify.annotations.Nullable List<AgendaWord> candidates,
      List<AgendaMatch> found) {
    if (candidates == null) {
      return;
    }
    for (AgendaWord word : candidates) {
      if (companionsNear(lemmas, forms, token, word.companions())) {
        found.add(new AgendaMatch(word.item(), token, word.strength(), word.line()));
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
  private static List<AgendaMatch> strongest(List<AgendaMatch> found) {
    AgendaMatch[] sorted = found.toArray(AgendaMatch[]::new);
    Arrays.sort(
        sorted,
        (a, b) ->
            a.token() != b.token()
                ? Integer.compare(a.token(), b.token())
                : a.strength() != b.strength()
                    ? Double.compare(b.strength(), a.strength())
                    : Integer.compare(a.line(), b.line()));
    List<AgendaMatch> kept = new ArrayList<>();
    double best = 0;
    int token = -1;
    for (AgendaMatch match : sorted) {
      if (match.token() != token) {
        token = match.token();
        best = match.strength();
      }
      if (match.strength() == best
          && kept.stream()
              .noneMatch(k -> k.token() == match.token() && k.item().equals(match.item()))) {
        kept.add(match);
      }
    }
    return kept;
  }
}
