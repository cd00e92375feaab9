package org.detente.coder.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfDate;
import org.detente.coder.edtf.EdtfInterval;
import org.detente.coder.edtf.EdtfSet;
import org.detente.coder.edtf.Qualifier;
import org.detente.coder.time.Sense.Edge;
import org.jspecify.annotations.Nullable;

/** What is made of other dates: thirds, ranges, lists, nights, parts of days. */
final class Spans {
  private Spans() {}

  /** The date of a composed sense, null for any other. */
  static @Nullable Edtf date(Sense sense, Context context) {
    if (sense instanceof Sense.Third third) {
      return third(third.edge(), Resolver.date(third.of(), context));
    }
    if (sense instanceof Sense.Range range) {
      return range(range, context);
    }
    if (sense instanceof Sense.All all) {
      return all(all.members(), context);
    }
    if (sense instanceof Sense.About about) {
      return about(Resolver.date(about.of(), context));
    }
    if (sense instanceof Sense.NoLaterThan bound) {
      return EdtfInterval.between(null, Resolver.last(Resolver.date(bound.of(), context)));
    }
    if (sense instanceof Sense.NoEarlierThan bound) {
      return EdtfInterval.between(Resolver.first(Resolver.date(bound.of(), context)), null);
    }
    return night(sense, context);
  }

  private static @Nullable Edtf night(Sense sense, Context context) {
    if (sense instanceof Sense.PartOfDay part) {
      boolean night = part.part() == Sense.Part.NIGHT;
      if (night && part.of() == null && context.sentenceDay() == null) {
        return thisNight(context);
      }
      Edtf day = part.of() == null ? partDay(context) : Resolver.date(part.of(), context);
      return night ? nightAfter(day) : day;
    }
    if (sense instanceof Sense.NightInto night) {
      return nightBefore(Resolver.date(night.morning(), context));
    }
    return sense instanceof Sense.ThisNight ? thisNight(context) : null;
  }

  private static Edtf thisNight(Context context) {
    Reference reference = context.reference();
    return reference.isDay()
        ? nightAfter(Edtf.of(reference.day().minusDays(context.past() ? 1 : 0)))
        : Days.someDay(reference);
  }

  private static Edtf partDay(Context context) {
    return context.sentenceDay() != null
        ? context.sentenceDay()
        : Days.someDay(context.reference());
  }

  private static Edtf nightAfter(Edtf day) {
    return night(day, 0);
  }

  private static Edtf nightBefore(Edtf day) {
    return night(day, -1);
  }

  /** The night that begins on a day, moved; of one of several days a set of nights. */
  private static Edtf night(Edtf day, int moved) {
    if (day instanceof EdtfDate date && date.isDay()) {
      return EdtfInterval.between(
          Resolver.first(date.plusDays(moved)), Resolver.first(date.plusDays(moved + 1L)));
    }
    if (day instanceof EdtfSet set) {
      List<EdtfSet.Member> nights = new ArrayList<>();
      for (EdtfSet.Member member : set.members()) {
        EdtfDate first = member.first();
        if (first == null || !first.isDay()) {
          return day;
        }
        nights.add(
            new EdtfSet.Member(
                Resolver.first(first.plusDays(moved)), Resolver.first(first.plusDays(moved + 1L))));
      }
      return new EdtfSet(set.kind(), nights);
    }
    return day;
  }

  private static Edtf about(Edtf value) {
    if (value instanceof EdtfDate date) {
      return date.qualified(Qualifier.APPROXIMATE);
    }
    if (value instanceof EdtfInterval interval) {
      return EdtfInterval.between(approximate(interval.start()), approximate(interval.end()));
    }
    return value;
  }

  private static @Nullable EdtfDate approximate(@Nullable EdtfDate date) {
    return date == null ? null : date.qualified(Qualifier.APPROXIMATE);
  }

  private static Edtf all(List<Sense> members, Context context) {
    List<EdtfDate> dates = new ArrayList<>();
    for (Sense member : members) {
      dates.add(Resolver.first(Resolver.date(member, context)));
    }
    return EdtfSet.allOf(dates);
  }

