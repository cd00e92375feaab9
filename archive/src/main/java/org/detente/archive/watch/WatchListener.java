package org.detente.archive.watch;

import java.util.List;
import org.detente.coder.record.CodedDocument;

/** Hears what a {@link FeedWatch} does, on the thread that runs it. */
public interface WatchListener {
  /** Articles that have just been stored, in their order; readers of the archive see them. */
  void stored(List<CodedDocument> articles);

  /**
   * Something that could not be fetched, read or coded; the next round tries again.
   *
   * @param place the address, or the article
   * @param reason what is wrong
   */
  void fault(String place, String reason);

  /**
   * Something to know: a feed that has moved or has ended.
   *
   * @param place the address
   */
  void notice(String place, String message);

  /** A round has ended. */
  void round(WatchRound round);
}
