package org.detente.coder.language.token;

/** Splits what stands between two spaces into tokens. */
final class ChunkSplitter {
  private final String text;
  private final TokenRules rules;
  private final Tokeniser.Tokens tokens;

  ChunkSplitter(String text, TokenRules rules, Tokeniser.Tokens tokens) {
    this.text = text;
    this.rules = rules;
    this.tokens = tokens;
  }

  /** Adds the tokens of the stretch, which holds no space. */
  void split(int chunkBegin, int chunkEnd) {
    int begin = chunkBegin;
    while (begin < chunkEnd) {
      int length = leading(begin, chunkEnd);
      if (length == 0) {
        break;
      }
      tokens.add(begin, begin + length);
      begin += length;
    }
    if (begin >= chunkEnd) {
      return;
    }
    // Closing marks are peeled off from the back and added after the word.
    int end = chunkEnd;
    int[] cuts = new int[chunkEnd - begin + 1];
    int count = 0;
    while (end > begin) {
      int length = trailing(begin, end);
      if (length == 0) {
        break;
      }
      cuts[count++] = end;
      end -= length;
    }
    word(begin, end);
    int from = end;
    for (int k = count - 1; k >= 0; k--) {
      tokens.add(from, cuts[k]);
      from = cuts[k];
    }
  }

  /** The length of a mark that stands before a word, 0 where the word begins. */
  private int leading(int i, int end) {
    char c = text.charAt(i);
    if (Characters.isWord(c)) {
      return 0;
    }
    int run = run(i, end);
    if (c == ',' || c == '\'' || c == '`') {
      if (run >= 2) {
        return 2;
      }
      return c == '\'' && startsElision(i, end) ? 0 : 1;
    }
    if (c == '(' && joinsWord(i, end)) {
      return 0;
    }
    if (Characters.isApostrophe(c) && startsElision(i, end)) {
      return 0;
    }
    if ((c == '-' || c == '+')
        && run == 1
        && i + 1 < end
        && Characters.isWord(text.charAt(i + 1))) {
      return Character.isDigit(text.charAt(i + 1)) || rules.prefixes().isEmpty() ? 0 : 1;
    }
    if ((c == '#' || c == '@') && i + 1 < end && Characters.isWord(text.charAt(i + 1))) {
      return 0;
    }
    return c == '.' || c == '-' || c == '*' || c == '_' || c == '!' || c == '?' ? run : 1;
  }

  private int run(int i, int end) {
    char c = text.charAt(i);
    int stop = i + 1;
    while (stop < end && text.charAt(stop) == c) {
      stop++;
    }
    return stop - i;
  }

  /** {@code 't}, {@code 's-Gravenhage}, {@code '90}. */
  private boolean startsElision(int i, int end) {
    if (i + 1 >= end) {
      return false;
    }
    if (Character.isDigit(text.charAt(i + 1))) {
      int digits = i + 1;
      while (digits < end && Character.isDigit(text.charAt(digits))) {
        digits++;
      }
      return digits - i == 3 && (digits == end || !Characters.isApostrophe(text.charAt(digits)));
    }
    int stop = i + 1;
    while (stop < end && (Characters.isWord(text.charAt(stop)) || text.charAt(stop) == '-')) {
      stop++;
    }
    return (stop == end || !Characters.isApostrophe(text.charAt(stop)))
        && rules.elisions().contains(Characters.lower(text.substring(i, stop)));
  }

  /** {@code (tbs-)behandeling}: a bracketed part of a word. */
  private boolean joinsWord(int i, int end) {
    int close = indexOf(')', i, end);
    return close > i + 1
        && close + 1 < end
        && Character.isLetter(text.charAt(close + 1))
        && (text.charAt(close - 1) == '-' || Character.isLetter(text.charAt(close - 1)));
  }

