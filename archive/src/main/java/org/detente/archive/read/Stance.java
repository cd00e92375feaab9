package org.detente.archive.read;

import java.util.List;

/**
 * Where a party stands on an agenda item, and where it stood before.
 *
 * @param party whose
 * @param agenda on what
 * @param latest the latest position
 * @param history all of them, the latest first
 */
public record Stance(String party, String agenda, Incident latest, List<Incident> history) {
  public Stance {
    history = List.copyOf(history);
  }
}
