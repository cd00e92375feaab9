package org.detente.coder.record;

import java.util.Locale;

/**
 * The sixteen event types of PLOVER (manual 2021) with their quad category and the score on the
 * conflict–cooperation scale, -10 to +10. The manual prints +3 for ACCUSE; its modes and quad
 * category show a lost minus sign, so we use -2 (see the codebook).
 */
public enum EventType {
  AGREE(Quad.VERBAL_COOPERATION, 2.5),
  CONSULT(Quad.VERBAL_COOPERATION, 2.5),
  SUPPORT(Quad.VERBAL_COOPERATION, 5),
  CONCEDE(Quad.VERBAL_COOPERATION, 4.5),
  COOPERATE(Quad.MATERIAL_COOPERATION, 9.5),
  AID(Quad.MATERIAL_COOPERATION, 10),
  RETREAT(Quad.MATERIAL_COOPERATION, 6.5),
  REQUEST(Quad.VERBAL_CONFLICT, 0),
  ACCUSE(Quad.VERBAL_CONFLICT, -2),
  REJECT(Quad.VERBAL_CONFLICT, -2),
  THREATEN(Quad.VERBAL_CONFLICT, -3.5),
  PROTEST(Quad.MATERIAL_CONFLICT, -5),
  SANCTION(Quad.MATERIAL_CONFLICT, -6),
  MOBILIZE(Quad.MATERIAL_CONFLICT, -5.5),
  COERCE(Quad.MATERIAL_CONFLICT, -7),
  ASSAULT(Quad.MATERIAL_CONFLICT, -9);

  private final Quad quad;
  private final double score;

  EventType(Quad quad, double score) {
    this.quad = quad;
    this.score = score;
  }

  /** The quad category. */
  public Quad quad() {
    return quad;
  }

  /** The score of the type where no mode says more. */
  public double score() {
    return score;
  }

  /** PLOVER quad categories. */
  public enum Quad {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    /** As the record writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace((char) 95, (char) 45);
    }
  }
}
