package org.detente.coder.time;

import org.jspecify.annotations.Nullable;

/** A word, a number or a mark of the text; after a stage also an expression found in it. */
final class Symbol {
  /** Offset of the first character. */
  final int begin;

  /** Offset after the last. */
  final int end;

  /** Whether nothing stands between it and the symbol before it. */
  final boolean glued;

  /** Index of the first word, number or mark that it covers. */
  final int atom;

  /** The word as the grammar knows it, or null. */
  Vocabulary.@Nullable Entry entry;

  /** Categories that hold of it. */
  long categories;

  /** The number that digits write, or -1. */
  int number = -1;

  /** Whether its first letter is a capital. */
  boolean capital;

  /** What it means, once it is an expression. */
  @Nullable Sense sense;

  /** The rule that found it. */
  String rule = "";

  Symbol(int begin, int end, boolean glued, int atom) {
    this.begin = begin;
    this.end = end;
    this.glued = glued;
    this.atom = atom;
  }

  boolean has(long bits) {
    return (categories & bits) != 0;
  }

  boolean isDigits() {
    return number >= 0;
  }
}
