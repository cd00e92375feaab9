package org.detente.app;

/** How many articles of a run went which way. */
final class Tally {
  private int coded;
  private int skipped;
  private int failed;

  /** An article with a record. */
  void addCoded() {
    coded++;
  }

  /** An article in a language that is not coded; its record says so. */
  void addSkipped() {
    skipped++;
  }

  /** An article that could not be read, or not be coded in full. */
  void addFailed() {
    failed++;
  }

  int failed() {
    return failed;
  }

  int all() {
    return coded + skipped + failed;
  }

  /** Whether there is something that the records alone do not show at once. */
  boolean isWorthSaying() {
    return all() > 1 && skipped + failed > 0;
  }

  @Override
  public String toString() {
    return all()
        + " articles: "
        + coded
        + " coded, "
        + skipped
        + " skipped for their language, "
        + failed
        + " failed";
  }
}