  private int indexOf(char wanted, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The length of a mark that stands after a word, 0 where the word ends. */
  private int trailing(int begin, int end) {
    char c = text.charAt(end - 1);
    if (Characters.isWord(c)) {
      return 0;
    }
    int run = 1;
    while (end - run > begin && text.charAt(end - run - 1) == c) {
      run++;
    }
    if (c == '.') {
      return run > 1 ? run : keepsFullStop(begin, end) ? 0 : 1;
    }
    if (c == '\'' || c == ',') {
      return run >= 2 && run % 2 == 0 ? 2 : c == ',' ? 1 : trailingApostrophe(begin, end);
    }
    if (Characters.isApostrophe(c)) {
      return trailingApostrophe(begin, end);
    }
    if (c == ')' && opens(begin, end)) {
      return 0;
    }
    if (c == '!' || c == '?' || Characters.isDash(c)) {
      return run;
    }
    if (c == '-') {
      return run > 1 ? run : rules.prefixes().isEmpty() ? 0 : 1;
    }
    if (c == '+' || c == '*' || c == '#' || c == '_' || c == '/' || c == '&') {
      return 0;
    }
    return 1;
  }

  private static int trailingApostrophe(int begin, int end) {
    return end - begin > 1 ? 1 : 0;
  }

  private boolean opens(int begin, int end) {
    for (int i = begin; i < end - 1; i++) {
      if (text.charAt(i) == '(') {
        return true;
      }
    }
    return false;
  }

  /** Whether the full stop at the end belongs to an abbreviation or initials. */
  private boolean keepsFullStop(int begin, int end) {
    if (end - begin < 2) {
      return false;
    }
    String word = Characters.lower(text.substring(begin, end));
    if (rules.titles().contains(word)
        || rules.abbreviations().contains(word)
        || rules.places().contains(word)) {
      return true;
    }
    if (rules.numbered().contains(word)) {
      int next = end;
      while (next < text.length() && Characters.isSpace(text.charAt(next))) {
        next++;
      }
      return next < text.length() && Character.isDigit(text.charAt(next));
    }
    return isInitials(begin, end);
  }

  /** {@code A.}, {@code A.B.}, {@code Th.}, {@code J.-P.}: capitals that each have a full stop. */
  private boolean isInitials(int begin, int end) {
    int i = begin;
    boolean several = false;
    while (i < end) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
      int stop = i + 1;
      while (stop < end && Character.isLowerCase(text.charAt(stop)) && stop - i < 2) {
        stop++;
      }
      if (stop >= end || text.charAt(stop) != '.') {
        return false;
      }
      if (stop - i == 2 && !several && stop + 1 == end) {
        return text.charAt(i + 1) == 'h' && text.charAt(i) != 'A' && text.charAt(i) != 'O';
      }
      several = true;
      i = stop + 1;
      if (i < end && text.charAt(i) == '-') {
        i++;
      }
    }
    return true;
  }

  /** Adds a word, divided where the language divides words. */
  private void word(int begin, int end) {
    if (begin >= end) {
      return;
    }
    if (isAddress(begin, end)) {
      tokens.add(begin, end);
      return;
    }
    int from = begin;
    for (int i = begin + 1; i < end - 1; i++) {
      int length = inner(from, i, end);
      if (length > 0) {
        pieces(from, i);
        tokens.add(i, i + length);
        from = i + length;
        i = from;
      }
    }
    pieces(from, end);
  }

  private boolean isAddress(int begin, int end) {
    for (int i = begin + 1; i + 1 < end; i++) {
      char c = text.charAt(i);
      if (c == '@' || c == ':' && text.startsWith("://", i)) {
        return true;
      }
    }
    return text.startsWith("www.", begin);
  }

  /** The length of a mark inside a word that divides it, else 0. */
  private int inner(int from, int i, int end) {
    char c = text.charAt(i);
    if (Characters.isWord(c)) {
      return 0;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (Characters.isDash(c)) {
      return 1;
    }
    if (c == '.' || c == '-') {
      int run = run(i, end);
      if (run > 1) {
        return run;
      }
      return c == '-' && dividesHyphen(from, i, end) ? 1 : 0;
    }
    if (c == '\u2026' || c == '"' || c == ';' || c == '\u201C' || c == '\u201D') {
      return 1;
    }
    if (c == ',' && text.charAt(i + 1) == ',') {
      return 2;
    }
    if (c == ':' || c == ',' || c == '?' || c == '!') {
      return Character.isDigit(before) && Character.isDigit(after)
              || (c == ':' && Character.isLetter(after) && Character.isLowerCase(after))
          ? 0
          : 1;
    }
    if (c == '/' && !rules.prefixes().isEmpty()) {
      return i - from > 2 && Character.isLetter(before) && Character.isLetter(after) ? 1 : 0;
    }
    return (c == '(' || c == '[')
            && Character.isLetterOrDigit(before)
            && run(i, end) == 1
            && indexOf(')', i, end) < 0
        ? 1
        : 0;
  }

  private boolean dividesHyphen(int from, int i, int end) {
    if (rules.prefixes().isEmpty()) {
      return false;
    }
    boolean letters = false;
    for (int k = from; k < end && !letters; k++) {
      letters = Character.isLetter(text.charAt(k));
    }
    return letters && !rules.prefixes().contains(Characters.lower(text.substring(from, i)));
  }

  /** Adds a word without inner marks, its clitics apart. */
  private void pieces(int begin, int end) {
    if (begin >= end) {
      return;
    }
    String word = Characters.lower(text.substring(begin, end));
    Integer cut = rules.splits().get(word);
    if (cut == null && word.length() > 2 && !rules.clitics().isEmpty()) {
      for (int length = 2; length <= 3 && length < word.length() && cut == null; length++) {
        if (rules.clitics().contains(word.substring(word.length() - length))) {
          cut = word.length() - length;
        }
      }
    }
    if (cut != null && word.length() == end - begin) {
      tokens.add(begin, begin + cut);
      tokens.add(begin + cut, end);
    } else {
      tokens.add(begin, end);
    }
  }
}
