package org.detente.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the parties of one side of an event come from: alternatives in order, each a union of
 * sources ({@code addressee|inner.actors}, {@code agent+partner}).
 */
record Side(List<List<Source>> alternatives) {
  /** One source of parties. */
  enum Source {
    AGENT,
    PARTNER,
    PATIENT,
    ADDRESSEE,
    TOPIC,
    PLACE,
    SOURCE,
    GOAL,
    INNER_ACTORS,
    INNER_RECIPIENTS,
    /** Who says it, where it has no agent of its own. */
    SPEAKER,
    /** Who says it; the row does not hold without. */
    SAYER,
    /** Who acts in the clause that its own is the condition of. */
    SETTER,
    /** The subject of the clause that it governs. */
    SUBJECT,
    /** The first party named anywhere in what it is about or done to. */
    SCOPE,
    /** Who acts in the deed that its place, time or means names ({@code wounded in a raid by}). */
    CAUSE,
    /** Whom the infinitive of purpose beside it is done to ({@code fired to disperse students}). */
    PURPOSE
  }

  static Side parse(String cell) {
    List<List<Source>> alternatives = new ArrayList<>();
    if (!cell.equals("-")) {
      for (String alternative : cell.split("\\|")) {
        List<Source> union = new ArrayList<>();
        for (String word : alternative.split("\\+")) {
          union.add(Source.valueOf(word.toUpperCase(Locale.ROOT).replace('.', '_')));
        }
        alternatives.add(List.copyOf(union));
      }
    }
    return new Side(List.copyOf(alternatives));
  }

  boolean uses(Source source) {
    for (List<Source> union : alternatives) {
      if (union.contains(source)) {
        return true;
      }
    }
    return false;
  }
}
