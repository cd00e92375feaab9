package org.detente.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfDate;
import org.detente.coder.edtf.EdtfInterval;
import org.detente.coder.edtf.Qualifier;
import org.detente.coder.time.Sense.Relative;
import org.detente.coder.time.Sense.Unit;
import org.jspecify.annotations.Nullable;

/** Weeks, weekends, months, seasons, quarters, years, decades, centuries. */
final class Periods {
  private Periods() {}

  /** The date of a period's sense, null for any other. */
  static @Nullable Edtf date(Sense sense, Context context) {
    if (sense instanceof Sense.Year year) {
      return Edtf.ofYear(year.year());
    }
    if (sense instanceof Sense.Years years) {
      return EdtfInterval.between(
          Edtf.ofYear(years.first()), Edtf.ofYear(years.first() + years.length() - 1));
    }
    if (sense instanceof Sense.Month month) {
      return month(month, context);
    }
    if (sense instanceof Sense.Division division) {
      return division(division, context);
    }
    if (sense instanceof Sense.RelativeUnit unit) {
      return relative(unit, context);
    }
    if (sense instanceof Sense.WeekOf week) {
      return week(Resolver.date(week.day(), context));
    }
    if (sense instanceof Sense.WeekNumber week) {
      return weekNumber(week, context);
    }
    if (sense instanceof Sense.WeekendOf weekend) {
      return weekendOf(Resolver.date(weekend.day(), context));
    }
    if (sense instanceof Sense.NthWeek week) {
      return nthWeek(week.number(), Resolver.date(week.month(), context));
    }
    if (sense instanceof Sense.Distance distance) {
      return Distances.date(distance, context);
    }
    return sense instanceof Sense.Same same ? Distances.same(same.unit(), context) : null;
  }

  /** The ISO week in which a day lies; the value itself where the day is not known. */
  static Edtf week(Edtf day) {
    return day.singleDay().map(Periods::weekOf).orElse(day);
  }

