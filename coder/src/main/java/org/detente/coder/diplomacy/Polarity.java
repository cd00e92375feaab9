package org.detente.coder.diplomacy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Assessment.Value;

/**
 * Whether a word holds in its sentence: negation, denial and doubt, told from the words of {@code
 * diplomacy/LANG/polarity.tsv} and the tree.
 *
 * <p>Two negations cancel each other; doubt wins over both.
 */
final class Polarity {
  /** What a word does to the words in its reach. */
  enum Effect {
    NEGATE,
    DENY,
    BLUR,
    ASSERT
  }

  /** Governors looked at above the word: a noun in a noun phrase in a clause in a clause. */
  private static final int REACH = 4;

  private final Map<Effect, Set<String>> words = new EnumMap<>(Effect.class);

  private Polarity() {}

  /** Reads the words of a language; one without a file has none. */
  static Polarity of(String language) {
    Polarity polarity = new Polarity();
    for (Effect effect : Effect.values()) {
      polarity.words.put(effect, new HashSet<>());
    }
    for (var row : WordFile.rows("/diplomacy/" + language + "/polarity.tsv", 3)) {
      Effect effect = Effect.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      Objects.requireNonNull(polarity.words.get(effect)).add(row.get(1));
    }
    return polarity;
  }

  boolean is(Effect effect, Sentence sentence, int token) {
    Set<String> lemmas = words.getOrDefault(effect, Set.of());
    return lemmas.contains(sentence.lemma(token).toLowerCase(Locale.ROOT))
        || lemmas.contains(sentence.form(token).toLowerCase(Locale.ROOT));
  }

  /** Whether what the token says is so in its sentence. */
  Value of(Sentence sentence, int token) {
    int turns = 0;
    boolean blurred = false;
    int at = token;
    for (int step = 0; at >= 0 && step <= REACH; step++) {
      turns += has(Effect.NEGATE, sentence, at, token) ? 1 : 0;
      blurred |= has(Effect.BLUR, sentence, at, token);
      if (step > 0) {
        turns += is(Effect.DENY, sentence, at) ? 1 : 0;
        blurred |= is(Effect.BLUR, sentence, at);
      }
      if (endsReach(sentence, at)) {
        break;
      }
      at = sentence.head(at);
    }
    if (blurred) {
      return Value.UNCLEAR;
    }
    return turns % 2 == 0 ? Value.YES : Value.NO;
  }

  /** A clause that is told, coordinated or set beside another takes no negation from it. */
  private static boolean endsReach(Sentence sentence, int token) {
    Relation relation = sentence.relation(token);
    return switch (relation) {
      case ROOT, PARATAXIS, ADVCL, ACL_RELCL, CONJ -> isClause(sentence, token);
      default -> false;
    };
  }

  private static boolean isClause(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.VERB
        || sentence.upos(token) == Upos.AUX
        || sentence.child(token, Relation.COP) >= 0
        || sentence.relation(token) == Relation.ROOT;
  }

  private boolean has(Effect effect, Sentence sentence, int governor, int token) {
    for (int child : sentence.children(governor)) {
      if (!is(effect, sentence, child) || child == token) {
        continue;
      }
      Relation relation = sentence.relation(child);
      boolean operator =
          relation == Relation.DET
              || relation == Relation.ADVMOD
              || relation == Relation.CASE
              || relation == Relation.MARK
              || relation == Relation.AUX
              || relation == Relation.CC
              || relation == Relation.AMOD;
      if (operator) {
        return true;
      }
    }
    return false;
  }
}
