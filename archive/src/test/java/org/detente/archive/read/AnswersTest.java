package org.detente.archive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An answer holds until the archive changes. */
class AnswersTest {
  private final Answers answers = new Answers();
  private final AtomicInteger asked = new AtomicInteger();

  private List<Integer> ask(long generation, String question) {
    return answers.get(generation, List.of(question), () -> List.of(asked.incrementAndGet()));
  }

  @Test
  void isGivenAgainUntilTheNextBatch() {
    assertEquals(List.of(1), ask(0, "a"));
    assertEquals(List.of(1), ask(0, "a"));
    assertEquals(List.of(2), ask(0, "b"));
    assertEquals(List.of(3), ask(1, "a"));
  }

  @Test
  void aFailureIsNotKept() {
    assertThrows(
        IllegalStateException.class,
        () ->
            answers.get(
                0,
                List.of("a"),
                () -> {
                  throw new IllegalStateException("the disk is gone");
                }));
    assertEquals(List.of(1), ask(0, "a"));
  }
}
