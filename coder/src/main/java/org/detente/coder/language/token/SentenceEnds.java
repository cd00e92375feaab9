package org.detente.coder.language.token;

import java.util.Arrays;
import java.util.List;

/** Divides a paragraph's tokens into sentences. */
final class SentenceEnds {
  private final String text;
  private final TokenRules rules;

  SentenceEnds(String text, TokenRules rules) {
    this.text = text;
    this.rules = rules;
  }

  void divide(TokenisedSentence block, List<TokenisedSentence> out) {
    int size = block.size();
    int first = 0;
    boolean quoted = false;
    for (int i = 0; i < size; i++) {
      if (isStraightQuote(block, i)) {
        quoted = !quoted;
      }
      if (i + 1 == size || !isTerminator(block, i) || !mayEnd(block, i)) {
        continue;
      }
      int last = i;
      boolean open = quoted;
      while (last + 1 < size && isClosing(block, last + 1, open)) {
        last++;
        if (isStraightQuote(block, last)) {
          open = !open;
        }
      }
      if (last + 1 < size && begins(block, last + 1, last)) {
        out.add(slice(block, first, last + 1));
        first = last + 1;
        i = last;
        quoted = false;
      }
    }
    if (first < size) {
      out.add(slice(block, first, size));
    }
  }

  private static boolean isStraightQuote(TokenisedSentence block, int i) {
    return block.ends()[i] - block.begins()[i] == 1 && block.forms()[i].equals("\"");
  }

  /** A token of terminators only, or an abbreviation that may end a sentence. */
  private static boolean isTerminator(TokenisedSentence block, int i) {
    String form = block.forms()[i];
    return Characters.isTerminator(form.charAt(form.length() - 1));
  }

  private boolean mayEnd(TokenisedSentence block, int i) {
    String form = block.forms()[i];
    if (!Characters.isWord(form.charAt(0)) && !Characters.isApostrophe(form.charAt(0))) {
      // "1." at the beginning of a line numbers what follows.
      boolean number =
          i > 0
              && form.equals(".")
              && block.ends()[i - 1] == block.begins()[i]
              && isShortNumber(block.forms()[i - 1])
              && (i == 1 || Characters.isTerminator(lastOf(block, i - 2)));
      return !number;
    }
    String lower = Characters.lower(form);
    return rules.abbreviations().contains(lower)
        || (rules.places().contains(lower)
            && i + 1 < block.size()
            && rules.openers().contains(Characters.lower(block.forms()[i + 1])));
  }

  private static char lastOf(TokenisedSentence block, int i) {
    String form = block.forms()[i];
    return form.charAt(form.length() - 1);
  }

  private static boolean isShortNumber(String form) {
    return form.length() <= 2 && form.chars().allMatch(Character::isDigit);
  }

  private static boolean isClosing(TokenisedSentence block, int i, boolean quoted) {
    String form = block.forms()[i];
    char c = form.charAt(0);
    boolean touches = block.begins()[i] == block.ends()[i - 1];
    if (form.length() == 1) {
      return Characters.isClosing(c)
          || Characters.isTerminator(c) && touches
          || c == '"' && (quoted || touches && !touchesNext(block, i))
          || Characters.isApostrophe(c) && c != '\u2018' && (touches || !touchesNext(block, i));
    }
    return form.equals("''")
        || form.chars().allMatch(d -> Characters.isTerminator((char) d)) && touches;
  }

  private static boolean touchesNext(TokenisedSentence block, int i) {
    return i + 1 < block.size() && block.begins()[i + 1] == block.ends()[i];
  }

  /** Whether token {@code i} can be a sentence's first after token {@code last}. */
  private boolean begins(TokenisedSentence block, int i, int last) {
    String form = block.forms()[i];
    char c = form.charAt(0);
    boolean spaced = block.begins()[i] > block.ends()[last];
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return spaced || block.forms()[last].length() == 1;
    }
    if (Character.isLetter(c)) {
      return startsLower(block, i, last, spaced);
    }
    if (Character.isDigit(c)) {
      return spaced && !rules.abbreviations().contains(Characters.lower(block.forms()[last]));
    }
    if (Characters.isApostrophe(c) && form.length() > 1) {
      return spaced;
    }
    boolean opens =
        Characters.isOpening(c)
            || c == '"'
            || c == '\u2018'
            || c == '\''
            || form.equals(",,")
            || form.equals("``")
            || Characters.isDash(c)
            || c == '-';
    return opens && spaced && i + 1 < block.size() && beginsInside(block, i + 1);
  }

  private static boolean beginsInside(TokenisedSentence block, int i) {
    char c = block.forms()[i].charAt(0);
    return Character.isUpperCase(c) || Character.isDigit(c) || !Characters.isWord(c);
  }

  /** A small letter begins a sentence only in names such as {@code iPhone}. */
  private boolean startsLower(TokenisedSentence block, int i, int last, boolean spaced) {
    String form = block.forms()[i];
    return spaced
        && block.forms()[last].equals(".")
        && form.length() > 1
        && Character.isUpperCase(form.charAt(1))
        && text.charAt(block.begins()[i]) == form.charAt(0);
  }

  private static TokenisedSentence slice(TokenisedSentence block, int from, int to) {
    return new TokenisedSentence(
        Arrays.copyOfRange(block.begins(), from, to),
        Arrays.copyOfRange(block.ends(), from, to),
        Arrays.copyOfRange(block.forms(), from, to));
  }
}
