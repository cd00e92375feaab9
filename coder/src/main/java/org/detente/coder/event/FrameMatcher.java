package org.detente.coder.event;

import java.util.List;
import java.util.Locale;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.event.lexicon.Frame;
import org.detente.coder.event.lexicon.FrameItem;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.jspecify.annotations.Nullable;

/** Holds frames against the clauses of one sentence. */
final class FrameMatcher {
  /** Parts of a phrase are followed so deep: {@code een deel van de eerste duizend soldaten}. */
  private static final int DEPTH = 3;

  /** Idiom words are found so many steps under their verb even where the tree misplaces them. */
  private static final int LOOSE_DEPTH = 4;

  /** Letters that the parts of a compound have at least. */
  private static final int LAST_PART = 4;

  private static final int FIRST_PART = 3;

  /** A verb with its particle is another word: it outweighs what the bare verb demands. */
  private static final int PARTICLE = 8;

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Parties parties;

  FrameMatcher(Sentence sentence, Lexicon lexicon, Parties parties) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /**
   * Of the entries whose frames match the one that demands most; of equals one that bars the word,
   * else the first; or null.
   */
  @Nullable Entry best(List<Entry> candidates, Clause clause) {
    Entry best = null;
    int most = -1;
    for (Entry entry : candidates) {
      int demands = entry.frame().demands() + (entry.word().indexOf(' ') > 0 ? PARTICLE : 0);
      boolean bars = demands > 0 && demands == most && entry.concept() == null;
      if ((demands > most || bars) && matches(entry.frame(), clause)) {
        best = entry;
        most = demands;
      }
    }
    return best;
  }

