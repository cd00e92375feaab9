package org.detente.coder.actor.register;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strings in one array of bytes, each made when it is first asked for; and indices over them. */
final class CompiledStrings {
  private final byte[] characters;
  private final int[] bounds;
  private final @Nullable String[] made;

  /**
   * @param characters all strings behind each other in UTF-8
   * @param bounds where each begins, and where the last one ends
   */
  CompiledStrings(byte[] characters, int[] bounds) {
    this.characters = characters;
    this.bounds = bounds;
    made = new String[bounds.length - 1];
  }

  /** Two threads may both make one; strings are equal and safe however they are handed over. */
  String get(int id) {
    String string = made[id];
    if (string == null) {
      int from = bounds[id];
      string = new String(characters, from, bounds[id + 1] - from, StandardCharsets.UTF_8);
      made[id] = string;
    }
    return string;
  }

  /** Values by string: a table of string ids and values, open addressing. */
  final class Index {
    private final int[] table;

    /**
     * @param table for each slot a string's id and its value, -1 for a free slot; the number of
     *     slots is a power of two
     */
    Index(int[] table) {
      this.table = table;
    }

    /** The value of the string, or -1. */
    int find(String key) {
      int mask = table.length / 2 - 1;
      for (int slot = slot(key, mask); table[2 * slot] >= 0; slot = (slot + 1) & mask) {
        if (get(table[2 * slot]).equals(key)) {
          return table[2 * slot + 1];
        }
      }
      return -1;
    }
  }

  /** Where a string is looked for first; the hash of strings is the same on every machine. */
  static int slot(String key, int mask) {
    int hash = key.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & mask;
  }
}
