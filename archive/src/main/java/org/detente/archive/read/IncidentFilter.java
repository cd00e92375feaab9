package org.detente.archive.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted. Conditions add up; an empty list or null asks for nothing.
 *
 * @param kinds {@code event}, {@code meeting}, {@code position}
 * @param types PLOVER types of events, stances of positions; one of them
 * @param quads quad categories; one of them
 * @param statuses as in the record; one of them
 * @param parties party ids
 * @param partiesAtLeast how many of the parties must take part, 1 or more; of no meaning without
 *     parties
 * @param dyad exactly two party ids that must both take part, or empty
 * @param agenda agenda ids; one of them
 * @param from the incident can lie on or after this day, or null
 * @param to the incident can lie on or before this day, or null
 * @param minimumSources independent sources, 0 for any
 * @param minimumConfidence 0 for any
 * @param contradictedOnly only those of which the articles disagree
 * @param scopeParties of a crisis: two of these must take part, or one of them where the incident
 *     is about an item of {@code scopeAgenda}
 * @param scopeAgenda what the crisis is about
 */
public record IncidentFilter(
    List<String> kinds,
    List<String> types,
    List<String> quads,
    List<String> statuses,
    List<String> parties,
    int partiesAtLeast,
    List<String> dyad,
    List<String> agenda,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int minimumSources,
    double minimumConfidence,
    boolean contradictedOnly,
    List<String> scopeParties,
    List<String> scopeAgenda) {

  /** All incidents. */
  public static final IncidentFilter ALL =
      new IncidentFilter(
          List.of(), List.of(), List.of(), List.of(), List.of(), 1, List.of(), List.of(), null,
          null, 0, 0, false, List.of(), List.of());

  public IncidentFilter {
    kinds = List.copyOf(kinds);
    types = List.copyOf(types);
    quads = List.copyOf(quads);
    statuses = List.copyOf(statuses);
    parties = List.copyOf(parties);
    dyad = List.copyOf(dyad);
    agenda = List.copyOf(agenda);
    scopeParties = List.copyOf(scopeParties);
    scopeAgenda = List.copyOf(scopeAgenda);
    if (!dyad.isEmpty() && dyad.size() != 2) {
      throw new IllegalArgumentException("a dyad has two parties, not " + dyad);
    }
  }

  /** Also of one of these kinds. */
  public IncidentFilter kinds(String... wanted) {
    return new IncidentFilter(
        List.of(wanted),
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also of one of these types or stances. */
  public IncidentFilter types(String... wanted) {
    return new IncidentFilter(
        kinds,
        List.of(wanted),
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also of one of these quad categories. */
  public IncidentFilter quads(String... wanted) {
    return new IncidentFilter(
        kinds,
        types,
        List.of(wanted),
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also with one of these statuses. */
  public IncidentFilter statuses(String... wanted) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        List.of(wanted),
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also with at least so many of these parties. */
  public IncidentFilter parties(int atLeast, List<String> wanted) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        wanted,
        atLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also with both of these parties. */
  public IncidentFilter dyad(String one, String other) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        List.of(one, other),
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also about one of these. */
  public IncidentFilter agenda(String... wanted) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        List.of(wanted),
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also in this period; null for an open end. */
  public IncidentFilter period(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        first,
        last,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also with at least so many independent sources. */
  public IncidentFilter sources(int atLeast) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        atLeast,
        minimumConfidence,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also with at least so much confidence. */
  public IncidentFilter confidence(double atLeast) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        atLeast,
        contradictedOnly,
        scopeParties,
        scopeAgenda);
  }

  /** Also contradicted. */
  public IncidentFilter contradicted() {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        true,
        scopeParties,
        scopeAgenda);
  }

  /** Also of a crisis between these parties about these items. */
  public IncidentFilter scope(List<String> crisisParties, List<String> crisisAgenda) {
    return new IncidentFilter(
        kinds,
        types,
        quads,
        statuses,
        parties,
        partiesAtLeast,
        dyad,
        agenda,
        from,
        to,
        minimumSources,
        minimumConfidence,
        contradictedOnly,
        crisisParties,
        crisisAgenda);
  }
}
