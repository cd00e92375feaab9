package org.detente.coder.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule holds.
 *
 * @param rule the rule
 * @param symbols what it was matched against
 * @param first index of the first symbol matched
 * @param slots the name of each symbol matched, in order; empty where the rule names none
 */
record Match(Rule rule, List<Symbol> symbols, int first, String[] slots) {
  /** The symbol that a slot names, or null where it was left out. */
  @Nullable Symbol slot(String name) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i].equals(name)) {
        return symbols.get(first + i);
      }
    }
    return null;
  }

  /** Number of symbols matched, context included. */
  int length() {
    return slots.length;
  }
}
