package org.detente.archive.incident;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.detente.archive.sql.ContentId;
import org.detente.coder.edtf.Edtf;

/**
 * Where a claim lies among the others. Claims that can report the same thing are in the same group
 * (kind, type, whether it is said to have happened, whom it is done to or who meets) and near each
 * other in time, so that only few cells need be looked into for a new claim, however large the
 * archive.
 *
 * <p><em>Firm</em> cells hold the claims of which the day is known; <em>loose</em> ones the others,
 * by the last day or, where they span more than a few days, by the month in which they begin.
 *
 * @param group what can be the same
 * @param slot when
 * @param firm whether the day is known
 */
record Cell(String group, String slot, boolean firm) {
  /** A forum of more participants is known by its name; of fewer, also by them. */
  private static final int NAMED = 4;

  private static final int SHORT = 3;

  /** The cell of a claim. */
  static Cell of(Claim claim) {
    String group = group(claim);
    if (claim.kind() == Claim.Kind.POSITION) {
      Edtf said = claim.date() != null ? claim.date() : claim.published();
      String month =
          said == null
              ? "never"
              : said.earliest().map(YearMonth::from).map(YearMonth::toString).orElse("never");
      return new Cell(group, month, true);
    }
    Days days = Days.of(claim);
    if (!days.known()) {
      // Said of no time, or of a whole year: it is the same only where all else is the same, too.
      return new Cell(group, "never:" + ContentId.of(claim.content()).text(), false);
    }
    if (claim.date() != null && days.count() == 1 && !claim.status().equals("negated")) {
      return new Cell(group, day(days.first()), true);
    }
    return new Cell(
        group,
        days.last() - days.first() < SHORT ? day(days.last()) : Days.month(days.first()),
        false);
  }

  private static String group(Claim claim) {
    String pivot;
    if (claim.kind() == Claim.Kind.POSITION) {
      pivot = String.join(";", claim.actors()) + ">" + String.join(";", claim.agenda());
    } else if (claim.forum() != null
        && (claim.actors().isEmpty() || claim.actors().size() > NAMED)) {
      pivot = claim.forum();
    } else if (claim.recipients().isEmpty()) {
      pivot = claim.actors().isEmpty() ? "" : claim.actors().get(0);
    } else {
      pivot = ">" + claim.recipients().get(0);
    }
    String happened =
        switch (claim.kind()) {
          case MEETING -> "";
          default -> claim.status().equals("negated") ? "actual" : claim.status();
        };
    return claim.kind().name().charAt(0) + ":" + claim.what() + ":" + happened + ":" + pivot;
  }

  private static String day(long epochDay) {
    return Long.toString(epochDay);
  }

  /**
   * The number that stands for the cell in the database. Two cells that share one would only be
   * loaded together; so a fast hash will do (FNV-1a of 64 bits, mixed).
   */
  long number() {
    long hash = 0xcbf29ce484222325L;
    for (String part : List.of(group, slot, firm ? "firm" : "loose")) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0x1f) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash >>> 1;
  }

  /** Cells of claims whose fate can depend on a firm claim of this cell; itself among them. */
  List<Cell> dependent() {
    List<Cell> cells = new ArrayList<>();
    cells.add(this);
    if (firm && !group.startsWith("P")) {
      long day = Long.parseLong(slot);
      for (long last = day; last < day + SHORT; last++) {
        cells.add(new Cell(group, day(last), false));
      }
      for (long begun = day - Days.WIDEST; begun < day; begun += 28) {
        cells.add(new Cell(group, Days.month(begun), false));
      }
      cells.add(new Cell(group, Days.month(day), false));
    }
    return List.copyOf(new LinkedHashSet<>(cells));
  }

  /** The firm cells of the days on which a loose claim can lie. */
  static List<Cell> firmCells(Claim claim) {
    Cell own = of(claim);
    List<Cell> cells = new ArrayList<>();
    if (own.firm) {
      return cells;
    }
    Days days = Days.of(claim);
    days.ranges()
        .forEach(
            range -> {
              for (long day = range.first(); day <= range.last(); day++) {
                cells.add(new Cell(own.group, day(day), true));
              }
            });
    return cells;
  }
}
