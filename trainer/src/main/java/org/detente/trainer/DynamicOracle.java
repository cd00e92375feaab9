package org.detente.trainer;

import org.detente.coder.language.tree.ParserState;

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg &amp; Nivre 2013): how many gold arcs an
 * action makes unreachable.
 */
final class DynamicOracle {
  private int[] gold = new int[0];
  private int[][] children = new int[0][];

  /** Takes the gold heads of a sentence; the root's number is the sentence's length. */
  void start(int[] heads) {
    gold = heads;
    int[] counts = new int[heads.length + 1];
    for (int head : heads) {
      counts[head]++;
    }
    children = new int[heads.length + 1][];
    for (int i = 0; i <= heads.length; i++) {
      children[i] = new int[counts[i]];
    }
    for (int i = heads.length - 1; i >= 0; i--) {
      children[heads[i]][--counts[heads[i]]] = i;
    }
  }

  /** Gold arcs lost by a shift. */
  int shift(ParserState s) {
    int moved = s.next;
    int cost = 0;
    for (int child : children[moved]) {
      if (child < moved && s.heads[child] < 0) {
        cost++;
      }
    }
    int head = gold[moved];
    if (head < moved && s.heads[head] < 0 && !(s.depth > 0 && s.stack[s.depth - 1] == head)) {
      cost++;
    }
    return cost;
  }

  /** Gold arcs lost by a left arc, labels aside. */
  int left(ParserState s) {
    int popped = s.stack[s.depth - 1];
    int cost = lostChildren(s, popped);
    int head = gold[popped];
    boolean below = s.depth > 1 && s.stack[s.depth - 2] == head;
    if (head != s.next && (head > s.next || below)) {
      cost++;
    }
    return cost;
  }

  /** Gold arcs lost by a right arc, labels aside. */
  int right(ParserState s) {
    int popped = s.stack[s.depth - 1];
    return lostChildren(s, popped) + (gold[popped] >= s.next ? 1 : 0);
  }

  /** Children of the word that leaves the stack which still wait in the buffer. */
  private int lostChildren(ParserState s, int popped) {
    int lost = 0;
    for (int child : children[popped]) {
      if (child >= s.next) {
        lost++;
      }
    }
    return lost;
  }
}