  static Edtf weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return EdtfInterval.between(Edtf.of(monday), Edtf.of(monday.plusDays(6)));
  }

  private static Edtf weekendOf(Edtf day) {
    LocalDate named = day.singleDay().orElse(null);
    if (named == null) {
      return day;
    }
    LocalDate saturday =
        named.getDayOfWeek() == DayOfWeek.SUNDAY
            ? named.minusDays(1)
            : named.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    return EdtfInterval.between(Edtf.of(saturday), Edtf.of(saturday.plusDays(1)));
  }

  private static Edtf nthWeek(int number, Edtf month) {
    LocalDate first = month.earliest().orElse(null);
    if (first == null || !(month instanceof EdtfDate date) || date.month() == null) {
      return month;
    }
    LocalDate begin =
        number > 4
            ? YearMonth.from(first).atEndOfMonth().minusDays(6)
            : first.plusDays(7L * (number - 1));
    return EdtfInterval.between(
        Edtf.of(begin).qualified(Qualifier.APPROXIMATE),
        Edtf.of(begin.plusDays(6)).qualified(Qualifier.APPROXIMATE));
  }

  /** About then, where a week cannot be told: the month or the year. */
  static Edtf about(Reference reference) {
    return switch (reference.precision()) {
      case DAY -> Edtf.of(reference.day()).qualified(Qualifier.APPROXIMATE);
      case MONTH -> Edtf.of(YearMonth.from(reference.day())).qualified(Qualifier.APPROXIMATE);
      case YEAR -> Edtf.ofYear(reference.year()).qualified(Qualifier.APPROXIMATE);
      case NONE -> EdtfDate.plain("XXXX", "XX", "XX");
    };
  }

  private static Edtf month(Sense.Month sense, Context context) {
    String month = Days.two(sense.month());
    if (sense.year() != null) {
      return EdtfDate.plain(
          Resolver.first(Resolver.date(sense.year(), context)).year(), month, null);
    }
    Reference reference = context.reference();
    Relative relative = sense.relative();
    if (relative != null && reference.hasMonth()) {
      int year = reference.year();
      if (relative.offset() < 0 && sense.month() >= reference.month()) {
        year--;
      } else if (relative.offset() > 0 && sense.month() <= reference.month()) {
        year++;
      }
      return Edtf.of(YearMonth.of(year, sense.month()));
    }
    Integer year = Years.of(sense.month(), 0, context);
    return year == null
        ? EdtfDate.plain("XXXX", month, null)
        : Edtf.of(YearMonth.of(year, sense.month()));
  }

  private static Edtf division(Sense.Division sense, Context context) {
    String code = Integer.toString(sense.code());
    Reference reference = context.reference();
    EdtfDate year = null;
    if (sense.year() != null) {
      year = Resolver.first(Resolver.date(sense.year(), context));
    } else if (context.sentenceYear() != null) {
      year = Edtf.ofYear(context.sentenceYear());
    } else if (reference.hasYear()) {
      year = Edtf.ofYear(divisionYear(sense, context));
    }
    return EdtfDate.plain(year == null ? "XXXX" : year.year(), code, null);
  }

  /** The year whose season, quarter or half is meant: the last that began, or the next to end. */
  private static int divisionYear(Sense.Division sense, Context context) {
    Reference reference = context.reference();
    int year = reference.year();
    if (!reference.hasMonth()) {
      return year;
    }
    int now = reference.month();
    int first = firstMonth(sense.code());
    int last = first + (sense.code() < 40 ? 2 : 5);
    boolean wraps = last > 12;
    boolean begun = now >= first || wraps && now <= last - 12;
    boolean within = begun && (now <= last || wraps);
    int current = wraps && now <= last - 12 ? year - 1 : year;
    Relative relative = sense.relative();
    if (within && (relative == null || relative == Relative.THIS || relative == Relative.COMING)) {
      return current;
    }
    if (relative == Relative.THIS) {
      return year;
    }
    boolean past = relative == null ? context.past() : relative.offset() < 0;
    if (past) {
      return begun && !within ? year : wraps || !within ? year - 1 : current - 1;
    }
    return now < first && !within ? year : current + 1;
  }

  private static int firstMonth(int code) {
    if (code < 33) {
      return (code - 20) * 3;
    }
    return code < 40 ? (code - 33) * 3 + 1 : (code - 40) * 6 + 1;
  }

  private static Edtf relative(Sense.RelativeUnit sense, Context context) {
    Reference reference = context.reference();
    int offset = sense.relative() == null ? 0 : sense.relative().offset();
    boolean week = sense.unit() == Unit.WEEK || sense.unit() == Unit.WEEKEND;
    if (!reference.hasYear() || week && !reference.isDay()) {
      return reference.hasYear() || week ? about(reference) : EdtfDate.plain("XXXX", null, null);
    }
    LocalDate day = reference.day();
    return switch (sense.unit()) {
      case WEEK -> weekOf(day.plusWeeks(offset));
      case WEEKEND -> weekend(sense.relative(), context);
      case MONTH ->
          reference.hasMonth()
              ? Edtf.of(YearMonth.from(day).plusMonths(offset))
              : EdtfDate.plain(Edtf.ofYear(day.getYear()).year(), "XX", null);
      case QUARTER -> fraction(day.plusMonths(3L * offset), 3, 33);
      case HALF -> fraction(day.plusMonths(6L * offset), 6, 40);
      case DECADE -> years(day.getYear() / 10 * 10 + 10 * offset, 10);
      case CENTURY -> years(day.getYear() / 100 * 100 + 100 * offset, 100);
      case YEAR -> Edtf.ofYear(day.getYear() + offset);
      default -> Days.fromToday(offset, context);
    };
  }

  private static Edtf years(int first, int length) {
    return EdtfInterval.between(Edtf.ofYear(first), Edtf.ofYear(first + length - 1));
  }

  private static Edtf fraction(LocalDate day, int months, int firstCode) {
    int code = firstCode + (day.getMonthValue() - 1) / months;
    return EdtfDate.plain(Edtf.ofYear(day.getYear()).year(), Integer.toString(code), null);
  }

  private static Edtf weekend(@Nullable Relative relative, Context context) {
    LocalDate today = context.reference().day();
    LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
    boolean begun = !today.isBefore(saturday);
    Relative said = relative == null ? Relative.THIS : relative;
    if (said == Relative.THIS ? context.past() && !begun : said.offset() < 0) {
      saturday = saturday.minusWeeks(1);
    } else if (said == Relative.NEXT || said == Relative.COMING && begun) {
      saturday = saturday.plusWeeks(1);
    }
    return EdtfInterval.between(Edtf.of(saturday), Edtf.of(saturday.plusDays(1)));
  }

  private static Edtf weekNumber(Sense.WeekNumber sense, Context context) {
    Reference reference = context.reference();
    Edtf year = sense.year() == null ? null : Resolver.date(sense.year(), context);
    int number =
        year == null
            ? reference.year()
            : year.earliest().map(LocalDate::getYear).orElse(reference.year());
    if (year == null && !reference.hasYear() || sense.number() < 1 || sense.number() > 53) {
      return Days.someDay(reference);
    }
    LocalDate fourth = LocalDate.of(number, 1, 4);
    return weekOf(fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.min(sense.number(), 52)));
  }
}
