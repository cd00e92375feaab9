package org.detente.coder.event.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The function words that clauses are read by ({@code LANG/grammar.tsv}) and the default roles of
 * prepositions ({@code LANG/frames.tsv}). Immutable.
 */
public final class Grammar {
  private static final int SHORTEST_MEASURE = 3;

  private static final String ANY = "*";
  private static final String ANY_NOUN = "*noun";

  /** What a function word does. */
  public enum Word {
    /** Denies ({@code niet}, {@code no}). */
    NEGATION,
    /** Auxiliary of the future. */
    FUTURE,
    /** Auxiliary of the conditional, of hearsay, of the future in the past. */
    WOULD,
    /** Auxiliary of possibility. */
    POSSIBLE,
    /** Auxiliary of necessity. */
    NECESSARY,
    /** Auxiliary of wish. */
    WISH,
    /** Begins a condition. */
    IF,
    /** Begins a negative condition. */
    UNLESS,
    /** Makes a condition one that a party sets ({@code only if}, {@code pas als}). */
    ONLY,
    /** Begins a purpose. */
    PURPOSE,
    /** Begins what is not so ({@code zonder}, {@code instead of}). */
    WITHOUT,
    /** Begins what is still to come ({@code voordat}, {@code before}). */
    BEFORE,
    /**
     * Begins a comparison that holds whatever it says ({@code zoals verwacht}, {@code as planned}).
     */
    AS,
    /** Begins a question ({@code of}, {@code whether}). */
    WHETHER,
    /** Relative pronoun. */
    RELATIVE,
    /** Names the source of what is said ({@code aldus}, {@code according}, {@code volgens}). */
    ATTRIBUTION,
    /** Adverb of uncertainty ({@code mogelijk}, {@code perhaps}). */
    PERHAPS,
    /** A noun that stands for what follows it ({@code deel van}, {@code a group of}). */
    TRANSPARENT,
    /** First part of a pronominal adverb ({@code er}, {@code daar}). */
    PRONOMINAL,
    /** Preposition that marks the agent of a passive. */
    BY,
    /** Auxiliary of the perfect that no passive has ({@code hebben}). */
    ACTIVE,
    /** Auxiliary that makes a passive whatever else stands there ({@code worden}). */
    PASSIVE,
    /** Verb whose perfect looks like a passive and is none ({@code is afgetreden}). */
    ERGATIVE,
    /** Reflexive pronoun. */
    REFLEXIVE,
    /** The other side of a reciprocal act ({@code elkaar}). */
    RECIPROCAL,
    /** Conjunction of two parties ({@code met}, {@code together with}). */
    TOGETHER,
    /** Noun that measures time or length; also the end of a compound ({@code zaterdagavond}). */
    MEASURE,
    /** What is only a chance of the clause that it governs ({@code kans}, {@code likely}). */
    CHANCE,
    /** Adverb that places the clause in the future. */
    SOON,
    /** Adjective that makes an event noun not actual ({@code mogelijke}, {@code planned}). */
    UNREAL,
    /** Adjective that makes an event noun future ({@code komende}, {@code planned}). */
    COMING,
    /** Preposition that makes one the owner or a part of the other ({@code van}, {@code of}). */
    OF,
    /** Preposition of an occasion ({@code during a visit}). */
    OCCASION,
    /** First of two prepositions, which belongs to the verb ({@code walked out of the talks}). */
    OUT,
    /** Preposition of place that says whose somebody is ({@code rebellen in Ivoorkust}). */
    IN,
    /** Ending of a present participle. */
    PRESENT_PARTICIPLE,
    /** Form of the future's auxiliary that is its past ({@code zou}). */
    PAST_FUTURE,
    /** Adjective that says that the noun is of the past or no more ({@code voormalig}). */
    FORMER
  }

  private final Map<Word, Set<String>> words;
  private final Map<String, Map<String, Role>> roles;

  private Grammar(Map<Word, Set<String>> words, Map<String, Map<String, Role>> roles) {
    this.words = words;
    this.roles = roles;
  }

  /** Whether the word, a lower-case form or lemma, does this. */
  public boolean is(Word kind, String word) {
    Set<String> set = words.get(kind);
    return set != null && set.contains(word);
  }

  /** Whether the lower-case lemma measures time or length, or ends in such a word. */
  public boolean isMeasure(String lemma) {
    for (int i = 0; i <= lemma.length() - SHORTEST_MEASURE; i++) {
      if (is(Word.MEASURE, lemma.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether words of the language are written together, so that the last part says what it is. */
  public boolean joinsCompounds() {
    return is(Word.TRANSPARENT, "+compounds");
  }

  /** Whether the lower-case form ends as a present participle does. */
  public boolean endsLikePresentParticiple(String form) {
    for (String ending : words.getOrDefault(Word.PRESENT_PARTICIPLE, Set.of())) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the form is the past of the future's auxiliary. */
  public boolean isPastFuture(String form) {
    return is(Word.PAST_FUTURE, form);
  }

  /**
   * The default role of a preposition.
   *
   * @param concept name of the predicate's concept
   * @param noun whether the predicate is a noun
   */
  public @Nullable Role role(String concept, boolean noun, String preposition) {
    Role role = look(concept, preposition);
    if (role == null && noun) {
      role = look(ANY_NOUN, preposition);
    }
    return role == null ? look(ANY, preposition) : role;
  }

  /** The role that a concept by itself gives to a slot ({@code frames.tsv}), or null. */
  public @Nullable Role ownRole(String concept, String slot) {
    return look(concept, slot);
  }

  /** Whether the word is a preposition of the frames. */
  public boolean isPreposition(String word) {
    return look(ANY, word) != null || look(ANY_NOUN, word) != null;
  }

  private @Nullable Role look(String concept, String preposition) {
    Map<String, Role> row = roles.get(concept);
    return row == null ? null : row.get(preposition);
  }

  static Grammar read(String language) {
    Map<Word, Set<String>> words = new EnumMap<>(Word.class);
    for (Tsv.Line line : Tsv.resource("/lexicon/" + language + "/grammar.tsv", 2)) {
      Word kind = Word.valueOf(line.cell(0).toUpperCase(Locale.ROOT));
      Set<String> set = words.computeIfAbsent(kind, k -> new HashSet<>());
      for (String word : line.cell(1).split(" ")) {
        set.add(word);
      }
    }
    Map<String, Map<String, Role>> roles = new HashMap<>();
    for (Tsv.Line line : Tsv.resource("/lexicon/" + language + "/frames.tsv", 3)) {
      Role role = Role.of(line.cell(2));
      if (role == null) {
        throw line.error("no such role: " + line.cell(2));
      }
      String concept = line.cell(0);
      if (!concept.startsWith(ANY) && !Concepts.standard().has(concept)) {
        throw line.error("no such concept: " + concept);
      }
      roles.computeIfAbsent(concept, c -> new HashMap<>()).put(line.cell(1), role);
    }
    return new Grammar(words, roles);
  }
}
