package org.detente.coder.language.net;

/**
 * Matrix products on row-major arrays, written so that the compiler turns the inner loops into
 * vector instructions: the innermost index runs over consecutive elements and nothing is summed
 * across it.
 */
public final class Kernels {
  private Kernels() {}

  /** {@code y[n×m] += x[n×k] · w[k×m]}. */
  public static void product(float[] x, int n, int k, float[] w, int m, float[] y) {
    float[] y0 = new float[m];
    float[] y1 = new float[m];
    int i = 0;
    for (; i + 2 <= n; i += 2) {
      System.arraycopy(y, i * m, y0, 0, m);
      System.arraycopy(y, (i + 1) * m, y1, 0, m);
      pairOfRows(x, i * k, k, 1, k, w, m, y0, y1);
      System.arraycopy(y0, 0, y, i * m, m);
      System.arraycopy(y1, 0, y, (i + 1) * m, m);
    }
    if (i < n) {
      rowProduct(x, i * k, k, w, 0, m, m, y, i * m);
    }
  }

  /**
   * {@code y[k×m] += xᵀ · d} for {@code x[n×k]} and {@code d[n×m]}: the gradient of a product's
   * second factor.
   */
  public static void outer(float[] x, int n, int k, float[] d, int m, float[] y) {
    float[] y0 = new float[m];
    float[] y1 = new float[m];
    int j = 0;
    for (; j + 2 <= k; j += 2) {
      System.arraycopy(y, j * m, y0, 0, m);
      System.arraycopy(y, (j + 1) * m, y1, 0, m);
      pairOfRows(x, j, 1, k, n, d, m, y0, y1);
      System.arraycopy(y0, 0, y, j * m, m);
      System.arraycopy(y1, 0, y, (j + 1) * m, m);
    }
    for (; j < k; j++) {
      for (int i = 0; i < n; i++) {
        add(y, j * m, m, d, i * m, x[i * k + j]);
      }
    }
  }

  /**
   * Two rows of a product at once, so that each element of w that is fetched is used twice. Factors
   * of the first row are {@code x[at + i·step]}, of the second {@code x[at + across + i·step]}.
   */
  private static void pairOfRows(
      float[] x,
      int at,
      int across,
      int step,
      int count,
      float[] w,
      int m,
      float[] y0,
      float[] y1) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      int a = at + i * step;
      int b = a + across;
      add2x4(
          y0,
          y1,
          m,
          w,
          i * m,
          x[a],
          x[a + step],
          x[a + 2 * step],
          x[a + 3 * step],
          x[b],
          x[b + step],
          x[b + 2 * step],
          x[b + 3 * step]);
    }
    for (; i < count; i++) {
      add(y0, 0, m, w, i * m, x[at + i * step]);
      add(y1, 0, m, w, i * m, x[at + across + i * step]);
    }
  }

  private static void add2x4(
      float[] y0,
      float[] y1,
      int m,
      float[] w,
      int w0,
      float a,
      float b,
      float c,
      float d,
      float e,
      float f,
      float g,
      float h) {
    int w1 = w0 + m;
    int w2 = w1 + m;
    int w3 = w2 + m;
    for (int i = 0; i < m; i++) {
      float p = w[w0 + i];
      float q = w[w1 + i];
      float r = w[w2 + i];
      float s = w[w3 + i];
      y0[i] = Math.fma(a, p, Math.fma(b, q, Math.fma(c, r, Math.fma(d, s, y0[i]))));
      y1[i] = Math.fma(e, p, Math.fma(f, q, Math.fma(g, r, Math.fma(h, s, y1[i]))));
    }
  }

  /**
   * One row of a product: {@code y[yAt..yAt+m] += x[xAt..xAt+k] · w}, where w's rows begin at
   * {@code wAt} and are {@code stride} apart.
   */
  public static void rowProduct(
      float[] x, int xAt, int k, float[] w, int wAt, int stride, int m, float[] y, int yAt) {
    int j = 0;
    for (; j + 4 <= k; j += 4) {
      add4(
          y,
          yAt,
          m,
          w,
          wAt + j * stride,
          stride,
          x[xAt + j],
          x[xAt + j + 1],
          x[xAt + j + 2],
          x[xAt + j + 3]);
    }
    for (; j < k; j++) {
      add(y, yAt, m, w, wAt + j * stride, x[xAt + j]);
    }
  }

  private static void add4(
      float[] y,
      int yAt,
      int m,
      float[] w,
      int wAt,
      int stride,
      float a,
      float b,
      float c,
      float d) {
    int w1 = wAt + stride;
    int w2 = w1 + stride;
    int w3 = w2 + stride;
    for (int i = 0; i < m; i++) {
      y[yAt + i] =
          Math.fma(
              a,
              w[wAt + i],
              Math.fma(b, w[w1 + i], Math.fma(c, w[w2 + i], Math.fma(d, w[w3 + i], y[yAt + i]))));
    }
  }

  /** {@code y[yAt..yAt+m] += a · w[wAt..wAt+m]}. */
  public static void add(float[] y, int yAt, int m, float[] w, int wAt, float a) {
    for (int i = 0; i < m; i++) {
      y[yAt + i] = Math.fma(a, w[wAt + i], y[yAt + i]);
    }
  }

  /** {@code wᵀ[m×k]} of {@code w[k×m]}. */
  public static void transpose(float[] w, int k, int m, float[] transposed) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < m; j++) {
        transposed[j * k + i] = w[i * m + j];
      }
    }
  }

  /** Adds a row to each of n rows. */
  public static void addRow(float[] row, int n, int m, float[] y) {
    for (int i = 0; i < n; i++) {
      add(y, i * m, m, row, 0, 1f);
    }
  }

  /** A sigmoid without exponential: {@code ½ + ½x/(1+|x|)}. */
  public static float gate(float x) {
    return 0.5f + 0.5f * x / (1f + Math.abs(x));
  }
}
