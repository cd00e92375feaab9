package org.detente.coder.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.coder.time.Sense.Amount;
import org.detente.coder.time.Sense.Edge;
import org.detente.coder.time.Sense.Measure;
import org.detente.coder.time.Sense.Part;
import org.detente.coder.time.Sense.Relative;
import org.detente.coder.time.Sense.Unit;
import org.jspecify.annotations.Nullable;

/** The functions that the right sides of rules call; docs/time.md lists them. */
final class Senses {
  private Senses() {}

  /** Makes a sense from evaluated arguments; null where they contradict the calendar. */
  interface Maker {
    @Nullable Sense make(Arguments arguments);
  }

  private static final Map<String, Maker> MAKERS = new HashMap<>();

  static {
    dates();
    relations();
    compositions();
    lengths();
  }

  private static void dates() {
    MAKERS.put("day", Senses::day);
    MAKERS.put("daythismonth", a -> new Sense.DayOfThisMonth(a.number(0)));
    MAKERS.put("month", a -> new Sense.Month(a.year(0), a.number(1), a.relative(2)));
    MAKERS.put("year", a -> new Sense.Year(a.number(0)));
    MAKERS.put("weekday", a -> new Sense.Weekday(a.number(0), a.relative(1), null));
    MAKERS.put("weekdayof", a -> new Sense.Weekday(a.number(0), null, a.sense(1)));
    MAKERS.put("season", a -> new Sense.Division(a.year(0), a.number(1), a.relative(2)));
    MAKERS.put("quarter", a -> division(a, 32, 4));
    MAKERS.put("half", a -> division(a, 39, 2));
    MAKERS.put("decade", a -> new Sense.Years(decade(a.number(0)), 10));
    MAKERS.put("century", a -> new Sense.Years((a.number(0) - 1) * 100, 100));
    MAKERS.put("feast", a -> new Sense.FeastDay(new Feast(a.text(0)), a.year(1), a.relative(2)));
    MAKERS.put("week", a -> new Sense.WeekNumber(a.year(0), a.number(1)));
    MAKERS.put("weekendof", a -> new Sense.WeekendOf(a.sense(0)));
    MAKERS.put("nthweek", a -> new Sense.NthWeek(a.number(0), a.sense(1)));
    MAKERS.put("weekof", a -> new Sense.WeekOf(a.sense(0)));
    MAKERS.put("shortrange", a -> shortRange(a.number(0), a.number(1)));
    MAKERS.put("clock", Senses::clock);
    MAKERS.put("clock-digits", a -> new Sense.Clock(a.number(0) / 100 % 24, a.number(0) % 100));
  }

  private static void relations() {
    MAKERS.put("today", a -> new Sense.FromToday(a.number(0)));
    MAKERS.put("unit", a -> new Sense.RelativeUnit(a.relative(0), a.unit(1)));
    MAKERS.put("ago", a -> distance(a, -1, false));
    MAKERS.put("ahead", a -> distance(a, 1, false));
    MAKERS.put("later", a -> distance(a, 1, true));
    MAKERS.put("earlier", a -> distance(a, -1, true));
    MAKERS.put("same", a -> new Sense.Same(a.unit(0)));
    MAKERS.put("shift", a -> new Sense.Shifted(a.sense(0), days(a.amount(1), a.unit(2))));
    MAKERS.put("part", a -> new Sense.PartOfDay(a.senseOrNull(0), part(a.text(1))));
    MAKERS.put("partof", a -> partOf(a.sense(0), a.sense(1)));
    MAKERS.put("nightinto", a -> new Sense.NightInto(a.sense(0)));
    MAKERS.put("thisnight", a -> new Sense.ThisNight());
  }

