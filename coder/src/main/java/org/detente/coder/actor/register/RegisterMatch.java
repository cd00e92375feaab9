package org.detente.coder.actor.register;

import java.util.List;

/**
 * A name of the register found among tokens.
 *
 * @param firstToken index of the first token
 * @param lastToken index of the last token, inclusive
 * @param begin where the name begins in the first token's form: above 0 in {@code pro-Russische}
 * @param end where it ends in the last token's form, exclusive: before its end in {@code
 *     Navo-lidstaten}
 * @param wholeTokens whether the name begins its first token and ends its last
 * @param genitive whether a genitive or possessive s was left off ({@code Ruslands}); then {@code
 *     end} lies after it
 * @param candidates what it can stand for, names of the text's own language first, never empty
 */
public record RegisterMatch(
    int firstToken,
    int lastToken,
    int begin,
    int end,
    boolean wholeTokens,
    boolean genitive,
    List<Candidate> candidates) {
  public RegisterMatch {
    candidates = List.copyOf(candidates);
  }

  /**
   * One bearer of the name.
   *
   * @param referent who or what
   * @param kind how the name stands for it
   * @param name as the register writes it
   * @param language ISO 639-1 code of the name, or {@link PartyName#ANY}
   * @param own whether a file of the user's says so, not the register that comes with the product
   */
  public record Candidate(
      Referent referent, NameKind kind, String name, String language, boolean own) {
    /** A name of the register that comes with the product. */
    public Candidate(Referent referent, NameKind kind, String name, String language) {
      this(referent, kind, name, language, false);
    }
  }
}
