package org.detente.archive.search;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a text as the index knows them: runs of letters and digits, without case and
 * accents, each as a number of 32 bits. Two words share a number once in four thousand million
 * pairs; a search reads the texts it found before it shows them.
 */
public final class SearchWords {
  private static final int LONGEST = 64;

  private SearchWords() {}

  /** The numbers of the words of a text, each once. */
  public static Set<Long> of(String text) {
    Set<Long> words = new TreeSet<>();
    String folded = fold(text);
    int i = 0;
    while (i < folded.length()) {
      int begin = i;
      while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
      }
      if (i > begin) {
        words.add(number(folded, begin, Math.min(i, begin + LONGEST)));
      }
      i = Math.max(i, begin + 1);
    }
    return words;
  }

  /** Without case and accents. */
  public static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  /** FNV-1a over the characters. */
  private static long number(String text, int begin, int end) {
    int hash = 0x811c9dc5;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash & 0xffffffffL;
  }
}
