package org.detente.coder.language.conllu;

import java.util.List;

/**
 * A sentence of a CoNLL-U file: its comments and its words (multi-word token lines and empty nodes
 * are kept as lines, not as words).
 *
 * @param comments lines that begin with {@code #}
 * @param forms FORM by word
 * @param lemmas LEMMA by word
 * @param upos UPOS by word
 * @param feats FEATS by word
 * @param heads HEAD by word, counted from 0, -1 for the root, -2 where the file has none
 * @param relations DEPREL by word
 * @param misc MISC by word
 * @param ranges lines of multi-word tokens ({@code 1-2 ...}), by the index of their first word
 */
@SuppressWarnings("ArrayRecordComponent") // Read only; never compared.
public record ConlluSentence(
    List<String> comments,
    String[] forms,
    String[] lemmas,
    String[] upos,
    String[] feats,
    int[] heads,
    String[] relations,
    String[] misc,
    java.util.Map<Integer, String> ranges) {
  /** The number of words. */
  public int size() {
    return forms.length;
  }
}
