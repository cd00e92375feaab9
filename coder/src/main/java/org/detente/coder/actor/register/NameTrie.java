package org.detente.coder.actor.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.detente.coder.actor.register.RegisterMatch.Candidate;
import org.jspecify.annotations.Nullable;

/** Names by their pieces as they are read. Filled once, then read by any number of threads. */
final class NameTrie extends NameMatcher {
  private static final int ABBREVIATION_LENGTH = 5;

  private final Map<String, Integer> ids = new HashMap<>(1 << 15);
  private final EdgeTable edges = new EdgeTable();
  private final FoldedTokens scratch = FoldedTokens.ofName("");
  private @Nullable Form[] forms = new Form[1 << 16];
  private int nodes = 1;

  void add(Candidate candidate) {
    String name = candidate.name();
    scratch.refill(name);
    insert(candidate, scratch);
    int apostrophe = name.indexOf('\'');
    if (apostrophe > 0 && apostrophe < name.length() - 1) {
      scratch.refill(name.replace('\'', '-'));
      insert(candidate, scratch);
    }
  }

  private void insert(Candidate candidate, FoldedTokens pieces) {
    int node = ROOT;
    int length = 0;
    byte[] capitals = new byte[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      Integer id = ids.get(pieces.piece(i));
      if (id == null) {
        id = ids.size() + 1;
        ids.put(pieces.piece(i), id);
      }
      int next = edges.get(node, id);
      if (next < 0) {
        next = nodes++;
        edges.put(node, id, next);
      }
      node = next;
      capitals[length++] = capital(pieces, i);
    }
    if (node != ROOT) {
      put(node, new Form(candidate, Arrays.copyOf(capitals, length)));
    }
  }

  private void put(int node, Form form) {
    if (node >= forms.length) {
      forms = Arrays.copyOf(forms, Math.max(node + 1, forms.length * 2));
    }
    Form last = null;
    for (Form other = forms[node]; other != null; other = other.next) {
      if (other.candidate.referent() == form.candidate.referent()
          && other.candidate.kind() == form.candidate.kind()
          && other.candidate.language().equals(form.candidate.language())
          && Arrays.equals(other.capitals, form.capitals)) {
        return;
      }
      last = other;
    }
    if (last == null) {
      forms[node] = form;
    } else {
      last.next = form;
    }
  }

  private static byte capital(FoldedTokens pieces, int i) {
    if (!pieces.startsUpper(i)) {
      return 0;
    }
    int length = pieces.piece(i).length();
    return (byte) (pieces.isAllUpper(i) && length > 1 && length <= ABBREVIATION_LENGTH ? 2 : 1);
  }

  @Override
  int step(int node, String piece) {
    Integer id = ids.get(piece);
    return id == null ? -1 : edges.get(node, id);
  }

  @Override
  @Nullable Form form(int node) {
    return node < forms.length ? forms[node] : null;
  }

  /** How many nodes there are, the root among them. */
  int nodes() {
    return nodes;
  }

  /** The pieces by their number, which begins at 1. */
  Map<String, Integer> pieces() {
    return ids;
  }

  /** The edges of all nodes. */
  EdgeTable edges() {
    return edges;
  }
}