  /** Both ends; the first is read with the year of the last, so that they stay in order. */
  private static Edtf range(Sense.Range range, Context context) {
    Edtf to = Resolver.date(range.to(), context);
    Integer year = yearOf(range.to(), to);
    Context before =
        new Context(
            context.reference(),
            context.direction(),
            context.last(),
            year != null ? year : context.sentenceYear(),
            context.sentenceDay(),
            context.near());
    Edtf from = Resolver.date(range.from(), before);
    if (range.to() instanceof Sense.Weekday) {
      return weekdays(from, to, context);
    }
    EdtfDate first = Resolver.first(from);
    EdtfDate last = Resolver.last(to);
    if (first.compareTo(last) > 0 && year != null) {
      Sense earlier = Senses.inYear(range.from(), new Sense.Year(year - 1));
      first = Resolver.first(earlier == null ? from : Resolver.date(earlier, context));
    }
    return first.days().get(0).first() > last.days().get(last.days().size() - 1).last()
        ? to
        : EdtfInterval.between(first, last);
  }

  /** The year of a date that lies within one year. */
  private static @Nullable Integer yearOf(Sense sense, Edtf value) {
    boolean yearly =
        sense instanceof Sense.Month
            || sense instanceof Sense.DayOfMonth
            || sense instanceof Sense.Division
            || sense instanceof Sense.FeastDay;
    return yearly && value instanceof EdtfDate date && date.year().indexOf('X') < 0
        ? Integer.valueOf(date.year())
        : null;
  }

  private static Edtf weekdays(Edtf from, Edtf to, Context context) {
    LocalDate first = from.singleDay().orElse(null);
    LocalDate last = to.singleDay().orElse(null);
    if (first == null || last == null) {
      return Periods.about(context.reference());
    }
    while (first.isAfter(last)) {
      if (context.past()) {
        first = first.minusWeeks(1);
      } else {
        last = last.plusWeeks(1);
      }
    }
    while (!first.plusWeeks(1).isAfter(last)) {
      first = first.plusWeeks(1);
    }
    return EdtfInterval.between(Edtf.of(first), Edtf.of(last));
  }

  /**
   * The early, middle or late third: of a month days 1 to 10, 11 to 20 and the rest; of a year four
   * months each; of a decade three, three and four years; of a week two, two and three days. The
   * inner ends are approximate.
   */
  static Edtf third(Edge edge, Edtf of) {
    if (of instanceof EdtfDate date && date.month() == null && date.year().indexOf('X') < 0) {
      int year = Integer.parseInt(date.year());
      return between(
          edge,
          Edtf.of(YearMonth.of(year, new int[] {1, 5, 9}[edge.ordinal()])),
          Edtf.of(YearMonth.of(year, new int[] {4, 8, 12}[edge.ordinal()])));
    }
    boolean approximate = of instanceof EdtfDate date && date.yearQualifier() != Qualifier.NONE;
    LocalDate first = of.earliest().orElse(null);
    LocalDate last = of.latest().orElse(null);
    if (approximate || of instanceof EdtfSet || first == null || last == null) {
      return of;
    }
    if (of instanceof EdtfInterval interval
        && interval.start() != null
        && interval.start().month() == null) {
      return thirdOfYears(edge, first.getYear(), last.getYear());
    }
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    long size = days == 7 ? 2 : days >= 28 && days <= 31 ? 10 : days / 3;
    return between(
        edge,
        Edtf.of(first.plusDays(edge.ordinal() * size)),
        edge == Edge.LATE
            ? Edtf.of(last)
            : Edtf.of(first.plusDays((edge.ordinal() + 1) * size - 1)));
  }

  private static Edtf thirdOfYears(Edge edge, int first, int last) {
    boolean decade = last - first == 9;
    int[] begins = decade ? new int[] {0, 4, 7} : new int[] {0, 33, 67};
    int[] ends = decade ? new int[] {3, 6, 9} : new int[] {32, 66, last - first};
    return between(
        edge,
        Edtf.ofYear(first + begins[edge.ordinal()]),
        Edtf.ofYear(first + ends[edge.ordinal()]));
  }

  /** The ends that lie inside the whole period are approximate. */
  private static Edtf between(Edge edge, EdtfDate first, EdtfDate last) {
    return EdtfInterval.between(
        edge == Edge.EARLY ? first : first.qualified(Qualifier.APPROXIMATE),
        edge == Edge.LATE ? last : last.qualified(Qualifier.APPROXIMATE));
  }
}
