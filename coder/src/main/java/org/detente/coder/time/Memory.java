package org.detente.coder.time;

import java.time.LocalDate;
import java.util.Optional;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfDate;
import org.detente.coder.edtf.EdtfSet;
import org.detente.coder.text.Document;
import org.detente.coder.time.Resolver.Reading;
import org.detente.coder.time.TemporalMention.Anchor;
import org.jspecify.annotations.Nullable;

/** What earlier expressions of a text tell about later ones. */
final class Memory {
  /** A date within so many characters of the beginning can be a date line. */
  private static final int DATE_LINE = 80;

  /** A full date helps to read weekdays in so many sentences after its own. */
  private static final int NEAR_SENTENCES = 2;

  private Reference reference;
  private final Document document;
  private @Nullable Edtf told;
  private @Nullable Edtf pointed;
  private @Nullable Integer sentenceYear;
  private @Nullable Edtf sentenceDay;
  private @Nullable LocalDate near;
  private int nearSentence;
  private int sentence;
  private boolean begun;

  Memory(Document document) {
    this.document = document;
    this.reference = Reference.of(document.date());
  }

  void enterSentence(int index) {
    sentence = index;
    sentenceYear = null;
    sentenceDay = null;
  }

  Context context(Context.Direction direction) {
    LocalDate close = sentence - nearSentence <= NEAR_SENTENCES ? near : null;
    Edtf last = told != null ? told : pointed;
    return new Context(reference, direction, last, sentenceYear, sentenceDay, close);
  }

  void take(Sense sense, Reading reading, Anchor anchor, int begin, int end) {
    Edtf date = reading.date();
    if (date == null) {
      return;
    }
    if (!begun && isDateLine(sense, begin, end)) {
      takeDateLine(date);
    }
    begun = true;
    if (anchor == Anchor.NAME || anchor == Anchor.FIRST_SINCE) {
      return;
    }
    if (isTold(sense)) {
      told = date;
    } else {
      pointed = date;
    }
    if (isDay(date)) {
      sentenceDay = untimed(date);
    }
    boolean year = sense.kind() == Sense.Kind.YEAR;
    if (year && anchor == Anchor.AT && date instanceof EdtfDate named && named.month() == null) {
      sentenceYear = named.year().indexOf('X') < 0 ? Integer.valueOf(named.year()) : null;
    }
    if (sense instanceof Sense.DayOfMonth day && day.weekday() > 0) {
      near = date.singleDay().orElse(null);
      nearSentence = sentence;
    }
  }

  /** Whether the text names it, rather than points at it from the day of writing. */
  private static boolean isTold(Sense sense) {
    if (sense instanceof Sense.Distance distance) {
      return distance.anaphoric();
    }
    if (sense instanceof Sense.PartOfDay part) {
      return part.of() != null && isTold(part.of());
    }
    if (sense instanceof Sense.Third third) {
      return isTold(third.of());
    }
    if (sense instanceof Sense.Moment moment) {
      return isTold(moment.day());
    }
    return !(sense instanceof Sense.FromToday
        || sense instanceof Sense.RelativeUnit
        || sense instanceof Sense.ThisNight
        || sense instanceof Sense.Clock);
  }

  private static boolean isDay(Edtf date) {
    if (date instanceof EdtfDate day) {
      return day.day() != null;
    }
    return date instanceof EdtfSet set
        && set.kind() == EdtfSet.Kind.ONE_OF
        && set.members().stream()
            .allMatch(m -> m.first() != null && m.first().equals(m.last()) && m.first().isDay());
  }

  private static Edtf untimed(Edtf date) {
    return date instanceof EdtfDate day ? EdtfDate.plain(day.year(), day.month(), day.day()) : date;
  }

  private boolean isDateLine(Sense sense, int begin, int end) {
    if (!(sense instanceof Sense.DayOfMonth) || begin - document.bodyBegin() > DATE_LINE) {
      return false;
    }
    String text = document.text().characters();
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && "-\u2013\u2014\u2212:)|".indexOf(text.charAt(at)) >= 0;
  }

  /**
   * A date line fixes the day of a document that was known to the month, the year or not at all.
   */
  private void takeDateLine(Edtf date) {
    Optional<LocalDate> day = date.singleDay();
    Edtf known = document.date();
    boolean fits = known == null || known.contains(date);
    if (day.isPresent() && !reference.isDay() && fits) {
      reference = Reference.of(date);
    }
  }
}
