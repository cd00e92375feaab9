package org.detente.archive.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers to recent questions of one generation of an archive. Who asks what another is asking
 * already waits for that answer. The question is the SQL with its parameters, which fixes the type
 * of the answer.
 */
final class Answers {
  private static final int KEPT = 200;

  /** Longer lists are given and forgotten. */
  private static final int LONGEST = 2000;

  private final Map<List<Object>, CompletableFuture<List<?>>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, CompletableFuture<List<?>>> e) {
          return size() > KEPT;
        }
      };

  private long generation = -1;

  /** The answer, from memory or by asking. */
  @SuppressWarnings("unchecked") // the question fixes the type
  <T> List<T> get(long now, List<Object> question, Supplier<List<T>> ask) {
    CompletableFuture<List<?>> mine = new CompletableFuture<>();
    CompletableFuture<List<?>> answer = promise(now, question, mine);
    if (answer == mine) {
      try {
        List<T> found = ask.get();
        mine.complete(found);
        if (found.size() > LONGEST) {
          forget(question, mine);
        }
      } catch (RuntimeException | Error e) {
        forget(question, mine);
        mine.completeExceptionally(e);
        throw e;
      }
    }
    try {
      return (List<T>) answer.join();
    } catch (CompletionException e) {
      // Another asked and failed; this one's question is still unanswered.
      return ask.get();
    }
  }

  private synchronized CompletableFuture<List<?>> promise(
      long now, List<Object> question, CompletableFuture<List<?>> mine) {
    if (now != generation) {
      kept.clear();
      generation = now;
    }
    CompletableFuture<List<?>> there = kept.get(question);
    if (there != null) {
      return there;
    }
    kept.put(question, mine);
    return mine;
  }

  private synchronized void forget(List<Object> question, CompletableFuture<List<?>> mine) {
    kept.remove(question, mine);
  }
}
