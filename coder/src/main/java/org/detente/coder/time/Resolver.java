package org.detente.coder.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.coder.edtf.DayRange;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfDate;
import org.detente.coder.edtf.EdtfInterval;
import org.detente.coder.edtf.EdtfSet;
import org.detente.coder.record.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** Says what an expression means in its context. Knows the calendar, no language. */
final class Resolver {
  private Resolver() {}

  /**
   * What an expression means.
   *
   * @param type TIMEX3 type
   * @param value as the record has it
   * @param date the value as EDTF; null for durations, sets and clock times of an unknown day
   */
  record Reading(Type type, String value, @Nullable Edtf date) {
    static Reading of(Type type, Edtf date) {
      return new Reading(type, date.toString(), date);
    }
  }

  /** Reads an expression. */
  static Reading read(Sense sense, Context context) {
    if (sense instanceof Sense.Length length) {
      return new Reading(Type.DURATION, Lengths.iso(length.measures()), null);
    }
    if (sense instanceof Sense.Range range && range.from() instanceof Sense.Length) {
      String from = read(range.from(), context).value();
      return new Reading(Type.DURATION, from + "/" + read(range.to(), context).value(), null);
    }
    if (sense instanceof Sense.Every every) {
      String period = Lengths.iso(List.of(new Sense.Measure(every.amount(), every.unit())));
      return new Reading(Type.SET, "R/" + period, null);
    }
    if (sense.kind() == Sense.Kind.CLOCK) {
      return clock(sense, context);
    }
    if (sense instanceof Sense.Range range && range.from().kind() == Sense.Kind.CLOCK) {
      return clocks(range, context);
    }
    Edtf date = date(sense, context);
    return Reading.of(isTime(sense) ? Type.TIME : Type.DATE, date);
  }

  private static boolean isTime(Sense sense) {
    if (sense instanceof Sense.About about) {
      return isTime(about.of());
    }
    boolean hours =
        sense instanceof Sense.Distance distance && distance.unit().compareTo(Sense.Unit.DAY) < 0;
    return hours || sense.kind() == Sense.Kind.PART;
  }

  private static Reading clock(Sense sense, Context context) {
    if (sense instanceof Sense.About about) {
      return clock(about.of(), context);
    }
    if (sense instanceof Sense.Moment moment) {
      return moment(moment, context);
    }
    String clock = Lengths.clock((Sense.Clock) sense);
    Edtf day = context.sentenceDay();
    if (day == null && context.reference().isDay()) {
      day = Edtf.of(context.reference().day());
    }
    return day == null ? new Reading(Type.TIME, "T" + clock, null) : at(day, clock);
  }

  /** The clock time of a day, or of a part of a day that tells morning from evening. */
  private static Reading moment(Sense.Moment moment, Context context) {
    Sense time = bare(moment.clock());
    Sense day = moment.day();
    if (time instanceof Sense.Moment inner && inner.day() instanceof Sense.PartOfDay part) {
      Sense of = day instanceof Sense.PartOfDay named ? named.of() : day;
      return moment(new Sense.Moment(new Sense.PartOfDay(of, part.part()), inner.clock()), context);
    }
    Sense.Clock clock = time instanceof Sense.Clock plain ? plain : new Sense.Clock(0, 0);
    if (day instanceof Sense.PartOfDay part) {
      Sense of = part.of();
      Edtf date = date(of == null ? new Sense.PartOfDay(null, Sense.Part.WHOLE) : of, context);
      boolean nextDay = part.part() == Sense.Part.NIGHT && of != null && clock.hour() < 6;
      return at(
          nextDay && date.singleDay().isPresent() ? date.plusDays(1) : date,
          Lengths.clock(inPart(clock, part.part())));
    }
    return at(date(day, context), Lengths.clock(clock));
  }

  /** Eight o'clock of an evening is 20:00. */
  private static Sense.Clock inPart(Sense.Clock clock, Sense.Part part) {
    boolean later = part == Sense.Part.AFTERNOON || part == Sense.Part.EVENING;
    return later && clock.hour() < 12 ? new Sense.Clock(clock.hour() + 12, clock.minute()) : clock;
  }

  private static Sense bare(Sense sense) {
    return sense instanceof Sense.About about ? about.of() : sense;
  }

  private static Reading clocks(Sense.Range range, Context context) {
    Reading from = clock(range.from(), context);
    Reading to = clock(range.to(), context);
    boolean dated = from.date() instanceof EdtfDate && to.date() instanceof EdtfDate;
    Edtf date = dated ? EdtfInterval.between((EdtfDate) from.date(), (EdtfDate) to.date()) : null;
    return new Reading(Type.TIME, from.value() + "/" + to.value(), date);
  }

  /** A clock time on a day, or on one of several. */
  private static Reading at(Edtf day, String clock) {
    if (day instanceof EdtfDate date && date.isDay()) {
      return Reading.of(Type.TIME, date.at(clock));
    }
    if (day instanceof EdtfSet set && set.kind() == EdtfSet.Kind.ONE_OF) {
      List<EdtfDate> moments = new ArrayList<>();
      for (EdtfSet.Member member : set.members()) {
        if (member.first() != null
            && member.first().equals(member.last())
            && member.first().isDay()) {
          moments.add(member.first().at(clock));
        }
      }
      if (moments.size() == set.members().size()) {
        return Reading.of(Type.TIME, EdtfSet.oneOf(moments));
      }
    }
    return new Reading(Type.TIME, "T" + clock, null);
  }

  /** The date of an expression that has one. */
  static Edtf date(Sense sense, Context context) {
    Edtf day = Days.date(sense, context);
    if (day != null) {
      return day;
    }
    Edtf period = Periods.date(sense, context);
    if (period != null) {
      return period;
    }
    Edtf span = Spans.date(sense, context);
    if (span != null) {
      return span;
    }
    throw new IllegalStateException("no date in " + sense);
  }

  /** The first and last day of a value as dates, in its own precision where it is one date. */
  static EdtfDate first(Edtf value) {
    if (value instanceof EdtfDate date) {
      return date;
    }
    if (value instanceof EdtfInterval interval && interval.start() != null) {
      return interval.start();
    }
    return Edtf.of(LocalDate.ofEpochDay(finite(value.days().get(0).first(), value)));
  }

  /** The end of a value as a date. */
  static EdtfDate last(Edtf value) {
    if (value instanceof EdtfDate date) {
      return date;
    }
    if (value instanceof EdtfInterval interval && interval.end() != null) {
      return interval.end();
    }
    List<DayRange> days = value.days();
    return Edtf.of(LocalDate.ofEpochDay(finite(days.get(days.size() - 1).last(), value)));
  }

  private static long finite(long day, Edtf value) {
    if (day != DayRange.OPEN_BEGIN && day != DayRange.OPEN_END) {
      return day;
    }
    List<DayRange> days = value.days();
    return day == DayRange.OPEN_BEGIN ? days.get(0).last() : days.get(days.size() - 1).first();
  }
}
