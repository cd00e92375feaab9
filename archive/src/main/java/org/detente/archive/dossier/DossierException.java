package org.detente.archive.dossier;

import java.util.List;

/** A dossier's file is not right. */
public final class DossierException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  /** With every fault as {@code file:line: what, remedy}. */
  public DossierException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each as {@code file:line: what, remedy}. */
  public List<String> faults() {
    return faults;
  }
}
