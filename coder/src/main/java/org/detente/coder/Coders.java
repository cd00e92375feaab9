package org.detente.coder;

import org.detente.coder.actor.RegisterResolver;
import org.detente.coder.actor.register.Register;

/** Where coders are put together. */
public final class Coders {
  /**
   * The version of the coder and of the knowledge that comes with it. An archive keeps it with each
   * record: a record by another version replaces the one that is there.
   */
  public static final String VERSION = "0.1.0";

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

  /**
   * The standard coder with another register, such as one to which a user's files were added.
   *
   * @param minimumConfidence from 0 (all events) to 1
   * @param register who is who
   */
  public static Pipeline with(double minimumConfidence, Register register) {
    return new Pipeline(Stages.with(minimumConfidence, new RegisterResolver(register)));
  }
}
