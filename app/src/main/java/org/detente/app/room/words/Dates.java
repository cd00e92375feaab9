package org.detente.app.room.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import org.detente.coder.edtf.DayRange;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfSet;

/** Dates as people write them. What is uncertain is said, never hidden. */
final class Dates {
  private static final int MOST_ALTERNATIVES = 6;

  private Dates() {}

  static String of(Edtf date, Messages messages) {
    List<DayRange> days = date.days();
    String text;
    if (date instanceof EdtfSet && days.size() > 1) {
      text = alternatives(days, messages);
    } else {
      text = range(days.get(0).first(), days.get(days.size() - 1).last(), messages);
    }
    String value = date.toString();
    boolean doubtful = value.indexOf('?') >= 0 || value.indexOf('%') >= 0;
    boolean rough = value.indexOf('~') >= 0 || value.indexOf('%') >= 0;
    String said = rough ? messages.text("about", text) : text;
    return doubtful ? said + " (?)" : said;
  }

  private static String alternatives(List<DayRange> days, Messages messages) {
    List<String> parts = new ArrayList<>();
    for (DayRange range : days.subList(0, Math.min(days.size(), MOST_ALTERNATIVES))) {
      parts.add(range(range.first(), range.last(), messages));
    }
    if (days.size() > MOST_ALTERNATIVES) {
      parts.add("…");
    }
    String last = parts.remove(parts.size() - 1);
    return messages.text("date.or", String.join(", ", parts), last);
  }

  private static String range(long first, long last, Messages messages) {
    if (first == DayRange.OPEN_BEGIN && last == DayRange.OPEN_END) {
      return messages.text("date.none");
    }
    if (first == DayRange.OPEN_BEGIN) {
      return messages.text("date.until", day(LocalDate.ofEpochDay(last), messages));
    }
    if (last == DayRange.OPEN_END) {
      return messages.text("date.from", day(LocalDate.ofEpochDay(first), messages));
    }
    LocalDate from = LocalDate.ofEpochDay(first);
    LocalDate to = LocalDate.ofEpochDay(last);
    if (from.equals(to)) {
      return day(from, messages);
    }
    if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
      return Integer.toString(from.getYear());
    }
    if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
      return format("LLLL yyyy", from, messages);
    }
    return day(from, messages) + " – " + day(to, messages);
  }

  /** A day, week or month on an axis. */
  static String bin(LocalDate begin, String unit, Messages messages) {
    return switch (unit) {
      case "month" -> format("MMM yyyy", begin, messages);
      case "week" ->
          messages.text(
              "week",
              begin.get(WeekFields.ISO.weekOfWeekBasedYear()),
              begin.get(WeekFields.ISO.weekBasedYear()));
      default -> format("d MMM yyyy", begin, messages);
    };
  }

  private static String day(LocalDate day, Messages messages) {
    return format("EEE d MMM yyyy", day, messages);
  }

  private static String format(String pattern, LocalDate day, Messages messages) {
    return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(day);
  }
}
