package org.detente.archive.dossier;

import java.util.List;
import java.util.Map;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.sql.Dates;
import org.detente.coder.edtf.Edtf;

/**
 * A crisis. An incident belongs to it where it can lie in the period and two of the parties take
 * part, or one does and it is about an item of the agenda.
 *
 * @param id lower-case letters, digits and hyphens
 * @param titles by language: {@code nl} and {@code en} at least
 * @param period EDTF
 * @param parties party ids, the main ones first
 * @param agenda agenda ids
 */
public record Dossier(
    String id, Map<String, String> titles, Edtf period, List<String> parties, List<String> agenda) {
  public Dossier {
    titles = Map.copyOf(titles);
    parties = List.copyOf(parties);
    agenda = List.copyOf(agenda);
  }

  /** The title in a language, in English where there is none in it. */
  public String title(String language) {
    return titles.getOrDefault(language, titles.getOrDefault("en", id));
  }

  /** The incidents of the crisis. */
  public IncidentFilter filter() {
    return IncidentFilter.ALL
        .scope(parties, agenda)
        .period(Dates.first(period), Dates.last(period));
  }
}
