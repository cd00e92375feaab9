package org.detente.coder.event.lexicon;

import java.util.List;
import java.util.Locale;
import org.detente.coder.record.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a word means for event coding, the same in all languages ({@code lexicon/concepts.tsv}).
 *
 * @param name upper case, hyphens ({@code EXPEL-DIPLOMAT})
 * @param kind how it behaves in composition
 * @param type PLOVER type when it has happened, or null
 * @param mode PLOVER mode with it, or null
 * @param asked mode of a REQUEST or REJECT whose matter it is, or null
 * @param threatened mode of a THREATEN whose matter it is, or null
 * @param contexts PLOVER contexts that always hold
 * @param definition one line for readers
 */
public record Concept(
    String name,
    Kind kind,
    @Nullable EventType type,
    @Nullable String mode,
    @Nullable String asked,
    @Nullable String threatened,
    List<String> contexts,
    String definition) {
  public Concept {
    contexts = List.copyOf(contexts);
  }

  /** How a concept behaves in composition. */
  public enum Kind {
    /** Happens by itself. */
    EVENT,
    /** Is said to somebody about something. */
    SPEECH,
    /** Says how far the predicate in it holds. */
    OPERATOR,
    /** No event; lets frames restrict their arguments. */
    THING,
    /** A thing that is moved, given, held: what a deployment or a gift consists of. */
    GOODS;

    /** Reads the file's spelling. */
    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Whether it is of the kind. */
  public boolean is(Kind other) {
    return kind == other;
  }
}
