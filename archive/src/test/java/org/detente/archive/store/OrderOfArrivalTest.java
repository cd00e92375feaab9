package org.detente.archive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same articles give the same incidents, in whatever order and batches they come. */
class OrderOfArrivalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 3, 4", "2, 4, 10", "3, 5, 40", "4, 2, 3"})
  void doesNotMatter(long seed, int parties, int days) {
    List<StoredArticle> articles = new Invented(seed, parties, days).next(90);
    List<String> together = dump(articles, articles.size());
    assertTrue(together.size() > 500);
    Random random = new Random(seed);
    List<StoredArticle> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, random);
    assertEquals(together, dump(shuffled, 13));
    Collections.shuffle(shuffled, random);
    assertEquals(together, dump(shuffled, 20 + random.nextInt(60)));
  }

  /** What a record of another version took back leaves no trace in the incidents. */
  @ParameterizedTest
  @CsvSource({"11, 3, 4", "12, 4, 30"})
  void codingAnewIsAsIfTheFirstRecordHadNeverBeen(long seed, int parties, int days) {
    List<StoredArticle> articles = new Invented(seed, parties, days).next(60);
    List<StoredArticle> others = new Invented(seed + 100, parties, days).next(60);
    List<StoredArticle> wrong = new ArrayList<>();
    List<StoredArticle> right = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      wrong.add(new StoredArticle(Records.of(articles.get(i).coded(), others.get(i).coded()), "0"));
      right.add(new StoredArticle(articles.get(i).coded(), "1"));
    }
    String location = Databases.duckDb(folder);
    try (Archive archive = Archive.open(location)) {
      archive.store(wrong);
      assertEquals(60, archive.store(right).recoded());
      List<String> recoded = Incidents.dump(archive);
      recoded.removeIf(line -> line.contains("|0|") && line.endsWith("|false|"));
      List<String> plain = dump(articles, 60);
      assertEquals(incidentsOnly(plain), incidentsOnly(recoded));
    }
  }

  private static List<String> incidentsOnly(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("EVENT") || line.contains("|event|"))
        .toList();
  }

  private List<String> dump(List<StoredArticle> articles, int batch) {
    try (Archive archive = Archive.open(Databases.duckDb(folder))) {
      for (int from = 0; from < articles.size(); from += batch) {
        archive.store(articles.subList(from, Math.min(articles.size(), from + batch)));
      }
      return Incidents.dump(archive);
    }
  }
}
