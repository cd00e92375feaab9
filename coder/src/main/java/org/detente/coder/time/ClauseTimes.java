package org.detente.coder.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.edtf.EdtfDate;
import org.detente.coder.edtf.EdtfInterval;
import org.detente.coder.edtf.Qualifier;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.TimeExpression;
import org.detente.coder.text.Document;
import org.detente.coder.time.TemporalMention.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * When the predicates of a document took place, as far as its text says. Immutable.
 *
 * <p>A predicate has the date of its own expression; else that of the predicate it depends on
 * within the same clause, or of the clause it is coordinated with; else, reported as past in the
 * opening of dated news, the document's date. The day on which something was said is not the day on
 * which it happened: a date is never carried into or out of a clause that reports speech.
 */
public final class ClauseTimes {
  /** Reported past events of so many opening sentences are the day's news. */
  private static final int OPENING = 2;

  private static final int CHAIN = 12;

  private final Document document;
  private final List<Sentence> sentences;
  private final Map<Long, List<TemporalMention>> byPredicate;
  private final Map<Integer, List<TemporalMention>> bySentence;
  private final @Nullable Grammar grammar;

  private ClauseTimes(
      Document document,
      List<Sentence> sentences,
      List<TemporalMention> mentions,
      @Nullable Grammar grammar) {
    this.document = document;
    this.sentences = List.copyOf(sentences);
    this.grammar = grammar;
    this.byPredicate = new HashMap<>();
    this.bySentence = new HashMap<>();
    for (TemporalMention mention : mentions) {
      bySentence.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
      if (mention.predicate() >= 0) {
        byPredicate
            .computeIfAbsent(key(mention.sentence(), mention.predicate()), k -> new ArrayList<>())
            .add(mention);
      }
    }
  }

  /**
   * Prepares look-ups.
   *
   * @param sentences the document's sentences, in order, each at its index
   * @param mentions its temporal expressions
   */
  public static ClauseTimes of(
      Document document, List<Sentence> sentences, List<TemporalMention> mentions) {
    String language = document.language();
    Grammar grammar =
        language == null ? null : GrammarTimeTagger.standard().grammar(language).orElse(null);
    return new ClauseTimes(document, sentences, mentions, grammar);
  }

  private static long key(int sentence, int token) {
    return (long) sentence << 32 | token;
  }

  /**
   * When a predicate takes place.
   *
   * @param sentence index of the sentence
   * @param predicate its token there
   * @return empty where the text does not say
   */
  public Optional<Edtf> date(int sentence, int predicate) {
    Optional<Edtf> told = told(sentence, predicate);
    return told.isPresent() ? told : ofTheDay(sentence, predicate);
  }

  /** When a predicate takes place by an expression of the text, the document's date left out. */
  public Optional<Edtf> told(int sentence, int predicate) {
    Sentence tree = sentences.get(sentence);
    int at = predicate;
    for (int steps = 0; steps < CHAIN && at >= 0; steps++) {
      Optional<Edtf> own = own(sentence, at);
      if (own.isPresent()) {
        return own;
      }
      Optional<Edtf> nominal = ofNominal(sentence, at, predicate);
      if (nominal.isPresent()) {
        return nominal;
      }
      if (!carriesOver(tree, at)) {
        return Optional.empty();
      }
      at = tree.head(at);
    }
    return Optional.empty();
  }

  /**
   * When something last happened before a predicate says it happened for the first time since
   * ({@code voor het eerst sinds juli 2019}).
   */
  public Optional<Edtf> previous(int sentence, int predicate) {
    Sentence tree = sentences.get(sentence);
    Edtf found = null;
    for (TemporalMention mention : bySentence.getOrDefault(sentence, List.of())) {
      if (mention.relation() != Anchor.FIRST_SINCE || mention.date() == null) {
        continue;
      }
      boolean near =
          mention.predicate() < 0
              || mention.predicate() == predicate
              || tree.isUnder(mention.predicate(), predicate)
              || tree.isUnder(predicate, mention.predicate());
      if (near && found == null) {
        found = mention.date();
      }
    }
    return Optional.ofNullable(found);
  }

  private Optional<Edtf> own(int sentence, int token) {
    Edtf date = null;
    for (TemporalMention mention : byPredicate.getOrDefault(key(sentence, token), List.of())) {
      Edtf said = said(mention);
      if (said != null) {
        date = date == null ? said : date.intersect(said).orElse(date);
      }
    }
    return Optional.ofNullable(date);
  }

  /** An expression's date as its anchor has it: from then on, until then, then. */
  private static @Nullable Edtf said(TemporalMention mention) {
    Edtf date = mention.date();
    boolean dated =
        mention.expression().type() == TimeExpression.Type.DATE
            || mention.expression().type() == TimeExpression.Type.TIME;
    if (date == null || !dated) {
      return null;
    }
    return switch (mention.relation()) {
      case AT -> date;
      case SINCE -> date instanceof EdtfDate start ? EdtfInterval.between(start, null) : null;
      case UNTIL -> date instanceof EdtfDate end ? EdtfInterval.between(null, end) : null;
      case FIRST_SINCE, NAME -> null;
    };
  }

  /** A light verb's event noun may carry the date: {@code voerden zondag gesprekken}. */
  private Optional<Edtf> ofNominal(int sentence, int at, int asked) {
    if (at != asked) {
      return Optional.empty();
    }
    Sentence tree = sentences.get(sentence);
    for (int child : tree.children(at)) {
      Relation relation = tree.relation(child).universal();
      boolean argument =
          relation == Relation.OBJ || relation == Relation.NSUBJ || relation == Relation.OBL;
      if (argument && own(sentence, child).isPresent() && !isPastNoun(tree, child)) {
        return own(sentence, child);
      }
    }
    return Optional.empty();
  }

  /** A subject or oblique noun with its own date tells its own story. */
  private static boolean isPastNoun(Sentence tree, int child) {
    return tree.relation(child).universal() != Relation.OBJ;
  }

  /** Whether a date of the head holds for its dependent. */
  private static boolean carriesOver(Sentence tree, int token) {
    return switch (tree.relation(token).universal()) {
      case OBJ, NSUBJ, OBL, NMOD, XCOMP, CONJ, IOBJ, COMPOUND, APPOS, FLAT, FIXED, AUX, COP -> true;
      default -> false;
    };
  }

  /** The document's date, for what its opening reports as past without a date of its own. */
  private Optional<Edtf> ofTheDay(int sentence, int predicate) {
    Edtf date = document.date();
    Grammar rules = grammar;
    if (date == null || rules == null || sentence >= OPENING) {
      return Optional.empty();
    }
    boolean dated =
        bySentence.getOrDefault(sentence, List.of()).stream().anyMatch(m -> said(m) != null);
    Sentence tree = sentences.get(sentence);
    Clauses clauses = new Clauses(rules, tree);
    int head = clauses.clauseHead(predicate);
    boolean main = tree.head(head) < 0 || tree.relation(head).universal() == Relation.CONJ;
    if (dated || !main || clauses.direction(predicate) != Context.Direction.PAST) {
      return Optional.empty();
    }
    boolean day = date instanceof EdtfDate exact && exact.isDay();
    return Optional.of(
        day && date instanceof EdtfDate exact ? exact.qualified(Qualifier.APPROXIMATE) : date);
  }
}
