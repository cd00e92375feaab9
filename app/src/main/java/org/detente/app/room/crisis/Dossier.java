package org.detente.app.room.crisis;

import java.util.Map;
import org.detente.app.room.words.Messages;
import org.detente.archive.read.IncidentFilter;

/**
 * A crisis as a page.
 *
 * @param id part of its address
 * @param titles by language
 * @param filter its incidents
 */
public record Dossier(String id, Map<String, String> titles, IncidentFilter filter) {
  public Dossier {
    titles = Map.copyOf(titles);
  }

  /** Its title in the reader's language, else in any. */
  public String title(Messages messages) {
    String title = titles.get(messages.language());
    return title != null ? title : titles.values().stream().sorted().findFirst().orElse(id);
  }
}
