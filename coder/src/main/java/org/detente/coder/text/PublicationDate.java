package org.detente.coder.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.detente.coder.edtf.Edtf;

/** When an article was published: a calendar date to the day, the month or the year. */
public final class PublicationDate {
  /** What may be written, for messages. */
  public static final String FORMS = "YYYY, YYYY-MM or YYYY-MM-DD";

  private static final int DAY_LENGTH = 10;

  private PublicationDate() {}

  /**
   * Reads a date; of a time stamp ({@code 2022-01-12T08:30:00Z}, {@code 2022-01-12 08:30}) the day
   * counts.
   */
  public static Optional<Edtf> find(String written) {
    String value = written.strip();
    if (hasTime(value)) {
      value = value.substring(0, DAY_LENGTH);
    }
    try {
      switch (value.length()) {
        case 4 -> {
          if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
          }
        }
        case 7 -> YearMonth.parse(value);
        case DAY_LENGTH -> LocalDate.parse(value);
        default -> {
          return Optional.empty();
        }
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.of(Edtf.parse(value));
  }

  private static boolean hasTime(String value) {
    if (value.length() <= DAY_LENGTH) {
      return false;
    }
    char separator = value.charAt(DAY_LENGTH);
    return separator == 'T'
        || separator == ' '
            && value.length() > DAY_LENGTH + 1
            && Character.isDigit(value.charAt(DAY_LENGTH + 1));
  }
}
