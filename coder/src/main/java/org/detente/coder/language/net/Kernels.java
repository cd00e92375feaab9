package org.detente.coder.language.net;

/**
 * Matrix products on row-major arrays, written so that the compiler turns the inner loops into
 * vector instructions: the innermost index runs over consecutive elements and nothing is summed
 * across it.
 *
 * <p>HotSpot (17) gives vector instructions only to loops that are short and whose arrays are all
 * indexed by the loop's variable alone: with a row's offset added, or with eight products in one
 * loop, it falls back to single numbers, at a quarter of the speed (docs/benchmarks.md). Products
 * therefore copy the rows that they work on into arrays of their own.
 */
public final class Kernels {
  /** Rows of the result that are worked on together; more no longer fit the nearest cache. */
  private static final int BLOCK = 32;

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private Kernels() {}

  /** Rows of a product, each an array of its own. */
  private static final class Scratch {
    private float[][] result = new float[BLOCK][0];
    private float[][] factor = new float[4][0];

    void reserve(int m) {
      if (factor[0].length < m) {
        result = new float[BLOCK][m];
        factor = new float[4][m];
      }
    }
  }

  /** {@code y[n×m] += x[n×k] · w[k×m]}. */
  public static void product(float[] x, int n, int k, float[] w, int m, float[] y) {
    product(x, k, 1, n, k, w, m, y);
  }

  /**
   * {@code y[k×m] += xᵀ · d} for {@code x[n×k]} and {@code d[n×m]}: the gradient of a product's
   * second factor.
   */
  public static void outer(float[] x, int n, int k, float[] d, int m, float[] y) {
    product(x, 1, k, k, n, d, m, y);
  }

  /**
   * {@code y[n×m] += X · w[k×m]} where {@code X(i, j)} stands at {@code x[i·row + j·column]}. The
   * sums run in the same order whatever n is: by fours of k, the last of each four first.
   */
  private static void product(
      float[] x, int row, int column, int n, int k, float[] w, int m, float[] y) {
    Scratch scratch = SCRATCH.get();
    scratch.reserve(m);
    for (int from = 0; from < n; from += BLOCK) {
      int rows = Math.min(BLOCK, n - from);
      for (int i = 0; i < rows; i++) {
        System.arraycopy(y, (from + i) * m, scratch.result[i], 0, m);
      }
      block(x, from * row, row, column, rows, k, w, m, scratch);
      for (int i = 0; i < rows; i++) {
        System.arraycopy(scratch.result[i], 0, y, (from + i) * m, m);
      }
    }
  }

  private static void block(
      float[] x, int at, int row, int column, int n, int k, float[] w, int m, Scratch scratch) {
    float[][] y = scratch.result;
    float[] w0 = scratch.factor[0];
    float[] w1 = scratch.factor[1];
    float[] w2 = scratch.factor[2];
    float[] w3 = scratch.factor[3];
    int j = 0;
    for (; j + 4 <= k; j += 4) {
      for (int r = 0; r < 4; r++) {
        System.arraycopy(w, (j + r) * m, scratch.factor[r], 0, m);
      }
      int i = 0;
      for (; i + 2 <= n; i += 2) {
        int a = at + i * row + j * column;
        int b = a + row;
        float[] y0 = y[i];
        float[] y1 = y[i + 1];
        int third = 2 * column;
        int fourth = 3 * column;
        add2x2(y0, y1, m, w2, w3, x[a + third], x[a + fourth], x[b + third], x[b + fourth]);
        add2x2(y0, y1, m, w0, w1, x[a], x[a + column], x[b], x[b + column]);
      }
      if (i < n) {
        int a = at + i * row + j * column;
        add1x4(y[i], m, w0, w1, w2, w3, x[a], x[a + column], x[a + 2 * column], x[a + 3 * column]);
      }
    }
    for (; j < k; j++) {
      System.arraycopy(w, j * m, w0, 0, m);
      for (int i = 0; i < n; i++) {
        add1x1(y[i], m, w0, x[at + i * row + j * column]);
      }
    }
  }

  private static void add2x2(
      float[] y0, float[] y1, int m, float[] w0, float[] w1, float a, float b, float e, float f) {
    for (int i = 0; i < m; i++) {
      float p = w0[i];
      float q = w1[i];
      y0[i] = Math.fma(a, p, Math.fma(b, q, y0[i]));
      y1[i] = Math.fma(e, p, Math.fma(f, q, y1[i]));
    }
  }

  private static void add1x4(
      float[] y,
      int m,
      float[] w0,
      float[] w1,
      float[] w2,
      float[] w3,
      float a,
      float b,
      float c,
      float d) {
    for (int i = 0; i < m; i++) {
      y[i] = Math.fma(a, w0[i], Math.fma(b, w1[i], Math.fma(c, w2[i], Math.fma(d, w3[i], y[i]))));
    }
  }

  private static void add1x1(float[] y, int m, float[] w, float a) {
    for (int i = 0; i < m; i++) {
      y[i] = Math.fma(a, w[i], y[i]);
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
