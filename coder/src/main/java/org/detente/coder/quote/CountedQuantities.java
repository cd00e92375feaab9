package org.detente.coder.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Quantity;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers with a unit of the crisis: reads the number, looks for what it counts (the noun it
 * stands before, a state beside it, or the predicate that tells what became of the people), and for
 * whose it is.
 */
public final class CountedQuantities implements QuantityFinder {
  /** Four digits from here on may be a year of the news. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2099;

  private final Map<String, Knowledge> languages = new ConcurrentHashMap<>();

  private record Knowledge(NumberWords numbers, QuantityLexicon lexicon, CountedUnit units) {
    static Knowledge of(String language) {
      QuantityLexicon lexicon = new QuantityLexicon(language);
      return new Knowledge(new NumberWords(language), lexicon, new CountedUnit(lexicon));
    }
  }

  @Override
  public List<Quantity> find(Document document, List<Sentence> sentences, Mentions mentions) {
    String language = document.language();
    if (language == null || !QuoteTable.exists(language)) {
      return List.of();
    }
    Knowledge knowledge = languages.computeIfAbsent(language, Knowledge::of);
    QuantityOwner owners = new QuantityOwner(knowledge.lexicon, sentences, mentions);
    List<Quantity> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int token = 0;
      while (token < sentence.size()) {
        token = readAt(document, sentence, token, knowledge, mentions, owners, found) + 1;
      }
    }
    return found;
  }

  /** Reads a quantity at the token, if there is one; the last token looked at. */
  private static int readAt(
      Document document,
      Sentence sentence,
      int token,
      Knowledge knowledge,
      Mentions mentions,
      QuantityOwner owners,
      List<Quantity> found) {
    NumberWords.Reading low = knowledge.numbers.read(sentence, token);
    if (low == null) {
      return token;
    }
    if (isYear(sentence, low, knowledge.lexicon)) {
      return low.last();
    }
    NumberWords.Reading high = upper(sentence, low, knowledge);
    int last = high == null ? low.last() : high.last();
    CountedUnit.Counted counted = knowledge.units.of(sentence, low.first(), last, mentions);
    if (counted == null) {
      return last;
    }
    double value = low.value();
    if (high != null && low.scale() == 1 && high.scale() >= 1000 && value < 1000) {
      value *= high.scale();
    }
    boolean approximate =
        low.vague()
            || (high != null)
            || approximatesBefore(sentence, low.first(), knowledge.lexicon)
            || approximatesAfter(sentence, last, knowledge.lexicon);
    int begin = sentence.begin(low.first());
    int end = sentence.end(last);
    found.add(
        new Quantity(
            document.text().slice(begin, end),
            begin,
            end,
            value,
            high == null ? null : Double.valueOf(high.value()),
            approximate,
            counted.unit(),
            owners.of(sentence, low.first(), counted)));
    return last;
  }

  /** Whether four digits name a year: behind a month, or modifying no noun in the tree. */
  private static boolean isYear(
      Sentence sentence, NumberWords.Reading number, QuantityLexicon lexicon) {
    boolean fourDigits =
        number.first() == number.last()
            && sentence.form(number.first()).length() == 4
            && number.value() >= FIRST_YEAR
            && number.value() <= LAST_YEAR;
    if (!fourDigits) {
      return false;
    }
    int before = number.first() - 1;
    return (before >= 0 && lexicon.precedesYear(sentence.form(before)))
        || sentence.relation(number.first()).universal() != Relation.NUMMOD;
  }

  private static NumberWords.@Nullable Reading upper(
      Sentence sentence, NumberWords.Reading low, Knowledge knowledge) {
    int between = low.last() + 1;
    if (between + 1 >= sentence.size()) {
      return null;
    }
    NumberWords.Reading high = knowledge.numbers.read(sentence, between + 1);
    if (high == null || high.value() <= low.value() && high.scale() == 1) {
      return null;
    }
    String word = sentence.form(between).toLowerCase(Locale.ROOT);
    String before = wordsBefore(sentence, low.first(), 2);
    return knowledge.lexicon.isRange(before, word) ? high : null;
  }

  private static String wordsBefore(Sentence sentence, int token, int count) {
    int from = Math.max(0, token - count);
    StringBuilder words = new StringBuilder();
    for (int i = from; i < token; i++) {
      words.append(words.isEmpty() ? "" : " ").append(sentence.form(i).toLowerCase(Locale.ROOT));
    }
    return words.toString().replace('’', '\'');
  }

  private static boolean approximatesBefore(Sentence sentence, int token, QuantityLexicon lexicon) {
    int start = token;
    if (start > 0 && lexicon.unitOfSign(sentence.form(start - 1)) != null) {
      start--;
    }
    for (int count = 1; count <= 4 && count <= start; count++) {
      if (lexicon.approximatesBefore(wordsBefore(sentence, start, count))) {
        return true;
      }
    }
    return false;
  }

  private static boolean approximatesAfter(Sentence sentence, int last, QuantityLexicon lexicon) {
    if (last + 2 >= sentence.size()) {
      return false;
    }
    String words = sentence.form(last + 1) + " " + sentence.form(last + 2);
    return lexicon.approximatesAfter(words.toLowerCase(Locale.ROOT));
  }
}
