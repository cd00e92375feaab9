package org.detente.trainer;

/**
 * A sentence of a treebank, normalised.
 *
 * @param forms words
 * @param lemmas lemmas without joints; separated verbs without their particle
 * @param upos ordinals of {@link org.detente.coder.language.Upos}
 * @param features bits of {@link org.detente.coder.language.Feature}
 * @param heads index of the head, the number of words for the root
 * @param relations ordinals of {@link org.detente.coder.language.Relation}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Tree(
    String[] forms, String[] lemmas, byte[] upos, long[] features, int[] heads, int[] relations) {
  int size() {
    return forms.length;
  }
}
