package org.detente.app.room.crisis;

import java.time.LocalDate;
import java.util.List;
import org.detente.archive.read.IncidentFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a page about a crisis is about: a dossier, narrowed by what the reader chose. Its text form
 * is the query of an address, so that every view can be linked.
 *
 * @param dossier the dossier's incidents, before the reader's choice
 * @param choice what the reader chose
 */
public record Scope(IncidentFilter dossier, Choice choice) {
  /**
   * A reader's choice.
   *
   * @param from first day, or null for the dossier's
   * @param to last day, or null for the dossier's
   * @param unit {@code day}, {@code week} or {@code month}; null for what fits
   * @param parties only with these; one or two
   * @param types only of these
   * @param agenda only about these
   * @param since what changed since this day, or null for the usual
   */
  public record Choice(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String unit,
      List<String> parties,
      List<String> types,
      List<String> agenda,
      @Nullable LocalDate since) {
    /** Nothing chosen. */
    public static final Choice NONE =
        new Choice(null, null, null, List.of(), List.of(), List.of(), null);

    public Choice {
      parties = List.copyOf(parties);
      types = List.copyOf(types);
      agenda = List.copyOf(agenda);
    }

    /** Also in this period. */
    public Choice period(@Nullable LocalDate first, @Nullable LocalDate last) {
      return new Choice(first, last, unit, parties, types, agenda, since);
    }

    /** Also by this unit. */
    public Choice unit(@Nullable String wanted) {
      return new Choice(from, to, wanted, parties, types, agenda, since);
    }

    /** Only with these parties. */
    public Choice parties(List<String> wanted) {
      return new Choice(from, to, unit, wanted, types, agenda, since);
    }

    /** Only about these. */
    public Choice agenda(List<String> wanted) {
      return new Choice(from, to, unit, parties, types, wanted, since);
    }

    /** Whether anything narrows the dossier. */
    public boolean isNarrow() {
      return from != null
          || to != null
          || !parties.isEmpty()
          || !types.isEmpty()
          || !agenda.isEmpty();
    }
  }

  /** What to ask the archive for. */
  public IncidentFilter filter() {
    IncidentFilter filter =
        dossier.period(later(dossier.from(), choice.from()), earlier(dossier.to(), choice.to()));
    if (choice.parties().size() == 2) {
      filter = filter.dyad(choice.parties().get(0), choice.parties().get(1));
    } else if (choice.parties().size() == 1) {
      filter = filter.parties(1, choice.parties());
    }
    if (!choice.types().isEmpty()) {
      filter = filter.types(choice.types().toArray(String[]::new));
    }
    if (!choice.agenda().isEmpty()) {
      filter = filter.agenda(choice.agenda().toArray(String[]::new));
    }
    return filter;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }
}
