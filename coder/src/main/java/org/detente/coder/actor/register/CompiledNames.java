package org.detente.coder.actor.register;

import org.detente.coder.actor.register.RegisterMatch.Candidate;
import org.jspecify.annotations.Nullable;

/** The trie of names of a compiled register. */
final class CompiledNames extends NameMatcher {
  private final CompiledStrings strings;
  private final CompiledStrings.Index pieces;
  private final int[] firstEdges;
  private final int[] edges;
  private final int[] formData;
  private final Referents referents;
  private final @Nullable Form[] made;

  /** Gives an entry by its kind and number. */
  interface Referents {
    Referent get(int kind, int index);
  }

  /**
   * @param pieces numbers of pieces
   * @param firstEdges for each node where its edges begin, and where the last one's end; and behind
   *     these for each node where its forms begin, or -1
   * @param edges pairs of a piece's number and the next node, sorted by piece within a node
   * @param formData the number of a node's forms, and for each the kind and number of its referent,
   *     kind of name, string, language, and the string of its capitals
   */
  CompiledNames(
      CompiledStrings strings,
      CompiledStrings.Index pieces,
      int[] firstEdges,
      int[] edges,
      int[] formData,
      Referents referents) {
    this.strings = strings;
    this.pieces = pieces;
    this.firstEdges = firstEdges;
    this.edges = edges;
    this.formData = formData;
    this.referents = referents;
    made = new Form[nodes()];
  }

  private int nodes() {
    return (firstEdges.length - 1) / 2;
  }

  @Override
  int step(int node, String piece) {
    int id = pieces.find(piece);
    if (id < 0) {
      return -1;
    }
    int low = firstEdges[node];
    int high = firstEdges[node + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = edges[2 * middle];
      if (found == id) {
        return edges[2 * middle + 1];
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  @Override
  @Nullable Form form(int node) {
    Form form = made[node];
    int at = firstEdges[nodes() + 1 + node];
    if (form != null || at < 0) {
      return form;
    }
    synchronized (made) {
      form = made[node];
      if (form == null) {
        form = read(at);
        made[node] = form;
      }
      return form;
    }
  }

  private @Nullable Form read(int at) {
    Form first = null;
    int count = formData[at];
    for (int i = count - 1; i >= 0; i--) {
      int form = at + 1 + 6 * i;
      Candidate candidate =
          new Candidate(
              referents.get(formData[form], formData[form + 1]),
              RegisterCompiler.NAME_KINDS[formData[form + 2]],
              strings.get(formData[form + 3]),
              strings.get(formData[form + 4]));
      String capitals = strings.get(formData[form + 5]);
      byte[] marks = new byte[capitals.length()];
      for (int k = 0; k < marks.length; k++) {
        marks[k] = (byte) (capitals.charAt(k) - '0');
      }
      Form made = new Form(candidate, marks);
      made.next = first;
      first = made;
    }
    return first;
  }
}
