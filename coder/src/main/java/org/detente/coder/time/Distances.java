package org.detente.coder.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfDate;
import org.detente.coder.edtf.EdtfInterval;
import org.detente.coder.edtf.EdtfSet;
import org.detente.coder.time.Sense.Distance;
import org.detente.coder.time.Sense.Unit;

/**
 * Days, weeks, months and years counted from the document's date or from the date last named. A
 * number of weeks leads to a week, of months to a month, of years to a year.
 */
final class Distances {
  private Distances() {}

  static Edtf date(Distance sense, Context context) {
    Edtf last = sense.anaphoric() ? context.last() : null;
    Reference reference =
        last == null ? context.reference() : Reference.of(edge(last, sense.sign()));
    if (sense.amount().isVague()) {
      return vague(sense.sign(), reference);
    }
    if (last != null && sense.unit() == Unit.DAY && isDays(last)) {
      return last.plusDays(days(sense));
    }
    return from(reference, sense);
  }

  /** Of an interval the end from which one counts. */
  private static Edtf edge(Edtf last, int sign) {
    if (last instanceof EdtfInterval) {
      return sign > 0 ? Resolver.last(last) : Resolver.first(last);
    }
    return last;
  }

  private static boolean isDays(Edtf value) {
    if (value instanceof EdtfDate date) {
      return date.isDay();
    }
    return value instanceof EdtfSet set
        && set.members().stream().allMatch(m -> m.first() != null && m.first().isDay());
  }

  private static long days(Distance sense) {
    return (long) sense.sign() * sense.amount().halves() * (sense.unit() == Unit.WEEK ? 7 : 1) / 2;
  }

  /** Some time before or after. */
  private static Edtf vague(int sign, Reference reference) {
    EdtfDate now =
        switch (reference.precision()) {
          case DAY -> Edtf.of(reference.day());
          case MONTH -> Edtf.of(YearMonth.from(reference.day()));
          case YEAR -> Edtf.ofYear(reference.year());
          case NONE -> EdtfDate.plain("XXXX", null, null);
        };
    return sign < 0 ? EdtfInterval.between(null, now) : EdtfInterval.between(now, null);
  }

  private static Edtf from(Reference reference, Distance sense) {
    int halves = sense.amount().halves() * sense.sign();
    return switch (sense.unit()) {
      case MINUTE, HOUR -> Days.someDay(reference);
      case DAY, WEEK, WEEKEND -> byDays(reference, sense);
      case MONTH -> byMonths(reference, halves / 2);
      case QUARTER, SEASON -> byMonths(reference, halves / 2 * 3);
      case HALF -> byMonths(reference, halves / 2 * 6);
      case YEAR ->
          halves % 2 == 0 ? byYears(reference, halves / 2) : byMonths(reference, halves * 6);
      case DECADE -> byYears(reference, halves * 5);
      case CENTURY -> byYears(reference, halves * 50);
    };
  }

  private static Edtf byDays(Reference reference, Distance sense) {
    long days = days(sense);
    return switch (reference.precision()) {
      case DAY -> {
        LocalDate day = reference.day().plusDays(days);
        yield sense.unit() == Unit.DAY ? Edtf.of(day) : Periods.weekOf(day);
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(reference.day());
        yield EdtfSet.oneOfRange(
            Edtf.of(month.atDay(1).plusDays(days)), Edtf.of(month.atEndOfMonth().plusDays(days)));
      }
      case YEAR, NONE ->
          sense.unit() == Unit.DAY ? Days.someDay(reference) : Periods.about(reference);
    };
  }

  private static Edtf byMonths(Reference reference, int months) {
    return switch (reference.precision()) {
      case DAY, MONTH -> Edtf.of(YearMonth.from(reference.day()).plusMonths(months));
      case YEAR ->
          months % 12 == 0
              ? byYears(reference, months / 12)
              : EdtfSet.oneOfRange(
                  Edtf.of(YearMonth.of(reference.year(), 1).plusMonths(months)),
                  Edtf.of(YearMonth.of(reference.year(), 12).plusMonths(months)));
      case NONE -> EdtfDate.plain("XXXX", "XX", null);
    };
  }

  private static Edtf byYears(Reference reference, int years) {
    return reference.hasYear()
        ? Edtf.ofYear(reference.year() + years)
        : EdtfDate.plain("XXXX", null, null);
  }

  /** The day, week, month or year of the date last named, else of the document. */
  static Edtf same(Unit unit, Context context) {
    Edtf last = context.last();
    if (last == null) {
      return Resolver.date(new Sense.RelativeUnit(Sense.Relative.THIS, unit), context);
    }
    Reference reference = Reference.of(edge(last, 1));
    return switch (unit) {
      case WEEK, WEEKEND -> reference.isDay() ? Periods.weekOf(reference.day()) : last;
      case MONTH -> reference.hasMonth() ? Edtf.of(YearMonth.from(reference.day())) : last;
      case YEAR -> reference.hasYear() ? Edtf.ofYear(reference.year()) : last;
      default -> last;
    };
  }
}
