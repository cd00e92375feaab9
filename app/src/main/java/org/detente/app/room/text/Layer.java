package org.detente.app.room.text;

import java.util.Locale;

/** A kind of coding that can be laid over a text. What comes first lies on top. */
public enum Layer {
  EVENTS,
  ACTORS,
  TIMES,
  NUMBERS,
  QUOTES;

  /** As style sheets and messages name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
