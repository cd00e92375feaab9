package org.detente.coder.language.tree;

import java.util.Arrays;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez &amp; Satta 2011): a
 * stack, a buffer and the arcs made so far. The artificial root stands after the last word.
 *
 * <p>Actions are numbered: 0 shifts; 1 + r makes the buffer's first token the head of the stack's
 * top with relation r (left arc); 1 + R + r makes the stack's second token its head (right arc).
 */
public final class ParserState {
  /** The action that moves the buffer's first token to the stack. */
  public static final int SHIFT = 0;

  public int size;
  public int depth;
  public int next;
  public int[] stack = new int[0];
  public int[] heads = new int[0];
  public int[] labels = new int[0];
  public int[] left1 = new int[0];
  public int[] left2 = new int[0];
  public int[] right1 = new int[0];
  public int[] right2 = new int[0];
  public int[] leftCount = new int[0];
  public int[] rightCount = new int[0];
  private final int relations;

  /** A state for a language with so many relations. */
  public ParserState(int relations) {
    this.relations = relations;
  }

  /** Starts on a sentence of so many words. */
  public void start(int words) {
    size = words;
    depth = 0;
    next = 0;
    if (heads.length < words + 1) {
      int capacity = Math.max(128, Integer.highestOneBit(words + 1) * 2);
      stack = new int[capacity];
      heads = new int[capacity];
      labels = new int[capacity];
      left1 = new int[capacity];
      left2 = new int[capacity];
      right1 = new int[capacity];
      right2 = new int[capacity];
      leftCount = new int[capacity];
      rightCount = new int[capacity];
    }
    for (int[] array : new int[][] {heads, labels, left1, left2, right1, right2}) {
      Arrays.fill(array, 0, words + 1, -1);
    }
    Arrays.fill(leftCount, 0, words + 1, 0);
    Arrays.fill(rightCount, 0, words + 1, 0);
  }

  /** Whether the tree is complete. */
  public boolean done() {
    return depth == 0 && next >= size;
  }

  /** Whether the buffer's first token, a word, may move to the stack. */
  public boolean canShift() {
    return next < size;
  }

  /**
   * Whether the stack's top may depend on the buffer's first token; one word at most on the root.
   */
  public boolean canLeft() {
    return depth > 0 && (next < size || depth == 1);
  }

  /** Whether the stack's top may depend on the second. */
  public boolean canRight() {
    return depth > 1;
  }

  /** Performs an action, which must be allowed. */
  public void perform(int action) {
    if (action == SHIFT) {
      stack[depth++] = next++;
      return;
    }
    int dependent = stack[--depth];
    if (action <= relations) {
      attach(dependent, next, action - 1);
    } else {
      attach(dependent, stack[depth - 1], action - 1 - relations);
    }
  }

  private void attach(int dependent, int head, int label) {
    heads[dependent] = head;
    labels[dependent] = label;
    if (dependent < head) {
      left2[head] = left1[head];
      left1[head] = dependent;
      leftCount[head]++;
    } else {
      right2[head] = right1[head];
      right1[head] = dependent;
      rightCount[head]++;
    }
  }
}
