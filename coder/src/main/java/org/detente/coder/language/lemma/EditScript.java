package org.detente.coder.language.lemma;

import java.util.Locale;

/**
 * How a lemma is made of a form: characters cut off and put on at either end ({@code gelopen} minus
 * {@code ge}: {@code lopen}).
 *
 * @param letterCase whether the form's letters are kept as they are or made small
 * @param cutFront characters cut off at the front
 * @param front put on at the front
 * @param cutBack characters cut off at the back
 * @param back put on at the back
 */
public record EditScript(
    LetterCase letterCase, int cutFront, String front, int cutBack, String back) {
  /** What happens to the form's letters first. */
  public enum LetterCase {
    KEEP,
    LOWER,
    TITLE
  }

  /** The script that makes {@code lemma} of {@code form} and keeps the longest common stretch. */
  public static EditScript between(String form, String lemma) {
    LetterCase letterCase = LetterCase.KEEP;
    String lower = form.toLowerCase(Locale.ROOT);
    if (lemma.equals(lemma.toLowerCase(Locale.ROOT))) {
      letterCase = form.equals(lower) ? LetterCase.KEEP : LetterCase.LOWER;
    } else if (!form.startsWith(lemma.substring(0, 1)) && lemma.equals(title(lemma))) {
      letterCase = LetterCase.TITLE;
    } else if (form.length() > 1
        && form.equals(form.toUpperCase(Locale.ROOT))
        && lemma.equals(title(lemma))) {
      letterCase = LetterCase.TITLE;
    }
    String cased = apply(letterCase, form);
    int length = 0;
    int atForm = 0;
    int atLemma = 0;
    for (int i = 0; i < cased.length(); i++) {
      for (int j = 0; j < lemma.length(); j++) {
        int k = 0;
        while (i + k < cased.length()
            && j + k < lemma.length()
            && cased.charAt(i + k) == lemma.charAt(j + k)) {
          k++;
        }
        if (k > length) {
          length = k;
          atForm = i;
          atLemma = j;
        }
      }
    }
    return new EditScript(
        letterCase,
        atForm,
        lemma.substring(0, atLemma),
        cased.length() - atForm - length,
        lemma.substring(atLemma + length));
  }

  /** The lemma of a form, or the form itself where the script cuts off more than there is. */
  public String apply(String form) {
    String cased = apply(letterCase, form);
    if (cutFront + cutBack > cased.length()) {
      return cased;
    }
    if (cutFront + cutBack == 0 && front.isEmpty() && back.isEmpty()) {
      return cased;
    }
    String lemma = front + cased.substring(cutFront, cased.length() - cutBack) + back;
    return lemma.isEmpty() ? cased : lemma;
  }

  private static String apply(LetterCase letterCase, String form) {
    return switch (letterCase) {
      case KEEP -> form;
      case LOWER -> form.toLowerCase(Locale.ROOT);
      case TITLE -> title(form);
    };
  }

  private static String title(String form) {
    return form.substring(0, 1).toUpperCase(Locale.ROOT)
        + form.substring(1).toLowerCase(Locale.ROOT);
  }

  /** One line for a model's file; {@link #parse} reads it back. */
  public String encode() {
    return letterCase.ordinal() + "\t" + cutFront + "\t" + front + "\t" + cutBack + "\t" + back;
  }

  /** Reads what {@link #encode} wrote. */
  public static EditScript parse(String line) {
    String[] fields = line.split("\t", -1);
    return new EditScript(
        LetterCase.values()[Integer.parseInt(fields[0])],
        Integer.parseInt(fields[1]),
        fields[2],
        Integer.parseInt(fields[3]),
        fields[4]);
  }
}
