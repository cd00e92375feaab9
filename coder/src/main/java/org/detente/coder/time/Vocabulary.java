package org.detente.coder.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that a temporal grammar knows, looked up by their characters without making a string.
 * Each has categories (a bit set), a value in each category, and an id by which rules name it.
 */
final class Vocabulary {
  /** Categories of numbers and names, which every language has. */
  static final List<String> BUILT_IN =
      List.of(
          "NUMBER", "DAY", "YEAR", "HOUR", "DD", "MM", "YYYY", "YY", "HH", "MI", "HHMM", "PART",
          "NAME");

  /** A word of the grammar. */
  static final class Entry {
    final String word;
    final int id;
    long categories;
    boolean capitalOnly;
    boolean abbreviation;

    /** Where a compound is cut in two ({@code zondag|avond}), or 0. */
    int cut;

    private final Map<Integer, String> values = new LinkedHashMap<>();

    private Entry(String word, int id) {
      this.word = word;
      this.id = id;
    }

    /** Its value in a category. */
    String value(int category) {
      return values.getOrDefault(category, "");
    }
  }

  private final Map<String, Integer> categories = new LinkedHashMap<>();
  private final Map<String, Entry> byWord = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Entry[] table = new @Nullable Entry[64];

  Vocabulary() {
    BUILT_IN.forEach(this::category);
  }

  /** The number of a category, made where it is new. */
  int category(String name) {
    Integer known = categories.get(name);
    if (known != null) {
      return known;
    }
    if (categories.size() == Long.SIZE) {
      throw new IllegalArgumentException("more than 64 word categories: " + name);
    }
    categories.put(name, categories.size());
    return categories.size() - 1;
  }

  /** The number of a category that exists. */
  int expectCategory(String name) {
    Integer known = categories.get(name);
    if (known == null) {
      throw new IllegalArgumentException("no word list has the category " + name);
    }
    return known;
  }

  /** The bit of a built-in category. */
  static long bit(String builtIn) {
    return 1L << BUILT_IN.indexOf(builtIn);
  }

  /** Takes a word that a rule names. */
  Entry literal(String word) {
    Entry known = byWord.get(word);
    if (known != null) {
      return known;
    }
    Entry entry = new Entry(word, entries.size());
    entries.add(entry);
    byWord.put(word, entry);
    return entry;
  }

  /** Adds a word: a capital means "only with a capital", a final stop "also with a stop". */
  void add(int category, String value, String written) {
    boolean abbreviation = written.length() > 1 && written.endsWith(".");
    String bare = abbreviation ? written.substring(0, written.length() - 1) : written;
    boolean capital = Character.isUpperCase(bare.charAt(0));
    Entry entry = literal(folded(bare));
    entry.capitalOnly |= capital;
    entry.abbreviation |= abbreviation;
    entry.categories |= 1L << category;
    entry.values.put(category, value);
  }

  /** Lets a word of one category and a word of another be written together. */
  void compound(int first, int second) {
    List<Entry> heads = withCategory(first);
    List<Entry> tails = withCategory(second);
    for (Entry head : heads) {
      for (Entry tail : tails) {
        if (!byWord.containsKey(head.word + tail.word)) {
          literal(head.word + tail.word).cut = head.word.length();
        }
      }
    }
  }

  private List<Entry> withCategory(int category) {
    return entries.stream()
        .filter(e -> (e.categories & 1L << category) != 0 && e.cut == 0)
        .toList();
  }

  /** The number of words; ids are below it. */
  int size() {
    return entries.size();
  }

  /** Makes the look-up table; to be called once, after all words. */
  void freeze() {
    @Nullable Entry[] slots = new @Nullable Entry[Integer.highestOneBit(entries.size() * 4 + 64)];
    for (Entry entry : entries) {
      int slot = hash(entry.word, 0, entry.word.length()) & slots.length - 1;
      while (slots[slot] != null) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = entry;
    }
    table = slots;
  }

  /** The entry of the characters between two offsets, case apart, or null. */
  @Nullable Entry find(String text, int begin, int end) {
    int slot = hash(text, begin, end) & table.length - 1;
    for (Entry entry = table[slot]; entry != null; entry = table[slot]) {
      if (same(entry.word, text, begin, end)) {
        return entry;
      }
      slot = slot + 1 & table.length - 1;
    }
    return null;
  }

  /** The entry of a word written with combining marks or soft hyphens. */
  @Nullable Entry findNormalised(String written) {
    String word = folded(written);
    return find(word, 0, word.length());
  }

  private static String folded(String written) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    StringBuilder word = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      if (composed.charAt(i) != '\u00AD') {
        word.append(fold(composed.charAt(i)));
      }
    }
    return word.toString();
  }

  private static boolean same(String word, String text, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != fold(text.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + fold(text.charAt(i));
    }
    return hash ^ hash >>> 15;
  }

  private static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  @Override
  public String toString() {
    return entries.size() + " words, categories " + Arrays.toString(categories.keySet().toArray());
  }
}