  private boolean matches(Frame frame, Clause clause) {
    for (FrameItem item : frame.items()) {
      boolean holds =
          switch (item.demand()) {
            case NOTHING -> true;
            case CLAUSE -> clauseHolds(item.slot(), clause);
            case MATCH -> find(item, clause) >= 0;
            case NO_MATCH -> find(item, clause) < 0;
            case ABSENT -> !clause.has(item.slot());
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private boolean clauseHolds(String slot, Clause clause) {
    return switch (slot) {
      case "act" -> !clause.passive;
      case "pass" -> clause.passive;
      case "refl" -> clause.reflexive;
      case "inf" -> hasInfinitive(clause);
      default -> !clause.reflexive;
    };
  }

  /** {@code ordered them to leave}: trees often have the complement as an adverbial clause. */
  private boolean isAim(Slot slot) {
    return slot.name().equals(Slot.ADVERBIAL_CLAUSE)
        && sentence.has(slot.token(), Feature.VERBFORM_INF);
  }

  private boolean hasInfinitive(Clause clause) {
    for (Slot slot : clause.slots) {
      if ((slot.name().equals(Slot.CLAUSE) || isAim(slot))
          && (sentence.has(slot.token(), Feature.VERBFORM_INF)
              || sentence.upos(slot.token()) == Upos.NOUN)
          && !sentence.has(slot.token(), Feature.VERBFORM_FIN)
          && sentence.child(slot.token(), Relation.NSUBJ) < 0) {
        return true;
      }
    }
    return false;
  }

  /** The dependent that satisfies a demand, or -1. */
  int find(FrameItem item, Clause clause) {
    for (Slot slot : clause.slots) {
      if ((slot.name().equals(item.slot()) || item.slot().equals(Slot.CLAUSE) && isAim(slot))
          && matchesAny(item, slot.token(), DEPTH)) {
        return slot.token();
      }
    }
    if (item.slot().equals(Slot.PART) && matchesLeftPart(item, clause.token)) {
      return clause.token;
    }
    if (item.values().contains("*") || item.slot().equals(Slot.SUBJECT)) {
      return -1;
    }
    return clause.kind == Clause.Kind.NOUN ? -1 : findLoose(item, clause.token, LOOSE_DEPTH);
  }

  /** A fixed word with its preposition somewhere near under the verb. */
  private int findLoose(FrameItem item, int token, int depth) {
    if (depth == 0) {
      return -1;
    }
    for (int child : sentence.children(token)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.ACL_RELCL
          || relation == Relation.ADVCL
          || relation == Relation.CCOMP
          || relation == Relation.PARATAXIS
          || relation == Relation.CONJ) {
        continue;
      }
      if (matchesLemma(item, child) && hasCase(child, item.slot())) {
        return child;
      }
      int deeper = findLoose(item, child, depth - 1);
      if (deeper >= 0) {
        return deeper;
      }
    }
    return -1;
  }

  private boolean hasCase(int token, String preposition) {
    for (int child : sentence.children(token)) {
      if (sentence.relation(child) == Relation.CASE
          && sentence.form(child).toLowerCase(Locale.ROOT).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesLemma(FrameItem item, int token) {
    return item.values().contains(lemma(token)) || item.values().contains(lower(token));
  }

  private boolean matchesLeftPart(FrameItem item, int token) {
    String lemma = lemma(token);
    for (String value : item.values()) {
      if (!value.startsWith("@") && lemma.length() > value.length() && lemma.startsWith(value)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesAny(FrameItem item, int token, int depth) {
    for (String value : item.values()) {
      if (matchesValue(value, token)) {
        return true;
      }
    }
    if (depth == 0) {
      return false;
    }
    for (int child : sentence.children(token)) {
      boolean part =
          sentence.relation(child) == Relation.CONJ
              || sentence.relation(child) == Relation.NMOD && isTransparent(token)
              || sentence.relation(child) == Relation.FLAT
              || sentence.relation(child) == Relation.APPOS;
      if (part && matchesAny(item, child, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token makes a condition one that somebody sets ({@code only if}). */
  boolean isOnly(int token) {
    return lexicon.grammar().is(Grammar.Word.ONLY, sentence.form(token).toLowerCase(Locale.ROOT));
  }

  /** Whether the token begins a condition. */
  boolean isIf(int token) {
    return lexicon.grammar().is(Grammar.Word.IF, sentence.form(token).toLowerCase(Locale.ROOT));
  }

  boolean isTransparent(int token) {
    return sentence.upos(token) == Upos.NUM
        || lexicon.grammar().is(Grammar.Word.TRANSPARENT, lemma(token));
  }

  private boolean matchesValue(String value, int token) {
    if (value.equals("*")) {
      return true;
    }
    if (value.charAt(0) != '@') {
      return value.equals(lemma(token)) || value.equals(lower(token)) || isLastPart(value, token);
    }
    if (value.equals("@ACTORS")) {
      return parties.orPlace(token).size() > 1;
    }
    if (value.equals("@ACTOR")) {
      return !parties.orPlace(token).isEmpty();
    }
    boolean type = value.startsWith("@TYPE-");
    String name = type ? value.substring(6) : value.substring(1);
    for (Entry entry : senses(token)) {
      if (entry.concept() == null) {
        continue;
      }
      if (type
          ? entry.concept().type() != null && entry.concept().type().name().equals(name)
          : entry.concept().name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@code vriendschapsverdrag} is a {@code verdrag}. */
  private boolean isLastPart(String value, int token) {
    if (value.length() < LAST_PART
        || sentence.upos(token) != Upos.NOUN
        || !lexicon.grammar().joinsCompounds()) {
      return false;
    }
    String lemma = lemma(token);
    return lemma.length() >= value.length() + FIRST_PART && lemma.endsWith(value);
  }

  /** Whether the phrase is introduced by {@code volgens}, {@code aldus}, {@code according to}. */
  boolean isAttribution(int token) {
    for (int child : sentence.children(token)) {
      if (child < token
          && sentence.relation(child) != Relation.PUNCT
          && lexicon.grammar().is(Grammar.Word.ATTRIBUTION, lower(child))) {
        return true;
      }
    }
    return false;
  }

  /** The lexicon lines of a token by its part of speech, frames not asked. */
  List<Entry> senses(int token) {
    return switch (sentence.upos(token)) {
      case VERB, AUX -> isNominal(token) ? nounSenses(token) : lexicon.verb(lemma(token));
      case ADJ, ADV -> lexicon.adjective(lemma(token));
      default -> nounSenses(token);
    };
  }

  /** {@code een verdachte}, {@code de gevangenen}: a participle that stands as a noun. */
  boolean isNominal(int token) {
    if (!sentence.has(token, Feature.VERBFORM_PART)) {
      return false;
    }
    boolean argument =
        switch (sentence.relation(token)) {
          case NSUBJ, NSUBJ_PASS, OBJ, IOBJ, OBL, OBL_AGENT, NMOD -> true;
          default -> false;
        };
    return argument && !nounSenses(token).isEmpty();
  }

  private List<Entry> nounSenses(int token) {
    List<Entry> found = lexicon.noun(lemma(token));
    if (!found.isEmpty()) {
      return found;
    }
    String form = lower(token);
    found = lexicon.noun(form);
    return found.isEmpty() && form.endsWith("n")
        ? lexicon.noun(form.substring(0, form.length() - 1))
        : found;
  }

  String lemma(int token) {
    String known = sentence.upos(token) == Upos.VERB ? lexicon.lemmaOf(lower(token)) : null;
    return known != null ? known : sentence.lemma(token).toLowerCase(Locale.ROOT);
  }

  String lower(int token) {
    return sentence.form(token).toLowerCase(Locale.ROOT);
  }
}
