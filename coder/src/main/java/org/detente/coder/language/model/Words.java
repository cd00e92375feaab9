package org.detente.coder.language.model;

import java.util.Arrays;
import java.util.Locale;

/** The words of one sentence, hashed once for all feature templates. Reused between sentences. */
public final class Words {
  /** How many suffix lengths are hashed (1 to this). */
  public static final int SUFFIXES = 5;

  /** How many prefix lengths are hashed (1 to this). */
  public static final int PREFIXES = 4;

  private static final int INITIAL = 128;

  public int size;
  public String[] forms = new String[INITIAL];
  public String[] lower = new String[INITIAL];
  public long[] form = new long[INITIAL];
  public long[] low = new long[INITIAL];
  public long[] shape = new long[INITIAL];
  public long[][] suffix = new long[SUFFIXES + 1][INITIAL];
  public long[][] prefix = new long[PREFIXES + 1][INITIAL];

  /** Takes the words of the next sentence. */
  public void set(String[] words) {
    size = words.length;
    grow();
    for (int i = 0; i < size; i++) {
      String word = uniform(words[i]);
      String folded = word.toLowerCase(Locale.ROOT);
      forms[i] = words[i];
      lower[i] = folded;
      form[i] = FeatureHash.of(word);
      low[i] = FeatureHash.of(folded);
      shape[i] = shape(word);
      int length = folded.length();
      for (int k = 1; k <= SUFFIXES; k++) {
        suffix[k][i] = length >= k ? FeatureHash.of(folded, length - k, length) : 0;
      }
      for (int k = 1; k <= PREFIXES; k++) {
        prefix[k][i] = length >= k ? FeatureHash.of(folded, 0, k) : 0;
      }
    }
  }

  /** Quotation marks as the models know them; treebanks and newspapers write them in many ways. */
  private static String uniform(String word) {
    if (word.length() <= 2) {
      switch (word) {
        case "''", ",,", "``", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB" -> {
          return "\"";
        }
        case "`", "\u2018", "\u2019", "\u201A" -> {
          return "'";
        }
        case "\u2013", "\u2014", "--" -> {
          return "-";
        }
        default -> {
          return word;
        }
      }
    }
    return word.replace('\u2019', '\'').replace('\u2018', '\'');
  }

  private void grow() {
    if (size <= forms.length) {
      return;
    }
    int capacity = Integer.highestOneBit(size) * 2;
    forms = Arrays.copyOf(forms, capacity);
    lower = Arrays.copyOf(lower, capacity);
    form = new long[capacity];
    low = new long[capacity];
    shape = new long[capacity];
    suffix = new long[SUFFIXES + 1][capacity];
    prefix = new long[PREFIXES + 1][capacity];
  }

  /** Runs of capitals, small letters, digits and other characters, at most two of a kind. */
  static long shape(String word) {
    long shape = 0;
    int run = 0;
    int previous = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int kind;
      if (Character.isUpperCase(c)) {
        kind = 1;
      } else if (Character.isLetter(c)) {
        kind = 2;
      } else if (Character.isDigit(c)) {
        kind = 3;
      } else {
        kind = 4 + (c & 0x7F);
      }
      run = kind == previous ? run + 1 : 1;
      previous = kind;
      if (run <= 2) {
        shape = shape * 137 + kind;
      }
    }
    return shape;
  }
}
