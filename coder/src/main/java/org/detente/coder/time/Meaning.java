package org.detente.coder.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The right side of a rule: {@code day(YEAR, MONTH, DAY)}. */
sealed interface Meaning {

  /** A function of {@link Senses}. */
  record Call(String function, List<Meaning> arguments) implements Meaning {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** What a slot holds; nothing where an optional part was left out. */
  record Slot(String name) implements Meaning {}

  /** A number or keyword. */
  record Constant(String value) implements Meaning {}

  /**
   * Reads a right side.
   *
   * @throws IllegalArgumentException when it is malformed or names no function
   */
  static Call read(String text) {
    Reader reader = new Reader(text);
    Meaning meaning = reader.meaning();
    if (reader.at != text.length()) {
      throw new IllegalArgumentException("unexpected \"" + text.substring(reader.at) + "\"");
    }
    if (!(meaning instanceof Call call)) {
      return new Call(text, List.of());
    }
    return call;
  }

  /** The value of this in a match: a {@link Sense}, a {@code String}, or null. */
  default @Nullable Object evaluate(Match match, Vocabulary vocabulary) {
    if (this instanceof Call call) {
      List<@Nullable Object> arguments = new ArrayList<>();
      for (Meaning argument : call.arguments()) {
        Object value = argument.evaluate(match, vocabulary);
        if (value == null && argument instanceof Call) {
          return null;
        }
        arguments.add(value);
      }
      return Senses.make(call.function(), new Senses.Arguments(arguments));
    }
    if (this instanceof Constant constant) {
      return constant.value();
    }
    return slotValue((Slot) this, match, vocabulary);
  }

  private static @Nullable Object slotValue(Slot slot, Match match, Vocabulary vocabulary) {
    Symbol symbol = match.slot(slot.name());
    if (symbol == null) {
      return null;
    }
    if (symbol.sense != null) {
      return symbol.sense;
    }
    if (symbol.isDigits()) {
      return Integer.toString(symbol.number);
    }
    int colon = slot.name().indexOf(':');
    String category = colon < 0 ? slot.name() : slot.name().substring(0, colon);
    return symbol.entry == null ? "" : symbol.entry.value(vocabulary.expectCategory(category));
  }

  /** Recursive descent over {@code name(argument, argument)}. */
  final class Reader {
    private final String text;
    private int at;

    private Reader(String text) {
      this.text = text;
    }

    private Meaning meaning() {
      skipBlanks();
      int begin = at;
      while (at < text.length() && "(), ".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(begin, at);
      skipBlanks();
      if (at < text.length() && text.charAt(at) == '(') {
        return new Call(word, arguments());
      }
      if (word.isEmpty()) {
        throw new IllegalArgumentException("an argument is missing in \"" + text + "\"");
      }
      boolean slot = word.charAt(0) == '<' || !word.equals(word.toLowerCase(Locale.ROOT));
      return slot ? new Slot(word) : new Constant(word);
    }

    private List<Meaning> arguments() {
      List<Meaning> arguments = new ArrayList<>();
      do {
        at++;
        arguments.add(meaning());
        skipBlanks();
      } while (at < text.length() && text.charAt(at) == ',');
      if (at >= text.length() || text.charAt(at) != ')') {
        throw new IllegalArgumentException("a bracket is not closed in \"" + text + "\"");
      }
      at++;
      return arguments;
    }

    private void skipBlanks() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
  }
}