  private static void compositions() {
    MAKERS.put("edge", a -> new Sense.Third(edge(a.text(0)), a.sense(1)));
    MAKERS.put("range", a -> new Sense.Range(a.sense(0), a.sense(1)));
    MAKERS.put("all", a -> new Sense.All(a.senses()));
    MAKERS.put("about", a -> new Sense.About(a.sense(0)));
    MAKERS.put("until", a -> new Sense.NoLaterThan(a.sense(0)));
    MAKERS.put("from", a -> new Sense.NoEarlierThan(a.sense(0)));
    MAKERS.put("at", a -> new Sense.Moment(a.sense(0), a.sense(1)));
    MAKERS.put("ofyear", a -> inYear(a.sense(0), a.sense(1)));
    MAKERS.put("same-as", a -> a.sense(0));
    MAKERS.put("nothing", a -> new Sense.Nothing());
  }

  private static void lengths() {
    MAKERS.put("length", a -> new Sense.Length(List.of(new Measure(a.amount(0), a.unit(1)))));
    MAKERS.put("length-tens", Senses::tens);
    MAKERS.put("half-length", a -> new Sense.Length(List.of(half(a.amount(0), a.unit(1)))));
    MAKERS.put("sum", Senses::sum);
    MAKERS.put("minutes", a -> minutes(a.number(0)));
    MAKERS.put("lengths", a -> new Sense.Range(length(a, 0), length(a, 1)));
    MAKERS.put("every", a -> new Sense.Every(a.amount(0), a.unit(1)));
  }

  /** Whether there is such a function. */
  static boolean exists(String function) {
    return MAKERS.containsKey(function);
  }

  /** Calls a function; null where the calendar has no such date. */
  static @Nullable Sense make(String function, Arguments arguments) {
    Maker maker = MAKERS.get(function);
    if (maker == null) {
      throw new IllegalArgumentException("no function " + function);
    }
    return maker.make(arguments);
  }

  private static @Nullable Sense day(Arguments a) {
    int month = a.number(1);
    int day = a.number(2);
    int longest = month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    if (month < 1 || month > 12 || day < 1 || day > longest) {
      return null;
    }
    return new Sense.DayOfMonth(a.year(0), month, day, a.numberOr(3, 0));
  }

  private static @Nullable Sense division(Arguments a, int base, int last) {
    int number = a.number(1);
    return number < 1 || number > last ? null : new Sense.Division(a.year(0), base + number, null);
  }

  /** {@code 1998-99}; null where the second year is not later. */
  private static @Nullable Sense shortRange(int from, int to) {
    int last = from / 100 * 100 + to;
    return last > from ? new Sense.Range(new Sense.Year(from), new Sense.Year(last)) : null;
  }

  /** 90 and 1990 alike; of two centuries the one that newspapers mean. */
  private static int decade(int number) {
    if (number >= 1000) {
      return number / 10 * 10;
    }
    return 1900 + number / 10 * 10;
  }

  private static int days(Amount amount, Unit unit) {
    return amount.halves() * (unit == Unit.WEEK ? 7 : 1) / 2;
  }

  /** Gives a part of a day its day. */
  private static @Nullable Sense partOf(Sense part, Sense day) {
    return part instanceof Sense.PartOfDay known ? new Sense.PartOfDay(day, known.part()) : null;
  }

