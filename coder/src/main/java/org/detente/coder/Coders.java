package org.detente.coder;

/** Where coders are put together. */
public final class Coders {
  private Coders() {}

  /** The coder with all stages and the knowledge that comes with it. Models load when needed. */
  public static Pipeline standard() {
    return standard(0);
  }

  /**
   * The same, leaving out events of which it is not sure enough.
   *
   * @param minimumConfidence from 0 (all events) to 1
   */
  public static Pipeline standard(double minimumConfidence) {
    return new Pipeline(Stages.standard(minimumConfidence));
  }
}
