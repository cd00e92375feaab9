package org.detente.coder.event;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A verb, predicative word or noun with its company, brought to one form: passives turned round,
 * subjects shared over coordination and control, relative pronouns replaced by what they stand for.
 */
final class Clause {
  /** What heads it. */
  enum Kind {
    VERB,
    /** An adjective, adverb or noun said of a subject. */
    PREDICATIVE,
    NOUN
  }

  /** The modal colour of the finite verb. */
  enum Modality {
    NONE,
    FUTURE,
    WOULD,
    POSSIBLE,
    NECESSARY,
    WISH
  }

  final Sentence sentence;
  final int token;
  final Kind kind;
  final List<Slot> slots = new ArrayList<>();
  Modality modality = Modality.NONE;
  boolean passive;
  boolean reflexive;
  boolean negated;
  boolean perfect;
  boolean perhaps;
  boolean soon;

  /** Whether it has a condition ({@code unless}, {@code tenzij}, {@code if}). */
  boolean condition;

  /** Lower-case word that introduces the clause ({@code dat}, {@code als}, {@code to}), or null. */
  @Nullable String mark;

  Clause(Sentence sentence, int token, Kind kind) {
    this.sentence = sentence;
    this.token = token;
    this.kind = kind;
  }

  void add(String name, int dependent) {
    slots.add(new Slot(name, dependent, false));
  }

  /** The first dependent of this name, or -1. */
  int slot(String name) {
    for (Slot slot : slots) {
      if (slot.name().equals(name)) {
        return slot.token();
      }
    }
    return -1;
  }

  boolean has(String name) {
    return slot(name) >= 0;
  }
}
