package org.detente.app.room.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Answers are made once a version, and nobody waits for one that takes long. */
class RememberedTest {
  private final AtomicLong now = new AtomicLong();
  private final List<Runnable> beside = new ArrayList<>();
  private final AtomicInteger made = new AtomicInteger();
  private final Remembered<String, String> remembered =
      new Remembered<>(2, Duration.ofNanos(100), beside::add, now::get);

  /** An answer that takes so long. */
  private String ask(String question, long version, long cost) {
    return remembered.get(
        question,
        version,
        () -> {
          now.addAndGet(cost);
          return question + version + "/" + made.incrementAndGet();
        });
  }

  @Test
  void isMadeOnceForAVersion() {
    assertEquals("a1/1", ask("a", 1, 50));
    assertEquals("a1/1", ask("a", 1, 50));
  }

  @Test
  void whatIsQuicklyMadeIsMadeAnewAtOnce() {
    ask("a", 1, 5);
    now.addAndGet(45);
    assertEquals("a2/2", ask("a", 2, 5));
  }

  @Test
  void whatTakesLongIsMadeBesideWhileTheOldOneIsGiven() {
    assertEquals("a1/1", ask("a", 1, 1000));
    now.addAndGet(9000);
    assertEquals("a1/1", ask("a", 2, 1000));
    assertEquals("a1/1", ask("a", 2, 1000));
    assertEquals(1, beside.size(), "once");
    beside.remove(0).run();
    assertEquals("a2/2", ask("a", 2, 1000));
  }

  @Test
  void makingTakesATenthOfTheTimeAtMost() {
    ask("a", 1, 1000);
    now.addAndGet(8999);
    ask("a", 2, 1000);
    assertEquals(0, beside.size());
    now.addAndGet(1);
    ask("a", 2, 1000);
    assertEquals(1, beside.size());
  }

  @Test
  void onlySoManyAreKept() {
    ask("a", 1, 1);
    ask("b", 1, 1);
    ask("c", 1, 1);
    assertEquals("a1/4", ask("a", 1, 1));
  }

  @Test
  void aFailureIsToldAndNotKept() {
    assertThrows(
        IllegalStateException.class,
        () ->
            remembered.get(
                "a",
                1,
                () -> {
                  throw new IllegalStateException("no");
                }));
    assertEquals("a1/1", ask("a", 1, 1));
  }

  @Test
  void manyAskersMakeOneAnswer() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(8);
    CountDownLatch go = new CountDownLatch(1);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            askers.submit(
                () ->
                    remembered.get(
                        "a",
                        1,
                        () -> {
                          await(go);
                          return "a" + made.incrementAndGet();
                        })));
      }
      go.countDown();
      for (Future<String> answer : answers) {
        assertEquals("a1", answer.get());
      }
    } finally {
      askers.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
