package org.detente.coder.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression says, before it is known when it was said. */
sealed interface Sense {

  /** What rules of later stages call it ({@code <month>}). */
  enum Kind {
    DAY,
    WEEKDAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR,
    QUARTER,
    SEASON,
    HALF,
    DECADE,
    CENTURY,
    FEAST,
    PART,
    CLOCK,
    DURATION,
    SET,
    SPAN,
    NOTHING;

    /** Its bit. */
    int bit() {
      return 1 << ordinal();
    }
  }

  /** Units of the calendar and the clock. */
  enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    QUARTER,
    HALF,
    SEASON,
    YEAR,
    DECADE,
    CENTURY
  }

  /** Where a unit lies from now ({@code vorige}, {@code afgelopen}, {@code deze}, ...). */
  enum Relative {
    PREVIOUS,
    PAST,
    THIS,
    COMING,
    NEXT;

    /** Whole units from the present one. */
    int offset() {
      return this == THIS ? 0 : ordinal() < THIS.ordinal() ? -1 : 1;
    }
  }

  /** Which third of a period. */
  enum Edge {
    EARLY,
    MID,
    LATE
  }

  /** Parts of a day. */
  enum Part {
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    WHOLE
  }

  Kind kind();

  record DayOfMonth(@Nullable Sense year, int month, int day, int weekday) implements Sense {
    @Override
    public Kind kind() {
      return Kind.DAY;
    }
  }

  record DayOfThisMonth(int day) implements Sense {
    @Override
    public Kind kind() {
      return Kind.DAY;
    }
  }

  record Month(@Nullable Sense year, int month, @Nullable Relative relative) implements Sense {
    @Override
    public Kind kind() {
      return Kind.MONTH;
    }
  }

  record Year(int year) implements Sense {
    @Override
    public Kind kind() {
      return Kind.YEAR;
    }
  }

  record Weekday(int weekday, @Nullable Relative relative, @Nullable Sense within)
      implements Sense {
    @Override
    public Kind kind() {
      return relative == null && within == null ? Kind.WEEKDAY : Kind.DAY;
    }
  }

  /** {@code gisteren}, {@code overmorgen}. */
  record FromToday(int days) implements Sense {
    @Override
    public Kind kind() {
      return Kind.DAY;
    }
  }

  /** {@code vorige week}; relative is null for a bare {@code weekend}. */
  record RelativeUnit(@Nullable Relative relative, Unit unit) implements Sense {
    @Override
    public Kind kind() {
      return switch (unit) {
        case WEEK -> Kind.WEEK;
        case WEEKEND -> Kind.WEEKEND;
        case MONTH -> Kind.MONTH;
        case YEAR -> Kind.YEAR;
        case QUARTER -> Kind.QUARTER;
        case HALF -> Kind.HALF;
        case DECADE -> Kind.DECADE;
        case CENTURY -> Kind.CENTURY;
        default -> Kind.DAY;
      };
    }
  }

  /**
   * So many units before or after now, or before or after the date last named.
   *
   * @param anaphoric counted from the date last named in the text, not from the document's
   */
  record Distance(Amount amount, Unit unit, int sign, boolean anaphoric) implements Sense {
    @Override
    public Kind kind() {
      return switch (unit) {
        case WEEK -> Kind.WEEK;
        case MONTH -> Kind.MONTH;
        case YEAR -> Kind.YEAR;
        default -> Kind.DAY;
      };
    }
  }

  /** {@code diezelfde dag}, {@code dat jaar}: of the date last named. */
  record Same(Unit unit) implements Sense {
    @Override
    public Kind kind() {
      return switch (unit) {
        case WEEK -> Kind.WEEK;
        case MONTH -> Kind.MONTH;
        case YEAR -> Kind.YEAR;
        default -> Kind.DAY;
      };
    }
  }

  /** {@code maandag over een week}. */
  record Shifted(Sense day, int days) implements Sense {
    @Override
    public Kind kind() {
      return Kind.DAY;
    }
  }

  /** A season (21 to 24), a quarter (33 to 36) or a half-year (40, 41) by its EDTF code. */
  record Division(@Nullable Sense year, int code, @Nullable Relative relative) implements Sense {
    @Override
    public Kind kind() {
      return code < 33 ? Kind.SEASON : code < 40 ? Kind.QUARTER : Kind.HALF;
    }
  }

  /** A run of years by its first, 10 or 100 long. */
  record Years(int first, int length) implements Sense {
    @Override
    public Kind kind() {
      return length == 10 ? Kind.DECADE : Kind.CENTURY;
    }
  }

  record FeastDay(Feast feast, @Nullable Sense year, @Nullable Relative relative) implements Sense {
    @Override
    public Kind kind() {
      return Kind.FEAST;
    }
  }

  record Third(Edge edge, Sense of) implements Sense {
    @Override
    public Kind kind() {
      return Kind.SPAN;
    }
  }

  record Range(Sense from, Sense to) implements Sense {
    @Override
    public Kind kind() {
      return Kind.SPAN;
    }
  }

  record All(List<Sense> members) implements Sense {
    public All {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.SPAN;
    }
  }

  record About(Sense of) implements Sense {
    @Override
    public Kind kind() {
      return of.kind();
    }
  }

  record NoLaterThan(Sense of) implements Sense {
    @Override
    public Kind kind() {
      return Kind.SPAN;
    }
  }

  record NoEarlierThan(Sense of) implements Sense {
    @Override
    public Kind kind() {
      return Kind.SPAN;
    }
  }

  /** A part of a day; of the day last named where {@code of} is null. */
  record PartOfDay(@Nullable Sense of, Part part) implements Sense {
    @Override
    public Kind kind() {
      return Kind.PART;
    }
  }

  /** The night that ends on a day ({@code de nacht van woensdag op donderdag}). */
  record NightInto(Sense morning) implements Sense {
    @Override
    public Kind kind() {
      return Kind.PART;
    }
  }

  /** {@code vannacht}: before the present day in the past tense, else after it. */
  record ThisNight() implements Sense {
    @Override
    public Kind kind() {
      return Kind.PART;
    }
  }

  record Clock(int hour, int minute) implements Sense {
    @Override
    public Kind kind() {
      return Kind.CLOCK;
    }
  }

  record Moment(Sense day, Sense clock) implements Sense {
    @Override
    public Kind kind() {
      return Kind.CLOCK;
    }
  }

  record Length(List<Measure> measures) implements Sense {
    public Length {
      measures = List.copyOf(measures);
    }

    @Override
    public Kind kind() {
      return Kind.DURATION;
    }
  }

  record Every(Amount amount, Unit unit) implements Sense {
    @Override
    public Kind kind() {
      return Kind.SET;
    }
  }

  record WeekOf(Sense day) implements Sense {
    @Override
    public Kind kind() {
      return Kind.WEEK;
    }
  }

  /** The Saturday and Sunday at or after a day. */
  record WeekendOf(Sense day) implements Sense {
    @Override
    public Kind kind() {
      return Kind.WEEKEND;
    }
  }

  /** Seven days of a month; the fifth are its last. */
  record NthWeek(int number, Sense month) implements Sense {
    @Override
    public Kind kind() {
      return Kind.WEEK;
    }
  }

  record WeekNumber(@Nullable Sense year, int number) implements Sense {
    @Override
    public Kind kind() {
      return Kind.WEEK;
    }
  }

  /** A name or number that only looks like a time. */
  record Nothing() implements Sense {
    @Override
    public Kind kind() {
      return Kind.NOTHING;
    }
  }

  /** A number of something, in halves; negative for a vague one ({@code enkele}). */
  record Amount(int halves) {
    static final Amount VAGUE = new Amount(-1);

    static Amount of(int number) {
      return new Amount(number * 2);
    }

    boolean isVague() {
      return halves < 0;
    }
  }

  /** An amount of a unit. */
  record Measure(Amount amount, Unit unit) {}
}
