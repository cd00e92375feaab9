package org.detente.coder.time;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The temporal grammar of one language, as read from its files.
 *
 * @param language ISO 639-1 code
 * @param vocabulary its words
 * @param stages its rules, stage by stage
 * @param rules the same rules in the order of the file
 * @param verbs words that tell the tense of a clause and the sort of an anchor, by class
 */
record Grammar(
    String language,
    Vocabulary vocabulary,
    List<Automaton> stages,
    List<Rule> rules,
    Map<WordClass, Set<String>> verbs) {
  Grammar {
    stages = List.copyOf(stages);
    rules = List.copyOf(rules);
    verbs = Map.copyOf(verbs);
  }

  /** Words that are no expressions but say how a clause stands to one. */
  enum WordClass {
    /** Auxiliaries of the perfect. */
    PERFECT,
    /** Present auxiliaries of the passive. */
    PRESENT,
    /** Past forms of auxiliaries. */
    PAST,
    /** Auxiliaries of the future and of the future seen from the past. */
    FUTURE,
    /** Verbs whose complement lies ahead ({@code beloven}, {@code agree}); lemmas. */
    PROSPECTIVE,
    /** From a time on. */
    SINCE,
    /** Until a time. */
    UNTIL,
    /** Prepositions between a name and its date ({@code van}, {@code of}). */
    NAMING,
    /** {@code eerste}, {@code eerst}, {@code first}. */
    FIRST,
    /** Nouns of things that keep a date in their name: treaties, laws; lemmas. */
    TITLED
  }

  /** Whether a word, in lower case, belongs to a class. */
  boolean is(WordClass wordClass, String word) {
    return verbs.getOrDefault(wordClass, Set.of()).contains(word);
  }
}
