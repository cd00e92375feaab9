package org.detente.coder.event.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that say more of an event than its predicate does ({@code LANG/contexts.tsv}): its PLOVER
 * contexts, the mode of an assault by its means, or a domain such as sports that bars it.
 * Immutable.
 */
public final class ContextWords {
  /** What a word gives. */
  public enum Kind {
    CONTEXT,
    MODE,
    DOMAIN
  }

  /**
   * One gift of a word.
   *
   * @param value a PLOVER context, a mode, or a domain's name
   */
  public record Gift(Kind kind, String value) {}

  private static final int SHORTEST_PREFIX = 4;

  private final Map<String, List<Gift>> byLemma;
  private final Map<String, List<Gift>> byPrefix;

  private ContextWords(Map<String, List<Gift>> byLemma, Map<String, List<Gift>> byPrefix) {
    this.byLemma = byLemma;
    this.byPrefix = byPrefix;
  }

  /** What a lower-case lemma gives; a line {@code atoom*} gives to every word that begins so. */
  public List<Gift> of(String lemma) {
    List<Gift> gifts = byLemma.get(lemma);
    if (gifts != null) {
      return gifts;
    }
    for (int end = lemma.length(); end >= SHORTEST_PREFIX; end--) {
      gifts = byPrefix.get(lemma.substring(0, end));
      if (gifts != null) {
        return gifts;
      }
    }
    return List.of();
  }

  static ContextWords read(String language) {
    Map<String, List<Gift>> byLemma = new HashMap<>();
    Map<String, List<Gift>> byPrefix = new HashMap<>();
    for (Tsv.Line line : Tsv.resource("/lexicon/" + language + "/contexts.tsv", 3)) {
      Gift gift = new Gift(Kind.valueOf(line.cell(0).toUpperCase(Locale.ROOT)), line.cell(1));
      for (String word : line.cell(2).split(" ")) {
        boolean prefix = word.endsWith("*");
        String key = prefix ? word.substring(0, word.length() - 1) : word;
        (prefix ? byPrefix : byLemma).computeIfAbsent(key, k -> new ArrayList<>(1)).add(gift);
      }
    }
    return new ContextWords(byLemma, byPrefix);
  }
}
