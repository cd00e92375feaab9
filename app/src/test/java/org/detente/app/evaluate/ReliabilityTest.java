package org.detente.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void aCoderThatIsAsRightAsItSaysHasNoCalibrationError() {
    List<Evaluation.Judged> judged = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      judged.add(new Evaluation.Judged("d" + i, 0.8, i < 8, Map.of()));
    }
    Reliability reliability = Reliability.of(judged);
    assertEquals(0, reliability.error(), 1e-9);
    assertEquals(0.16, reliability.brier(), 1e-9);
    assertEquals(1, reliability.bins().size());
    assertEquals(0.8, reliability.bins().get(0).right(), 1e-9);
  }

  @Test
  void whoIsSureAndWrongIsOffByAll() {
    List<Evaluation.Judged> judged =
        List.of(
            new Evaluation.Judged("a", 1, false, Map.of()),
            new Evaluation.Judged("b", 0, true, Map.of()));
    Reliability reliability = Reliability.of(judged);
    assertEquals(1, reliability.error(), 1e-9);
    assertEquals(1, reliability.brier(), 1e-9);
    assertEquals(2, reliability.bins().size());
  }
}
