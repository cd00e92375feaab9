package org.detente.coder.event.lexicon;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an argument is to its predicate. */
public enum Role {
  /** Who does it. */
  AGENT,
  /** Who does it too ({@code meets with}). */
  PARTNER,
  /** To whom it is done. */
  PATIENT,
  /** Who is told, asked, given; goes before the patient as recipient. */
  ADDRESSEE,
  /** What it is about; the inner predicate is looked for here. */
  TOPIC,
  PLACE,
  SOURCE,
  GOAL,
  INSTRUMENT,
  TIME,
  NONE;

  /** Reads a role as frames write it, null where there is none such. */
  static @Nullable Role of(String word) {
    for (Role role : values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
        return role;
      }
    }
    return null;
  }
}
