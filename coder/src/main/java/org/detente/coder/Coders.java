package org.detente.coder;

/** Where coders are put together. */
public final class Coders {
  private Coders() {}

  /** The coder with all stages and the knowledge that comes with it. Models load when needed. */
  public static Pipeline standard() {
    return new Pipeline(Stages.standard());
  }
}
