package org.detente.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfDate;
import org.detente.coder.edtf.EdtfInterval;
import org.detente.coder.edtf.EdtfSet;
import org.detente.coder.edtf.Qualifier;
import org.detente.coder.time.Sense.Relative;
import org.jspecify.annotations.Nullable;

/** Days: of the week, of a month, counted from today, feasts. */
final class Days {
  private static final String ANY = "XX";

  private Days() {}

  /** The date of a day's sense, null for any other. */
  static @Nullable Edtf date(Sense sense, Context context) {
    if (sense instanceof Sense.Weekday weekday) {
      return weekday(weekday, context);
    }
    if (sense instanceof Sense.FromToday today) {
      return fromToday(today.days(), context);
    }
    if (sense instanceof Sense.DayOfMonth day) {
      return dayOfMonth(day, context);
    }
    if (sense instanceof Sense.DayOfThisMonth day) {
      return dayOfThisMonth(day.day(), context);
    }
    if (sense instanceof Sense.FeastDay feast) {
      return feast(feast, context);
    }
    if (sense instanceof Sense.Shifted shifted) {
      return shifted(Resolver.date(shifted.day(), context), shifted.days());
    }
    return null;
  }

  private static Edtf shifted(Edtf day, int days) {
    if (day instanceof EdtfDate date && !date.isDay()) {
      return day;
    }
    return day.plusDays(days);
  }

  /** A day of the document's month, year or of any, as far as its date is known. */
  static Edtf someDay(Reference reference) {
    return switch (reference.precision()) {
      case DAY -> Edtf.of(reference.day());
      case MONTH -> {
        EdtfDate month = Edtf.of(YearMonth.from(reference.day()));
        yield EdtfDate.plain(month.year(), month.month(), ANY);
      }
      case YEAR -> EdtfDate.plain(Edtf.ofYear(reference.year()).year(), ANY, ANY);
      case NONE -> EdtfDate.plain("XXXX", ANY, ANY);
    };
  }

  static Edtf fromToday(int days, Context context) {
    Reference reference = context.reference();
    return reference.isDay() ? Edtf.of(reference.day().plusDays(days)) : someDay(reference);
  }

  private static Edtf weekday(Sense.Weekday sense, Context context) {
    Reference reference = context.reference();
    DayOfWeek weekday = DayOfWeek.of(sense.weekday());
    if (reference.precision() == Reference.Precision.MONTH) {
      return inMonth(weekday, sense, context);
    }
    if (!reference.isDay()) {
      return someDay(reference);
    }
    LocalDate today = reference.day();
    if (sense.within() != null) {
      LocalDate monday = Resolver.date(sense.within(), context).earliest().orElse(today);
      return Edtf.of(monday.with(TemporalAdjusters.nextOrSame(weekday)));
    }
    Relative relative = sense.relative();
    if (relative == null) {
      return Edtf.of(
          today.with(
              context.past()
                  ? TemporalAdjusters.previousOrSame(weekday)
                  : TemporalAdjusters.nextOrSame(weekday)));
    }
    return Edtf.of(
        today.with(
            relative.offset() < 0
                ? TemporalAdjusters.previous(weekday)
                : relative == Relative.THIS
                    ? TemporalAdjusters.nextOrSame(weekday)
                    : TemporalAdjusters.next(weekday)));
  }

  /** One of the month's such days; the nearest to a full date just named, where there is one. */
  private static Edtf inMonth(DayOfWeek weekday, Sense.Weekday sense, Context context) {
    LocalDate near = context.near();
    if (near != null && sense.relative() == null && sense.within() == null) {
      LocalDate day = near.minusDays(3).with(TemporalAdjusters.nextOrSame(weekday));
      return Edtf.of(day);
    }
    YearMonth month = YearMonth.from(context.reference().day());
    List<EdtfDate> days = new ArrayList<>();
    LocalDate day = month.atDay(1).with(TemporalAdjusters.nextOrSame(weekday));
    for (; YearMonth.from(day).equals(month); day = day.plusWeeks(1)) {
      days.add(Edtf.of(day));
    }
    return EdtfSet.oneOf(days);
  }

