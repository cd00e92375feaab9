package org.detente.archive.ingest;

import java.util.List;
import org.detente.coder.record.CodedDocument;

/** Hears what happens during a run, on the thread that reads. */
public interface IngestListener {
  /**
   * Something that could not be read or coded.
   *
   * @param place the file and line, or the article
   * @param reason what is wrong and what to do
   */
  void fault(String place, String reason);

  /** Something that was read or coded, but not as the user may expect. */
  void warning(String place, String message);

  /** Articles that have just been stored, in their order. */
  default void stored(List<CodedDocument> articles) {}

  /**
   * How far the run is, some times a second.
   *
   * @param bytes bytes of the files read so far
   */
  void progress(IngestReport soFar, long bytes);
}
