package org.detente.coder.actor.register;

import java.util.Arrays;
import java.util.Comparator;

/** Edges of a trie in two flat arrays (open addressing): a node and a piece give the next node. */
final class EdgeTable {
  private static final long FREE = 0;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1 << 17];
  private int[] values = new int[1 << 17];
  private int size;

  /** The node that follows, or -1. */
  int get(int node, int piece) {
    long key = key(node, piece);
    for (int i = slot(key); keys[i] != FREE; i = (i + 1) & (keys.length - 1)) {
      if (keys[i] == key) {
        return values[i];
      }
    }
    return -1;
  }

  /** Adds an edge that is not there yet; pieces are numbered from 1. */
  void put(int node, int piece, int next) {
    if (++size * 2 > keys.length) {
      grow();
    }
    insert(key(node, piece), next);
  }

  int size() {
    return size;
  }

  /** All edges as node, piece and next node, sorted by node and piece. */
  long[][] sorted() {
    long[][] sorted = new long[size][];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        sorted[count++] = new long[] {keys[i], values[i]};
      }
    }
    Arrays.sort(sorted, Comparator.comparingLong(edge -> edge[0]));
    long[][] edges = new long[count][];
    for (int i = 0; i < count; i++) {
      edges[i] = new long[] {sorted[i][0] >>> 32, sorted[i][0] & 0xFFFFFFFFL, sorted[i][1]};
    }
    return edges;
  }

  private void insert(long key, int next) {
    int i = slot(key);
    while (keys[i] != FREE) {
      i = (i + 1) & (keys.length - 1);
    }
    keys[i] = key;
    values[i] = next;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        insert(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static long key(int node, int piece) {
    return ((long) node << 32) | piece;
  }

  private int slot(long key) {
    return (int) ((key * MIXER) >>> 32) & (keys.length - 1);
  }
}
