package org.detente.archive.indicator;

import java.util.Locale;

/** What is measured of each period. */
public enum Measure {
  /** Events of verbal cooperation. */
  VERBAL_COOPERATION,
  /** Events of material cooperation. */
  MATERIAL_COOPERATION,
  /** Events of verbal conflict. */
  VERBAL_CONFLICT,
  /** Events of material conflict. */
  MATERIAL_CONFLICT,
  /** Mean PLOVER score of these events, weighted by their confidence: -10 to +10. */
  SCORE,
  /** Cooperation, verbal and material, over all events: 0 to 1. */
  DIALOGUE,
  /** Troops of a party as reported: the median of the independent texts. */
  TROOPS,
  /** Demands open at the end of the period. */
  DEMANDS_OPEN,
  /** Demands answered in the period. */
  DEMANDS_ANSWERED;

  /** As columns name it: {@code verbal-cooperation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The count of a quad category as the record writes it. */
  static Measure ofQuad(String quad) {
    return valueOf(quad.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it counts events of a quad category. */
  boolean isCount() {
    return ordinal() <= MATERIAL_CONFLICT.ordinal();
  }

  /** Whether events of the category are cooperation. */
  boolean isCooperation() {
    return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
  }
}
