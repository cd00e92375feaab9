package org.detente.coder.language.net;

import java.util.Arrays;

/**
 * Makes a tree of arc scores: each word takes its best head, one word becomes the root, and the few
 * cycles that this leaves are opened where it costs least. Crossing arcs are allowed. Close to the
 * maximum spanning tree, and linear but for sentences with cycles.
 */
final class TreeDecoder {
  private int[] component = new int[0];

  /** Sets {@code heads}; the root's is the number of words. */
  void decode(Activations a, int[] heads) {
    int n = a.size;
    if (n == 0) {
      return;
    }
    if (component.length < n) {
      component = new int[n + n / 2 + 16];
    }
    int root = 0;
    float margin = Float.NEGATIVE_INFINITY;
    for (int d = 0; d < n; d++) {
      heads[d] = bestHead(a, d, -1);
      float score = heads[d] < 0 ? 0 : a.arcs[d * a.band + heads[d] - a.low(d)];
      if (heads[d] < 0 || a.roots[d] - score > margin) {
        margin = a.roots[d] - score;
        root = d;
      }
    }
    heads[root] = n;
    openCycles(a, heads);
  }

  /** The best head of {@code d} that does not lie in the component {@code without}. */
  private int bestHead(Activations a, int d, int without) {
    int low = a.low(d);
    int row = d * a.band;
    int best = -1;
    for (int j = 0; j < a.band; j++) {
      if (low + j != d
          && (best < 0 || a.arcs[row + j] > a.arcs[row + best])
          && (without < 0 || component[low + j] != without)) {
        best = j;
      }
    }
    return best < 0 ? -1 : low + best;
  }

  private void openCycles(Activations a, int[] heads) {
    int n = a.size;
    int cycle = label(n, heads);
    while (cycle >= 0) {
      int cut = -1;
      int cutHead = -1;
      float least = Float.POSITIVE_INFINITY;
      int at = cycle;
      do {
        int other = bestHead(a, at, component[cycle]);
        if (other >= 0) {
          int row = at * a.band - a.low(at);
          float loss = a.arcs[row + heads[at]] - a.arcs[row + other];
          if (loss < least) {
            least = loss;
            cut = at;
            cutHead = other;
          }
        }
        at = heads[at];
      } while (at != cycle);
      if (cut < 0) {
        cut = cycle;
        cutHead = rootOf(n, heads);
      }
      heads[cut] = cutHead;
      cycle = label(n, heads);
    }
  }

  private static int rootOf(int n, int[] heads) {
    for (int d = 0; d < n; d++) {
      if (heads[d] == n) {
        return d;
      }
    }
    return 0;
  }

  /**
   * Numbers the components: 0 is the tree, others hang on a cycle. Returns a word on a cycle, or -1
   * where there is none.
   */
  private int label(int n, int[] heads) {
    Arrays.fill(component, 0, n, -1);
    int cycle = -1;
    int next = 1;
    for (int d = 0; d < n; d++) {
      int mark = -2 - d;
      int at = d;
      while (at < n && component[at] == -1) {
        component[at] = mark;
        at = heads[at];
      }
      int found;
      if (at >= n) {
        found = 0;
      } else if (component[at] == mark) {
        found = next++;
        cycle = at;
      } else {
        found = component[at];
      }
      at = d;
      while (at < n && component[at] == mark) {
        component[at] = found;
        at = heads[at];
      }
    }
    return cycle;
  }
}
