package org.detente.coder.actor.register;

import java.util.List;

/** A register file that cannot be used as it stands; says every fault with its file and line. */
public final class RegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  /**
   * Takes the faults, one sentence each ({@code file:line: what is wrong}).
   *
   * @throws IllegalArgumentException where there are none
   */
  public RegisterException(List<String> faults) {
    super(String.join("\n", faults));
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("no faults");
    }
    this.faults = List.copyOf(faults);
  }

  /** The faults in the order of the file. */
  public List<String> faults() {
    return faults;
  }
}
