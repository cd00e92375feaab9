package org.detente.coder.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.coder.time.Pattern.Sequence;
import org.detente.coder.time.Pattern.Test;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one stage as a tree of tests. From each symbol the longest match is sought; its
 * length is bounded by the longest rule, so the time is linear in the text whatever the text.
 */
final class Automaton {
  private final Node root = new Node();

  /** A state: the tests that lead on, and the rule that may end here. */
  private static final class Node {
    final Map<Integer, Edge> words = new HashMap<>();
    final Map<Integer, Edge> gluedWords = new HashMap<>();
    final List<Edge> edges = new ArrayList<>();
    final BitSet leaving = new BitSet();
    long categories;
    long kinds;
    @Nullable Rule rule;
    int first;
    int last;

    boolean isWord(Test test) {
      return test.type() == Test.Type.WORD;
    }

    Node wordEdge(Test test) {
      Map<Integer, Edge> map = test.glued() ? gluedWords : words;
      leaving.set((int) test.bits());
      return map.computeIfAbsent((int) test.bits(), id -> new Edge(test, new Node())).target;
    }

    Node edge(Test test) {
      for (Edge edge : edges) {
        if (edge.test.equals(test)) {
          return edge.target;
        }
      }
      Edge edge = new Edge(test, new Node());
      edges.add(edge);
      if (test.type() == Test.Type.KIND) {
        kinds |= test.bits();
      } else {
        categories |= test.bits();
      }
      return edge.target;
    }

    /** Whether any test can hold of the symbol: most words of a text end here. */
    boolean mayLeave(Symbol symbol) {
      if (symbol.sense != null) {
        return (symbol.sense.kind().bit() & kinds) != 0;
      }
      return symbol.has(categories) || symbol.entry != null && leaving.get(symbol.entry.id);
    }
  }

  private record Edge(Test test, Node target) {}

  /**
   * A match with the frame of the expression in it.
   *
   * @param match the match
   * @param first index of the first symbol of the expression
   * @param last index after its last
   */
  record Found(Match match, int first, int last) {}

  /** Adds a rule's sequence; an earlier rule keeps its place. */
  void add(Sequence sequence, Rule rule) {
    Node node = root;
    for (Test test : sequence.tests()) {
      node = node.isWord(test) ? node.wordEdge(test) : node.edge(test);
    }
    if (node.rule == null) {
      node.rule = rule;
      node.first = sequence.first();
      node.last = sequence.last();
    }
  }

  /** The longest match from a symbol that {@code accepts} admits, or null. */
  @Nullable Found find(List<Symbol> symbols, int from, Guard accepts) {
    Symbol symbol = symbols.get(from);
    if (!root.mayLeave(symbol)) {
      return null;
    }
    Search search = new Search(symbols, from, accepts);
    search.walk(root, 0);
    return search.best;
  }

  /** What must hold of a match beyond its words. */
  interface Guard {
    boolean admits(Match match, int first, int last);
  }

  private static final class Search {
    private final List<Symbol> symbols;
    private final int from;
    private final Guard guard;
    private final List<String> path = new ArrayList<>();
    private @Nullable Found best;

    Search(List<Symbol> symbols, int from, Guard guard) {
      this.symbols = symbols;
      this.from = from;
      this.guard = guard;
    }

    void walk(Node node, int depth) {
      if (node.rule != null && isBetter(node.rule, depth)) {
        Match match = new Match(node.rule, symbols, from, path.toArray(new String[0]));
        if (guard.admits(match, from + node.first, from + node.last)) {
          best = new Found(match, from + node.first, from + node.last);
        }
      }
      if (from + depth >= symbols.size()) {
        return;
      }
      Symbol symbol = symbols.get(from + depth);
      Vocabulary.Entry word = symbol.sense == null ? symbol.entry : null;
      if (word != null && node.leaving.get(word.id)) {
        step(node.words.get(word.id), depth);
        if (symbol.glued) {
          step(node.gluedWords.get(word.id), depth);
        }
      }
      if (symbol.sense != null || (symbol.categories & node.categories) != 0) {
        for (Edge edge : node.edges) {
          if (edge.test.type() == Test.Type.KIND
              ? isKind(edge.test, symbol)
              : isIn(edge.test, symbol)) {
            step(edge, depth);
          }
        }
      }
    }

    private void step(@Nullable Edge edge, int depth) {
      if (edge != null) {
        path.add(edge.test.slot());
        walk(edge.target, depth + 1);
        path.remove(path.size() - 1);
      }
    }

    private boolean isBetter(Rule rule, int length) {
      if (best == null) {
        return true;
      }
      int known = best.match().length();
      return length > known || length == known && rule.order() < best.match().rule().order();
    }

    private static boolean isKind(Test test, Symbol symbol) {
      return symbol.sense != null
          && (symbol.sense.kind().bit() & test.bits()) != 0
          && (symbol.glued || !test.glued());
    }

    private static boolean isIn(Test test, Symbol symbol) {
      return symbol.sense == null && symbol.has(test.bits()) && (symbol.glued || !test.glued());
    }
  }
}