  private static Part part(String name) {
    return Part.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Sense distance(Arguments a, int sign, boolean anaphoric) {
    return new Sense.Distance(a.amount(0), a.unit(1), sign, anaphoric);
  }

  /**
   * Hour, minutes past it, and {@code am}, {@code pm} or nothing. Minutes may be negative ({@code
   * kwart voor acht} is 8, -15). Null for an hour that a clock of that kind does not have.
   */
  private static @Nullable Sense clock(Arguments a) {
    int hour = a.number(0);
    int minute = a.numberOr(1, 0);
    String half = a.textOr(2, "");
    if (!half.isEmpty() && (hour > 12 || hour == 0)) {
      return half.equals("pm") && hour > 12 ? new Sense.Clock(hour % 24, minute) : null;
    }
    if (half.equals("pm") && hour < 12) {
      hour += 12;
    } else if (half.equals("am") && hour == 12) {
      hour = 0;
    }
    int minutes = Math.floorMod(hour * 60 + minute, 24 * 60);
    return hour > 24 ? null : new Sense.Clock(minutes / 60, minutes % 60);
  }

  private static Edge edge(String name) {
    return Edge.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Gives a year to what lacks one. */
  static @Nullable Sense inYear(Sense sense, Sense year) {
    if (sense instanceof Sense.Month month) {
      return new Sense.Month(year, month.month(), null);
    }
    if (sense instanceof Sense.DayOfMonth day) {
      return new Sense.DayOfMonth(year, day.month(), day.day(), day.weekday());
    }
    if (sense instanceof Sense.Division division) {
      return new Sense.Division(year, division.code(), null);
    }
    if (sense instanceof Sense.FeastDay feast) {
      return new Sense.FeastDay(feast.feast(), year, null);
    }
    if (sense instanceof Sense.Third third) {
      Sense of = inYear(third.of(), year);
      return of == null ? null : new Sense.Third(third.edge(), of);
    }
    return null;
  }

  private static Measure half(Amount amount, Unit unit) {
    return new Measure(new Amount(amount.halves() + 1), unit);
  }

  private static Sense minutes(int minutes) {
    return new Sense.Length(List.of(new Measure(Amount.of(minutes), Unit.MINUTE)));
  }

  private static Sense length(Arguments a, int amount) {
    return new Sense.Length(List.of(new Measure(a.amount(amount), a.unit(2))));
  }

  private static Sense tens(Arguments a) {
    Amount amount = Amount.of(a.number(0) + a.number(1));
    return new Sense.Length(List.of(new Measure(amount, a.unit(2))));
  }

  private static Sense sum(Arguments a) {
    List<Measure> measures = new ArrayList<>();
    for (Sense sense : a.senses()) {
      if (sense instanceof Sense.Length length) {
        measures.addAll(length.measures());
      }
    }
    return new Sense.Length(measures);
  }

  /** Evaluated arguments; an optional slot that was left out is null. */
  record Arguments(List<@Nullable Object> values) {
    /** An argument, null where the slot or the argument was left out. */
    private @Nullable Object get(int index) {
      return index < values.size() ? values.get(index) : null;
    }

    Sense sense(int index) {
      Sense sense = senseOrNull(index);
      if (sense == null) {
        throw new IllegalArgumentException("argument " + (index + 1) + " is no expression");
      }
      return sense;
    }

    @Nullable Sense senseOrNull(int index) {
      return get(index) instanceof Sense sense ? sense : null;
    }

    List<Sense> senses() {
      List<Sense> senses = new ArrayList<>();
      for (Object value : values) {
        if (value instanceof Sense sense) {
          senses.add(sense);
        }
      }
      return senses;
    }

    String text(int index) {
      return textOr(index, "");
    }

    String textOr(int index, String absent) {
      return get(index) instanceof String text && !text.equals("none") ? text : absent;
    }

    int number(int index) {
      return Integer.parseInt(text(index));
    }

    int numberOr(int index, int absent) {
      String text = textOr(index, "");
      return text.isEmpty() ? absent : Integer.parseInt(text);
    }

    /** A year as digits (two digits: 1950 to 2049) or as an expression. */
    @Nullable Sense year(int index) {
      if (get(index) instanceof Sense sense) {
        return sense;
      }
      int year = numberOr(index, -1);
      if (year >= 0 && year < 100) {
        year += year < 50 ? 2000 : 1900;
      }
      return year < 0 ? null : new Sense.Year(year);
    }

    @Nullable Relative relative(int index) {
      String name = textOr(index, "");
      return name.isEmpty() ? null : Relative.valueOf(name.toUpperCase(Locale.ROOT));
    }

    Unit unit(int index) {
      return Unit.valueOf(text(index).toUpperCase(Locale.ROOT));
    }

    /** {@code 3}, {@code 1.5}, {@code x} (some); 1 where it was left out. */
    Amount amount(int index) {
      String text = textOr(index, "1");
      if (text.equals("x")) {
        return Amount.VAGUE;
      }
      return text.endsWith(".5")
          ? new Amount(Integer.parseInt(text.substring(0, text.length() - 2)) * 2 + 1)
          : Amount.of(Integer.parseInt(text));
    }
  }
}
