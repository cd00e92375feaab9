package org.detente.coder.time;

import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.TimeExpression;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A temporal expression in its sentence.
 *
 * @param expression as the record has it
 * @param sentence index of the sentence
 * @param firstToken its first token
 * @param lastToken its last token
 * @param predicate the token of the predicate that it dates, or -1 where it dates none
 * @param date its value as EDTF; null for durations and sets
 * @param relation how the predicate stands to it
 * @param rule id of the grammar rule that made it
 */
public record TemporalMention(
    TimeExpression expression,
    int sentence,
    int firstToken,
    int lastToken,
    int predicate,
    @Nullable Edtf date,
    Anchor relation,
    String rule) {
  /**
   * The expression as the record has it: with the definite article right before it, as TimeML
   * counts extents ({@code the next day}, {@code de avond ervoor}).
   *
   * @param document whose text holds it
   * @param sentences of the document
   */
  public TimeExpression withArticle(Document document, List<Sentence> sentences) {
    int article = firstToken - 1;
    Sentence words = sentences.get(sentence);
    boolean definite =
        article >= 0
            && words.upos(article) == Upos.DET
            && words.has(article, Feature.DEFINITE_DEF)
            && words.begin(firstToken) == expression.begin();
    if (!definite) {
      return expression;
    }
    int begin = words.begin(article);
    return new TimeExpression(
        document.text().slice(begin, expression.end()),
        begin,
        expression.end(),
        expression.type(),
        expression.value());
  }

  /** How a predicate stands to a time. */
  public enum Anchor {
    /** It takes place then. */
    AT,
    /** From then on ({@code sinds}, {@code since}). */
    SINCE,
    /** Until then. */
    UNTIL,
    /**
     * The first time since then ({@code voor het eerst sinds juli 2019}): the previous one was
     * then.
     */
    FIRST_SINCE,
    /**
     * Part of a name or of a noun phrase that is not dated by it ({@code het akkoord van 1995}).
     */
    NAME
  }
}
