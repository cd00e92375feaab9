package org.detente.archive.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.detente.archive.store.Samples;
import org.junit.jupiter.api.Test;

/** Copies, as newspapers make them of agency copy, and other reports of the same events. */
class NearDuplicatesTest {
  private static final List<String> ORIGINALS =
      Samples.coded().stream().map(coded -> coded.document().text().toString()).toList();

  private static List<String> sentences(String text) {
    return new ArrayList<>(Arrays.asList(text.strip().split("(?<=[.!?”’])\\s+")));
  }

  /** What editors do to a text; the same seed does the same. */
  private static List<String> copies(String original, Random random) {
    List<String> copies = new ArrayList<>();
    copies.add("KIEV (AP) - " + original);
    copies.add(original.toUpperCase(Locale.ROOT).replace("’", "'").replace("“", "\""));
    List<String> cut = sentences(original);
    copies.add(String.join(" ", cut.subList(0, Math.max(3, cut.size() * 2 / 3))));
    List<String> middle = sentences(original);
    middle.remove(random.nextInt(middle.size()));
    middle.remove(random.nextInt(middle.size()));
    copies.add(String.join(" ", middle));
    List<String> shuffled = sentences(original);
    Collections.shuffle(shuffled, random);
    copies.add(String.join("\n\n", shuffled));
    copies.add(
        original
            + "\n\nRead more about this subject in our dossier. Follow us for the latest news from"
            + " our correspondents. Subscribe to the newsletter and get it every morning.");
    String[] words = original.split(" ");
    for (int i = 5; i < words.length; i += 14) {
      words[i] = "anders" + random.nextInt(100);
    }
    copies.add(String.join(" ", words));
    return copies;
  }

  private static double contained(Shingles a, Shingles b) {
    return (double) a.common(b) / Math.min(a.size(), b.size());
  }

  @Test
  void copiesAreToldFromOtherReportsWithRoomToSpare() {
    Random random = new Random(7);
    double leastOfCopies = 1;
    double mostOfOthers = 0;
    for (String original : ORIGINALS) {
      Shingles own = Shingles.of(original);
      for (String copy : copies(original, random)) {
        Shingles other = Shingles.of(copy);
        leastOfCopies = Math.min(leastOfCopies, contained(own, other));
        assertTrue(NearDuplicates.sameStory(own, other), copy);
      }
      for (String another : ORIGINALS) {
        if (!another.equals(original)) {
          Shingles other = Shingles.of(another);
          mostOfOthers = Math.max(mostOfOthers, contained(own, other));
          assertFalse(NearDuplicates.sameStory(own, other), another);
        }
      }
    }
    // docs/archive.md reports these two numbers.
    assertEquals(0.70, leastOfCopies, 0.01);
    assertEquals(0.05, mostOfOthers, 0.01);
  }

  @Test
  void copiesShareABandNearlyAlways() {
    Random random = new Random(8);
    int copies = 0;
    int found = 0;
    for (String original : ORIGINALS) {
      Set<Long> own = new HashSet<>();
      for (long band : NearDuplicates.bands(Shingles.of(original))) {
        own.add(band);
      }
      for (String copy : copies(original, random)) {
        copies++;
        for (long band : NearDuplicates.bands(Shingles.of(copy))) {
          if (own.contains(band)) {
            found++;
            break;
          }
        }
      }
    }
    assertEquals(16 * 7, copies);
    // docs/archive.md reports this number.
    assertTrue(found >= 110, found + " of " + copies);
  }

  @Test
  void textsOfALineAreCopiesOnlyWhereTheyAreTheSame() {
    Shingles one = Shingles.of("Ministers of both states will meet in Geneva on Friday.");
    Shingles other = Shingles.of("Ministers of both states will meet in Geneva on Monday.");
    assertFalse(NearDuplicates.sameStory(one, other));
    assertTrue(NearDuplicates.sameStory(one, one));
    assertFalse(NearDuplicates.sameStory(Shingles.of(""), Shingles.of("")));
    assertEquals(0, NearDuplicates.bands(Shingles.of("two words")).length);
  }
}
