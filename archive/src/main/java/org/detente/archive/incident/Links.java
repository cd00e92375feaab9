package org.detente.archive.incident;

import java.util.HashMap;
import java.util.Map;

/** Groups what is linked, directly or through others. A group is named by its first member. */
final class Links {
  private final Map<String, String> parents = new HashMap<>();

  /** Puts two into the same group. */
  void link(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (a.compareTo(b) < 0) {
      parents.put(b, a);
    } else if (b.compareTo(a) < 0) {
      parents.put(a, b);
    }
  }

  /** The first member, in alphabetical order, of the group of this one. */
  String root(String member) {
    String root = member;
    String parent = parents.get(root);
    while (parent != null && !parent.equals(root)) {
      root = parent;
      parent = parents.get(root);
    }
    return root;
  }
}
