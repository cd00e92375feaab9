package org.detente.coder.language.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells sentences and tokens apart by rule: white space divides, punctuation is peeled off either
 * end of what stands between, and the language's {@link TokenRules} know the exceptions. One pass,
 * linear in the length of the text. Immutable and thread-safe.
 */
public final class Tokeniser {
  /** No sentence of a newspaper has so many tokens; a table or a list without full stops may. */
  private static final int LONGEST = 2_500;

  private final TokenRules rules;

  /** A tokeniser for the language of the rules. */
  public Tokeniser(TokenRules rules) {
    this.rules = rules;
  }

  /**
   * Finds the sentences between two offsets.
   *
   * @param text one {@code char} for each code point ({@code Text.characters()})
   * @return sentences in text order, none empty; their offsets are those of {@code text}
   */
  public List<TokenisedSentence> tokenise(String text, int begin, int end) {
    Tokens tokens = new Tokens(text);
    ChunkSplitter splitter = new ChunkSplitter(text, rules, tokens);
    LineBreaks breaks = LineBreaks.of(text, begin, end);
    List<TokenisedSentence> sentences = new ArrayList<>();
    int first = 0;
    int i = begin;
    while (i < end) {
      if (Characters.isSpace(text.charAt(i))) {
        if (text.charAt(i) == '\n' && tokens.size() > first && breaks.isBreak(i)) {
          first = close(sentences, tokens, first);
        }
        i++;
        continue;
      }
      int stop = i;
      while (stop < end && !Characters.isSpace(text.charAt(stop))) {
        stop++;
      }
      splitter.split(i, stop);
      i = stop;
    }
    close(sentences, tokens, first);
    SentenceEnds ends = new SentenceEnds(text, rules);
    List<TokenisedSentence> divided = new ArrayList<>();
    for (TokenisedSentence block : sentences) {
      ends.divide(block, divided);
    }
    return shortened(divided);
  }

  /** Cuts what no sentence end divides, so that time stays linear in the length of the text. */
  private static List<TokenisedSentence> shortened(List<TokenisedSentence> sentences) {
    List<TokenisedSentence> all = new ArrayList<>(sentences.size());
    for (TokenisedSentence sentence : sentences) {
      int size = sentence.forms().length;
      for (int from = 0; from < size; from += LONGEST) {
        int to = Math.min(size, from + LONGEST);
        all.add(
            from == 0 && to == size
                ? sentence
                : new TokenisedSentence(
                    Arrays.copyOfRange(sentence.begins(), from, to),
                    Arrays.copyOfRange(sentence.ends(), from, to),
                    Arrays.copyOfRange(sentence.forms(), from, to)));
      }
    }
    return all;
  }

  private static int close(List<TokenisedSentence> sentences, Tokens tokens, int first) {
    if (tokens.size() > first) {
      sentences.add(tokens.slice(first, tokens.size()));
    }
    return tokens.size();
  }

  /** The tokens found so far. */
  static final class Tokens {
    private final String text;
    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private int size;

    Tokens(String text) {
      this.text = text;
    }

    int size() {
      return size;
    }

    void add(int begin, int end) {
      if (begin >= end) {
        return;
      }
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      begins[size] = begin;
      ends[size++] = end;
    }

    TokenisedSentence slice(int from, int to) {
      String[] forms = new String[to - from];
      for (int i = from; i < to; i++) {
        forms[i - from] = Characters.normalise(text.substring(begins[i], ends[i]));
      }
      return new TokenisedSentence(
          Arrays.copyOfRange(begins, from, to), Arrays.copyOfRange(ends, from, to), forms);
    }
  }
}
