package org.detente.archive.sql;

import java.time.LocalDate;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/** The first and last day that a date can mean, as both databases hold them: years 1 to 9999. */
public final class Dates {
  private Dates() {}

  /** The first day, or null where there is no date or its beginning is open. */
  public static @Nullable LocalDate first(@Nullable Edtf date) {
    return date == null ? null : date.earliest().filter(Dates::fits).orElse(null);
  }

  /** The last day, or null where there is no date or its end is open. */
  public static @Nullable LocalDate last(@Nullable Edtf date) {
    return date == null ? null : date.latest().filter(Dates::fits).orElse(null);
  }

  private static boolean fits(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= 9999;
  }
}
