package org.detente.coder.time;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.time.Rule.Condition;
import org.jspecify.annotations.Nullable;

/** Runs the stages of a grammar over the symbols of a sentence. */
final class Recognizer {
  /** What the sentence around a match says of it. */
  interface Surroundings {
    /** Whether a number counts something, so that it can be no year. */
    boolean counts(Symbol number);

    /** Whether a capital letter marks a name there. */
    boolean isNamed(Symbol word);

    /** Whether the clause of the symbol is in the past tense. */
    boolean isPast(Symbol symbol);
  }

  private final Grammar grammar;
  private final Surroundings surroundings;

  Recognizer(Grammar grammar, Surroundings surroundings) {
    this.grammar = grammar;
    this.surroundings = surroundings;
  }

  /** The symbols with those of expressions put together, an expression's sense set. */
  List<Symbol> run(List<Symbol> symbols) {
    List<Symbol> current = symbols;
    for (int stage = 0; stage < grammar.stages().size(); stage++) {
      current = stage(grammar.stages().get(stage), current);
    }
    return current;
  }

  private List<Symbol> stage(Automaton stage, List<Symbol> symbols) {
    List<Symbol> out = null;
    int copied = 0;
    int at = 0;
    while (at < symbols.size()) {
      Automaton.Found found = find(stage, symbols, at);
      Sense sense = found == null ? null : sense(found);
      if (found == null || sense == null) {
        at++;
        continue;
      }
      out = out == null ? new ArrayList<>(symbols.size()) : out;
      out.addAll(symbols.subList(copied, found.first()));
      out.add(expression(symbols, found, sense));
      copied = found.last();
      at = found.last();
    }
    if (out == null) {
      return symbols;
    }
    out.addAll(symbols.subList(copied, symbols.size()));
    return out;
  }

  /** The longest match; a longer expression wins from one that needs words before it. */
  private Automaton.@Nullable Found find(Automaton stage, List<Symbol> symbols, int at) {
    Automaton.Found found = stage.find(symbols, at, this::admits);
    if (found == null || found.first() == at) {
      return found;
    }
    Automaton.Found inner = stage.find(symbols, found.first(), this::admits);
    return inner != null && inner.first() == found.first() && inner.last() > found.last()
        ? inner
        : found;
  }

  private @Nullable Sense sense(Automaton.Found found) {
    Match match = found.match();
    return match.rule().meaning().evaluate(match, grammar.vocabulary()) instanceof Sense sense
        ? sense
        : null;
  }

  private static Symbol expression(List<Symbol> symbols, Automaton.Found found, Sense sense) {
    Symbol first = symbols.get(found.first());
    Symbol last = symbols.get(found.last() - 1);
    Symbol expression = new Symbol(first.begin, last.end, first.glued, first.atom);
    expression.sense = sense;
    expression.rule = found.match().rule().id();
    return expression;
  }

  private boolean admits(Match match, int first, int last) {
    for (Condition condition : match.rule().conditions()) {
      Symbol symbol =
          condition.slot().isEmpty() ? match.symbols().get(first) : match.slot(condition.slot());
      if (symbol != null && !holds(condition.kind(), symbol)) {
        return false;
      }
    }
    return first < last;
  }

  private boolean holds(Condition.Kind kind, Symbol symbol) {
    return switch (kind) {
      case ALONE -> !surroundings.counts(symbol);
      case ORDINARY -> !symbol.capital || !surroundings.isNamed(symbol);
      case CAPITAL -> symbol.capital;
      case AHEAD -> !surroundings.isPast(symbol);
      case BACK -> surroundings.isPast(symbol);
    };
  }
}
