package org.detente.coder.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/** What a language counts, and how it says that a number is an estimate or a range. */
final class QuantityLexicon {
  /** The unit of people of whom nothing more is known. */
  static final String PERSONS = "persons";

  /**
   * A predicate that gives what is counted its unit.
   *
   * @param lemmas its words, the first is sought at the predicate, the others beside or under it
   */
  record UnitPredicate(String unit, List<String> lemmas, boolean ofSubject) {}

  /** How a range is written: a word before (or null) and one between the numbers. */
  record Range(@Nullable String before, String between) {}

  private final Map<String, String> nouns = new HashMap<>();
  private final Set<String> persons = new HashSet<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> signs = new HashMap<>();
  private final Map<String, List<UnitPredicate>> predicates = new HashMap<>();
  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final List<Range> ranges = new ArrayList<>();
  private final Set<String> owners = new HashSet<>();
  private final Set<String> years = new HashSet<>();

  QuantityLexicon(String language) {
    for (String[] row : QuoteTable.rows(language, "units", 3)) {
      for (String words : row[2].split(",")) {
        addUnit(row[0], row[1], words.strip());
      }
    }
    for (String[] row : QuoteTable.rows(language, "approximations", 2)) {
      (row[1].equals("before") ? before : after).add(row[0]);
    }
    for (String[] row : QuoteTable.rows(language, "ranges", 2)) {
      ranges.add(new Range(row[0].equals("-") ? null : row[0], row[1]));
    }
    for (String[] row : QuoteTable.rows(language, "owners", 1)) {
      owners.add(row[0]);
    }
    for (String[] row : QuoteTable.rows(language, "years", 1)) {
      years.add(row[0]);
    }
  }

  private void addUnit(String unit, String kind, String words) {
    String key = words.toLowerCase(Locale.ROOT);
    switch (kind) {
      case "noun" -> nouns.putIfAbsent(key, unit);
      case "person" -> persons.add(key);
      case "state" -> states.putIfAbsent(key, unit);
      case "sign" -> signs.putIfAbsent(words, unit);
      default -> {
        List<String> lemmas = new ArrayList<>(List.of(key.split(" ")));
        for (String lemma : lemmas) {
          predicates
              .computeIfAbsent(lemma, k -> new ArrayList<>())
              .add(new UnitPredicate(unit, lemmas, kind.equals("subject")));
        }
      }
    }
  }

  /**
   * The unit of a counted noun by lemma, form, or last part of a compound; null where it is none.
   */
  @Nullable String unitOf(Sentence sentence, int token) {
    String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
    String unit = nouns.get(lemma);
    if (unit == null) {
      unit = nouns.get(sentence.form(token).toLowerCase(Locale.ROOT));
    }
    return unit != null ? unit : unitOfCompound(lemma);
  }

  private @Nullable String unitOfCompound(String lemma) {
    for (int at = 2; at <= lemma.length() - 4; at++) {
      String unit = nouns.get(lemma.substring(at));
      if (unit != null && (lemma.length() - at >= 5 || lemma.charAt(at - 1) == '-')) {
        return unit;
      }
    }
    return null;
  }

  /** The unit of two words ({@code aid worker}, {@code per cent}), or null. */
  @Nullable String unitOfPair(Sentence sentence, int token) {
    if (token + 1 >= sentence.size()) {
      return null;
    }
    String first = sentence.form(token).toLowerCase(Locale.ROOT);
    return nouns.get(first + " " + sentence.lemma(token + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether the noun counts people whose fate the predicate tells. */
  boolean isPerson(Sentence sentence, int token) {
    String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
    return persons.contains(lemma)
        || persons.contains(sentence.form(token).toLowerCase(Locale.ROOT));
  }

  /** The unit of a state beside the number ({@code twaalf doden}, {@code 12 dead}), or null. */
  @Nullable String unitOfState(Sentence sentence, int token) {
    String unit = states.get(sentence.form(token).toLowerCase(Locale.ROOT));
    return unit != null ? unit : states.get(sentence.lemma(token).toLowerCase(Locale.ROOT));
  }

  /** The unit of a currency sign, or null. */
  @Nullable String unitOfSign(String form) {
    return signs.get(form);
  }

  /** Predicates one of whose words is this lemma. */
  List<UnitPredicate> predicates(String lemma) {
    return predicates.getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
  }

  boolean approximatesBefore(String words) {
    return before.contains(words);
  }

  boolean approximatesAfter(String words) {
    return after.contains(words);
  }

  /** Whether the word joins the two numbers of a range, given the word before the first. */
  boolean isRange(String wordsBefore, String between) {
    for (Range range : ranges) {
      if (range.between.equals(between)
          && (range.before == null
              || wordsBefore.equals(range.before)
              || wordsBefore.endsWith(" " + range.before))) {
        return true;
      }
    }
    return false;
  }

  /** Whether four digits behind the word are a year. */
  boolean precedesYear(String form) {
    return years.contains(form.toLowerCase(Locale.ROOT));
  }

  boolean isOwnerPreposition(String form) {
    return owners.contains(form.toLowerCase(Locale.ROOT));
  }
}
