package org.detente.coder.actor.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tokens cut into the pieces by which names are compared: runs of letters and digits, lower case,
 * without diacritics, full stops and apostrophes ({@code U.S.} and {@code US} are {@code us},
 * {@code Saoedi-Arabië} is {@code saoedi} and {@code arabie}). Hyphens part pieces, whether or not
 * they are tokens of their own; any other mark keeps names apart. Immutable.
 */
public final class FoldedTokens {
  /** The piece that stands for any other mark; few names contain one. */
  private static final String BARRIER = "";

  private static final int FIRST_UPPER = 1;
  private static final int ALL_UPPER = 2;

  private static final int NAME_LENGTH = 4;

  private String[] pieces;
  private int[] tokens;
  private int[] begins;
  private int[] ends;
  private byte[] cases;
  private @Nullable String[] lemmas;
  private int size;

  private FoldedTokens(int capacity) {
    pieces = new String[capacity];
    tokens = new int[capacity];
    begins = new int[capacity];
    ends = new int[capacity];
    cases = new byte[capacity];
    lemmas = new String[capacity];
  }

  /** The pieces of a sentence; lemmas stand in where a form is not known. */
  public static FoldedTokens of(Sentence sentence) {
    FoldedTokens folded = new FoldedTokens(sentence.size() + NAME_LENGTH);
    for (int i = 0; i < sentence.size(); i++) {
      folded.add(i, sentence.form(i), sentence.lemma(i));
    }
    return folded;
  }

  /** The pieces of bare forms. */
  public static FoldedTokens of(List<String> forms) {
    FoldedTokens folded = new FoldedTokens(forms.size() + NAME_LENGTH);
    for (int i = 0; i < forms.size(); i++) {
      folded.add(i, forms.get(i), null);
    }
    return folded;
  }

  /** The pieces of a name, parted at white space. */
  static FoldedTokens ofName(String name) {
    FoldedTokens folded = new FoldedTokens(NAME_LENGTH);
    folded.add(0, name, null);
    return folded;
  }

  /** Starts anew with another name: filling a register folds tens of thousands of them. */
  void refill(String name) {
    size = 0;
    add(0, name, null);
  }

  int size() {
    return size;
  }

  String piece(int i) {
    return pieces[i];
  }

  int token(int i) {
    return tokens[i];
  }

  /** Index of the piece's first character in its token's form. */
  int begin(int i) {
    return begins[i];
  }

  /** Index after the piece's last character in its token's form. */
  int end(int i) {
    return ends[i];
  }

  boolean isBarrier(int i) {
    return pieces[i].isEmpty();
  }

  boolean startsUpper(int i) {
    return (cases[i] & FIRST_UPPER) != 0;
  }

  boolean isAllUpper(int i) {
    return (cases[i] & ALL_UPPER) != 0;
  }

  /** The folded lemma of a token of one piece, where it differs from the form. */
  @Nullable String lemma(int i) {
    return lemmas[i];
  }

  /** Whether the piece begins its token. */
  boolean beginsToken(int i) {
    return i == 0 || tokens[i - 1] != tokens[i];
  }

  /** Whether the piece ends its token. */
  boolean endsToken(int i) {
    return i == size - 1 || tokens[i + 1] != tokens[i];
  }

  private void add(int token, String form, @Nullable String lemma) {
    int first = size;
    int length = form.length();
    int at = 0;
    while (at < length) {
      char c = form.charAt(at);
      if (isWordCharacter(c)) {
        at = addPiece(token, form, at);
      } else {
        if (!isJoint(c)) {
          append(token, isSign(c) ? String.valueOf(c) : BARRIER, at, at + 1, (byte) 0);
        }
        at++;
      }
    }
    if (size == first + 1 && !isBarrier(first) && lemma != null) {
      String folded = fold(lemma);
      if (!folded.equals(pieces[first])) {
        lemmas[first] = folded;
      }
    }
  }

  /** Adds the piece that begins at {@code begin}; returns where it ends. */
  private int addPiece(int token, String form, int begin) {
    int end = begin + 1;
    int last = end;
    boolean allUpper = !Character.isLowerCase(form.charAt(begin));
    while (end < form.length()) {
      char c = form.charAt(end);
      if (isWordCharacter(c)) {
        allUpper &= !Character.isLowerCase(c);
        last = end + 1;
      } else if (!isElided(c)) {
        break;
      }
      end++;
    }
    int flags = Character.isUpperCase(form.charAt(begin)) ? FIRST_UPPER : 0;
    append(
        token,
        fold(form.substring(begin, last)),
        begin,
        last,
        (byte) (allUpper ? flags | ALL_UPPER : flags));
    return end;
  }

  private void append(int token, String piece, int begin, int end, byte flags) {
    if (size == pieces.length) {
      int longer = size * 2;
      pieces = Arrays.copyOf(pieces, longer);
      tokens = Arrays.copyOf(tokens, longer);
      begins = Arrays.copyOf(begins, longer);
      ends = Arrays.copyOf(ends, longer);
      cases = Arrays.copyOf(cases, longer);
      lemmas = Arrays.copyOf(lemmas, longer);
    }
    pieces[size] = piece;
    tokens[size] = token;
    begins[size] = begin;
    ends[size] = end;
    cases[size] = flags;
    size++;
  }

  /** Lower case without diacritics, full stops and apostrophes. */
  static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return plain ? text : isAscii(text) ? foldAscii(text) : foldRest(text);
  }

  private static String foldAscii(String text) {
    char[] folded = new char[text.length()];
    int length = 0;
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded[length++] = (char) (c + 'a' - 'A');
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded[length++] = c;
      }
    }
    return new String(folded, 0, length);
  }

  private static String foldRest(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        appendBase(folded, c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** Letters with a stroke or joined letters have no decomposition in Unicode. */
  private static void appendBase(StringBuilder folded, char c) {
    switch (c) {
      case 'ø', 'Ø' -> folded.append('o');
      case 'ł', 'Ł' -> folded.append('l');
      case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
      case 'ı', 'İ' -> folded.append('i');
      case 'ß', 'ẞ' -> folded.append("ss");
      case 'æ', 'Æ' -> folded.append("ae");
      case 'œ', 'Œ' -> folded.append("oe");
      case 'þ', 'Þ' -> folded.append("th");
      default -> folded.append(c);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordCharacter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Marks inside a piece that names are written with or without. */
  private static boolean isElided(char c) {
    return switch (c) {
      case '.', '\'', '’', '‘', '`', '´', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '′', '\u00AD' -> true;
      default -> false;
    };
  }

  /** Marks that belong to a name: {@code Opec+}, {@code AT&T}. */
  private static boolean isSign(char c) {
    return c == '+' || c == '&';
  }

  /** Marks that part pieces but do not keep names apart. */
  private static boolean isJoint(char c) {
    return isElided(c) || c == '-' || c == '‐' || c == '‑' || c == ' ' || c == '\u00A0';
  }
}
