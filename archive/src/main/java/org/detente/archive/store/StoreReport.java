package org.detente.archive.store;

/**
 * What became of a batch.
 *
 * @param added articles that were new
 * @param recoded articles that were known, with a record of another version of the coder
 * @param unchanged articles that were known with this version
 * @param copies of the added ones, those that are near-duplicates of an article already there
 */
public record StoreReport(int added, int recoded, int unchanged, int copies) {
  /** Nothing stored. */
  public static final StoreReport NOTHING = new StoreReport(0, 0, 0, 0);

  /** Both together. */
  public StoreReport plus(StoreReport other) {
    return new StoreReport(
        added + other.added,
        recoded + other.recoded,
        unchanged + other.unchanged,
        copies + other.copies);
  }
}
