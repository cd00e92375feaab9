package org.detente.coder.time;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.TimeExpression;
import org.detente.coder.text.Document;
import org.detente.coder.time.Context.Direction;
import org.detente.coder.time.Resolver.Reading;
import org.detente.coder.time.TemporalMention.Anchor;

/**
 * Finds temporal expressions by a grammar for each language, kept as readable data under {@code
 * /time/LANGUAGE/}. The time it takes is linear in the text. A grammar is read when a first
 * document in its language comes; a language without one has no expressions.
 */
public final class GrammarTimeTagger implements TimeTagger {
  private static final GrammarTimeTagger STANDARD = new GrammarTimeTagger();

  private final Map<String, Optional<Grammar>> grammars = new ConcurrentHashMap<>();

  private GrammarTimeTagger() {}

  /** The tagger with the grammars that come with the coder. */
  public static GrammarTimeTagger standard() {
    return STANDARD;
  }

  Optional<Grammar> grammar(String language) {
    return grammars.computeIfAbsent(language, GrammarReader::read);
  }

  @Override
  public List<TemporalMention> tag(Document document, List<Sentence> sentences) {
    String language = document.language();
    Grammar grammar = language == null ? null : grammar(language).orElse(null);
    if (grammar == null) {
      return List.of();
    }
    List<TemporalMention> mentions = new ArrayList<>();
    Memory memory = new Memory(document);
    for (Sentence sentence : sentences) {
      memory.enterSentence(sentence.index());
      new SentenceTagger(grammar, document, sentence, memory).tag(mentions);
    }
    return List.copyOf(mentions);
  }

  /** One sentence on its way. */
  private static final class SentenceTagger implements Recognizer.Surroundings {
    private final Grammar grammar;
    private final Document document;
    private final Sentence sentence;
    private final Memory memory;
    private final Clauses clauses;
    private List<Symbol> atoms = List.of();

    SentenceTagger(Grammar grammar, Document document, Sentence sentence, Memory memory) {
      this.grammar = grammar;
      this.document = document;
      this.sentence = sentence;
      this.memory = memory;
      this.clauses = new Clauses(grammar, sentence);
    }

    void tag(List<TemporalMention> mentions) {
      String text = document.text().characters();
      int begin = sentence.span().begin();
      atoms = Atomizer.cut(grammar.vocabulary(), text, begin, sentence.span().end());
      List<Symbol> symbols = new Recognizer(grammar, this).run(atoms);
      if (symbols == atoms) {
        return;
      }
      for (Symbol symbol : symbols) {
        Sense sense = symbol.sense;
        if (sense != null && sense.kind() != Sense.Kind.NOTHING) {
          add(mentions, symbol, sense);
        }
      }
    }

    /** A count can lead out of the years that EDTF writes with four digits: it names no date. */
    private void add(List<TemporalMention> mentions, Symbol symbol, Sense sense) {
      try {
        mentions.add(mention(symbol, sense));
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException outOfRange) {
        return;
      }
    }

    private TemporalMention mention(Symbol symbol, Sense sense) {
      int first = clauses.tokenAt(symbol.begin);
      int last = Math.max(first, clauses.tokenAt(symbol.end - 1));
      Anchor anchor = first < 0 ? Anchor.AT : clauses.anchor(first, last);
      boolean since = anchor == Anchor.SINCE || anchor == Anchor.FIRST_SINCE;
      Reading reading =
          Resolver.read(sense, memory.context(since ? Direction.PAST : direction(symbol)));
      memory.take(sense, reading, anchor, symbol.begin, symbol.end);
      int predicate = first < 0 || anchor == Anchor.NAME ? -1 : clauses.predicate(first, last);
      String words = document.text().slice(symbol.begin, symbol.end);
      TimeExpression expression =
          new TimeExpression(words, symbol.begin, symbol.end, reading.type(), reading.value());
      return new TemporalMention(
          expression,
          sentence.index(),
          first,
          last,
          predicate,
          reading.date(),
          anchor,
          symbol.rule);
    }

    @Override
    public boolean counts(Symbol number) {
      int token = clauses.tokenAt(number.begin);
      return token >= 0 && clauses.counts(token, number.number);
    }

    @Override
    public boolean isNamed(Symbol word) {
      if (word.atom == 0) {
        return false;
      }
      Symbol before = atoms.get(word.atom - 1);
      return Character.isLetter(document.text().characters().charAt(before.end - 1));
    }

    @Override
    public boolean isPast(Symbol symbol) {
      return direction(symbol) == Direction.PAST;
    }

    private Direction direction(Symbol symbol) {
      int first = clauses.tokenAt(symbol.begin);
      if (first < 0) {
        return Direction.UNKNOWN;
      }
      int last = Math.max(first, clauses.tokenAt(symbol.end - 1));
      return clauses.direction(clauses.headOf(first, last));
    }
  }
}