  private static Edtf dayOfThisMonth(int day, Context context) {
    Reference reference = context.reference();
    if (!reference.hasMonth()) {
      return someDay(reference);
    }
    YearMonth month = YearMonth.from(reference.day());
    if (reference.isDay() && context.past() && day > reference.day().getDayOfMonth()) {
      month = month.minusMonths(1);
    }
    return Edtf.of(month.atDay(Math.min(day, month.lengthOfMonth())));
  }

  private static Edtf dayOfMonth(Sense.DayOfMonth sense, Context context) {
    String month = two(sense.month());
    String day = two(sense.day());
    if (sense.year() != null) {
      EdtfDate year = Resolver.first(Resolver.date(sense.year(), context));
      return valid(year.year(), sense);
    }
    Integer year = Years.of(sense.month(), sense.day(), context);
    if (year == null) {
      return EdtfDate.plain("XXXX", month, day);
    }
    if (sense.weekday() > 0) {
      year = yearOfWeekday(sense, year);
    }
    return valid(Edtf.ofYear(year).year(), sense);
  }

  /** 29 February of a common year is read as the end of the month. */
  private static Edtf valid(String year, Sense.DayOfMonth sense) {
    boolean known = year.indexOf('X') < 0;
    int day = sense.day();
    if (known) {
      day = Math.min(day, YearMonth.of(Integer.parseInt(year), sense.month()).lengthOfMonth());
    }
    return EdtfDate.plain(year, two(sense.month()), two(day));
  }

  /** The nearest year in which the date falls on the weekday named with it. */
  private static int yearOfWeekday(Sense.DayOfMonth sense, int year) {
    for (int distance : new int[] {0, -1, 1}) {
      YearMonth month = YearMonth.of(year + distance, sense.month());
      if (month.isValidDay(sense.day())
          && month.atDay(sense.day()).getDayOfWeek().getValue() == sense.weekday()) {
        return year + distance;
      }
    }
    return year;
  }

  private static Edtf feast(Sense.FeastDay sense, Context context) {
    Reference reference = context.reference();
    Integer year = null;
    if (sense.year() != null) {
      year = Resolver.date(sense.year(), context).earliest().map(LocalDate::getYear).orElse(null);
    } else if (context.sentenceYear() != null) {
      year = context.sentenceYear();
    } else if (reference.hasYear()) {
      year = feastYear(sense, context);
    }
    if (year == null) {
      return EdtfDate.plain("XXXX", ANY, ANY);
    }
    Feast.Days days = sense.feast().in(year);
    Qualifier qualifier = days.approximate() ? Qualifier.APPROXIMATE : Qualifier.NONE;
    EdtfDate first = Edtf.of(days.first()).qualified(qualifier);
    return days.first().equals(days.last())
        ? first
        : EdtfInterval.between(first, Edtf.of(days.last()).qualified(qualifier));
  }

  private static int feastYear(Sense.FeastDay sense, Context context) {
    Reference reference = context.reference();
    int year = reference.year();
    if (!reference.hasMonth()) {
      return year;
    }
    Feast.Days days = sense.feast().in(year);
    LocalDate from = reference.day();
    LocalDate to = reference.isDay() ? from : YearMonth.from(from).atEndOfMonth();
    Relative relative = sense.relative();
    if (relative == null && context.direction() == Context.Direction.UNKNOWN) {
      return nearestYear(sense.feast(), from);
    }
    boolean past = relative == null ? context.past() : relative.offset() < 0;
    if (past && days.first().isAfter(to)) {
      return year - 1;
    }
    return !past && days.last().isBefore(from) ? year + 1 : year;
  }

  private static int nearestYear(Feast feast, LocalDate day) {
    int nearest = day.getYear();
    for (int year = nearest - 1; year <= day.getYear() + 1; year++) {
      if (distance(feast, year, day) < distance(feast, nearest, day)) {
        nearest = year;
      }
    }
    return nearest;
  }

  private static long distance(Feast feast, int year, LocalDate day) {
    return Math.abs(feast.in(year).first().toEpochDay() - day.toEpochDay());
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
