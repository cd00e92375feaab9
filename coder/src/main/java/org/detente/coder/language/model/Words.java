package org.detente.coder.language.model;

/** Forms as the models see them. */
public final class Words {
  private Words() {}

  /** Quotation marks as the models know them; treebanks and newspapers write them in many ways. */
  public static String uniform(String word) {
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

  /** Runs of capitals, small letters, digits and other characters, at most two of a kind. */
  public static long shape(String word) {
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
