package org.detente.coder.language.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelsTest {
  @ParameterizedTest
  @CsvSource({"1,1,1", "2,4,8", "3,5,7", "7,9,33", "8,16,4"})
  void productsAreProducts(int n, int k, int m) {
    SplittableRandom random = new SplittableRandom(5);
    float[] x =
        random
            .doubles((long) n * k)
            .collect(() -> new Filler(n * k), Filler::add, (a, b) -> {})
            .values;
    float[] w =
        random
            .doubles((long) k * m)
            .collect(() -> new Filler(k * m), Filler::add, (a, b) -> {})
            .values;
    float[] y = new float[n * m];
    Kernels.product(x, n, k, w, m, y);
    float[] outer = new float[k * m];
    Kernels.outer(x, n, k, y, m, outer);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          sum += (double) x[i * k + l] * w[l * m + j];
        }
        assertEquals(sum, y[i * m + j], 1e-4);
      }
    }
    for (int l = 0; l < k; l++) {
      for (int j = 0; j < m; j++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += (double) x[i * k + l] * y[i * m + j];
        }
        assertEquals(sum, outer[l * m + j], 1e-3);
      }
    }
  }

  private static final class Filler {
    private final float[] values;
    private int at;

    Filler(int size) {
      values = new float[size];
    }

    void add(double value) {
      values[at++] = (float) value;
    }
  }
}
