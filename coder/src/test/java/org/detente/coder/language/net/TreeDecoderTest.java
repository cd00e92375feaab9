package org.detente.coder.language.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreeDecoderTest {
  private static final Shape SMALL = new Shape(0, 1, 2, 4, 1, 1, 2, 2, 2, 2, 1);

  /** Whatever the scores, the heads are a tree with one root. */
  @Property(tries = 300)
  void headsAreATree(@ForAll @IntRange(min = 1, max = 400) int words, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Activations activations = new Activations(new Network(SMALL, new long[0]));
    activations.start(words);
    for (int d = 0; d < words; d++) {
      activations.roots[d] = (float) random.nextDouble();
      for (int j = 0; j < activations.band; j++) {
        activations.arcs[d * activations.band + j] =
            activations.low(d) + j == d ? Float.NEGATIVE_INFINITY : (float) random.nextDouble();
      }
    }
    int[] heads = new int[words];
    new TreeDecoder().decode(activations, heads);
    int roots = 0;
    for (int d = 0; d < words; d++) {
      int at = d;
      for (int steps = 0; at < words; steps++) {
        assertTrue(steps <= words, "a cycle");
        at = heads[at];
      }
      roots += heads[d] == words ? 1 : 0;
    }
    assertEquals(1, roots);
  }
}
