package org.detente.archive.ingest;

/**
 * How many articles of a run went which way.
 *
 * @param read articles that were read
 * @param stored of these, articles that were new or have a new record
 * @param copies of those stored, near-duplicates of an article that was there
 * @param otherLanguages articles in a language that is not coded; they are not stored
 * @param unchanged articles that were there already
 * @param withoutText pages and items that hold no article
 * @param failed what could not be read or not be coded
 */
public record IngestReport(
    int read,
    int stored,
    int copies,
    int otherLanguages,
    int unchanged,
    int withoutText,
    int failed) {
  /** Nothing yet. */
  public static final IngestReport NOTHING = new IngestReport(0, 0, 0, 0, 0, 0, 0);

  /** Everything that has an outcome. */
  public int done() {
    return stored + otherLanguages + unchanged + withoutText + failed;
  }

  IngestReport withRead() {
    return new IngestReport(
        read + 1, stored, copies, otherLanguages, unchanged, withoutText, failed);
  }

  IngestReport withStored(int more, int moreCopies) {
    return new IngestReport(
        read, stored + more, copies + moreCopies, otherLanguages, unchanged, withoutText, failed);
  }

  IngestReport withOtherLanguage() {
    return new IngestReport(
        read, stored, copies, otherLanguages + 1, unchanged, withoutText, failed);
  }

  IngestReport withUnchanged(int more) {
    return new IngestReport(
        read, stored, copies, otherLanguages, unchanged + more, withoutText, failed);
  }

  IngestReport withoutText(int more) {
    return new IngestReport(
        read, stored, copies, otherLanguages, unchanged, withoutText + more, failed);
  }

  IngestReport withFailed() {
    return new IngestReport(
        read, stored, copies, otherLanguages, unchanged, withoutText, failed + 1);
  }
}
