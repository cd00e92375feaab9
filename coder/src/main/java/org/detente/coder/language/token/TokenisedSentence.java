package org.detente.coder.language.token;

import java.util.Arrays;
import org.detente.coder.text.Span;

/**
 * The tokens of one sentence.
 *
 * @param begins offset of each token's first code point
 * @param ends offset after each token's last code point
 * @param forms each token's form: NFC, without soft hyphens
 */
@SuppressWarnings("ArrayRecordComponent") // Read only; never compared.
public record TokenisedSentence(int[] begins, int[] ends, String[] forms) {
  /** The number of tokens. */
  public int size() {
    return forms.length;
  }

  /** From the first token's begin to the last token's end. */
  public Span span() {
    return size() == 0 ? new Span(0, 0) : new Span(begins[0], ends[size() - 1]);
  }

  /** A sentence whose tokens are given, written with one space between them. */
  public static TokenisedSentence of(String... forms) {
    int[] begins = new int[forms.length];
    int[] ends = new int[forms.length];
    int at = 0;
    for (int i = 0; i < forms.length; i++) {
      begins[i] = at;
      ends[i] = at + forms[i].codePointCount(0, forms[i].length());
      at = ends[i] + 1;
    }
    return new TokenisedSentence(begins, ends, Arrays.copyOf(forms, forms.length));
  }
}
