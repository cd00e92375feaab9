package org.detente.coder.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The left side of a rule, unfolded into plain sequences.
 *
 * <p>{@code word} a word of the language; {@code a/b} either; {@code CATEGORY} a word of a list or
 * a number; {@code <month>} an expression of an earlier stage, {@code <day|weekday>} of either
 * kind; {@code x?} may be left out; {@code ( a b | c )} groups; {@code +x} with no blank before it;
 * {@code X:2} a second slot of that name; {@code { }} the words that are the expression, where the
 * rest is context; {@code "("} a mark that is a sign of this notation.
 */
final class Pattern {
  /** More sequences than this come of a pattern that should be two. */
  private static final int SEQUENCES = 4000;

  /**
   * A test of one symbol.
   *
   * @param type what is tested
   * @param bits word id, bit of the category, or bits of the kinds
   * @param glued whether no blank may stand before it
   * @param slot the name of what it matches, or empty
   */
  record Test(Type type, long bits, boolean glued, String slot) {
    /** What a test looks at. */
    enum Type {
      WORD,
      CATEGORY,
      KIND
    }
  }

  /**
   * A plain sequence of tests.
   *
   * @param tests in order
   * @param first index of the first test that belongs to the expression
   * @param last index after the last that does
   */
  record Sequence(List<Test> tests, int first, int last) {}

  private static final String OPEN = "{";
  private static final String CLOSE = "}";

  private final Vocabulary vocabulary;
  private final String[] words;
  private int at;

  private Pattern(Vocabulary vocabulary, String text) {
    this.vocabulary = vocabulary;
    this.words = text.trim().split(" +");
  }

  /**
   * Reads a left side.
   *
   * @throws IllegalArgumentException when it is malformed or names an unknown category
   */
  static List<Sequence> read(Vocabulary vocabulary, String text) {
    Pattern pattern = new Pattern(vocabulary, text);
    List<List<Object>> unfolded = pattern.alternatives();
    if (pattern.at != pattern.words.length) {
      throw new IllegalArgumentException("unexpected \"" + pattern.words[pattern.at] + "\"");
    }
    List<Sequence> sequences = new ArrayList<>();
    for (List<Object> sequence : unfolded) {
      sequences.add(framed(sequence));
    }
    return sequences;
  }

  private static Sequence framed(List<Object> sequence) {
    List<Test> tests = new ArrayList<>();
    int first = 0;
    int last = -1;
    for (Object part : sequence) {
      if (part instanceof Test test) {
        tests.add(test);
      } else if (OPEN.equals(part)) {
        first = tests.size();
      } else {
        last = tests.size();
      }
    }
    if (tests.isEmpty()) {
      throw new IllegalArgumentException("everything may be left out");
    }
    return new Sequence(List.copyOf(tests), first, last < 0 ? tests.size() : last);
  }

  private List<List<Object>> alternatives() {
    List<List<Object>> all = new ArrayList<>(sequence());
    while (at < words.length && words[at].equals("|")) {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<List<Object>> sequence() {
    List<List<Object>> unfolded = List.of(List.of());
    while (at < words.length && !words[at].equals("|") && !words[at].startsWith(")")) {
      List<List<Object>> next = element();
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> head : unfolded) {
        for (List<Object> tail : next) {
          List<Object> joined = new ArrayList<>(head);
          joined.addAll(tail);
          longer.add(joined);
        }
      }
      if (longer.size() > SEQUENCES) {
        throw new IllegalArgumentException("too many sequences; write two rules");
      }
      unfolded = longer;
    }
    return unfolded;
  }

  private List<List<Object>> element() {
    String word = words[at++];
    if (word.equals(OPEN) || word.equals(CLOSE)) {
      return List.of(List.of(word));
    }
    List<List<Object>> choices = new ArrayList<>();
    boolean optional = word.length() > 1 && word.endsWith("?");
    if (word.equals("(")) {
      choices.addAll(alternatives());
      if (at == words.length) {
        throw new IllegalArgumentException("a bracket is not closed");
      }
      optional = words[at++].endsWith("?");
    } else {
      tests(optional ? word.substring(0, word.length() - 1) : word)
          .forEach(test -> choices.add(List.of(test)));
    }
    if (optional) {
      choices.add(List.of());
    }
    return choices;
  }

  private List<Test> tests(String word) {
    boolean glued = word.length() > 1 && word.startsWith("+");
    String name = glued ? word.substring(1) : word;
    if (name.startsWith("\"")) {
      String quoted = name.substring(1, name.length() - 1);
      return List.of(new Test(Test.Type.WORD, vocabulary.literal(quoted).id, glued, ""));
    }
    if (name.startsWith("<")) {
      return List.of(kinds(name, glued));
    }
    if (Character.isUpperCase(name.charAt(0))) {
      int colon = name.indexOf(':');
      int category = vocabulary.expectCategory(colon < 0 ? name : name.substring(0, colon));
      return List.of(new Test(Test.Type.CATEGORY, 1L << category, glued, name));
    }
    List<Test> tests = new ArrayList<>();
    for (String literal : name.length() == 1 ? new String[] {name} : name.split("/")) {
      tests.add(new Test(Test.Type.WORD, vocabulary.literal(literal).id, glued, ""));
    }
    return tests;
  }

  private static Test kinds(String name, boolean glued) {
    int close = name.indexOf('>');
    long bits = 0;
    for (String kind : name.substring(1, close).split("\\|")) {
      bits |= Sense.Kind.valueOf(kind.toUpperCase(Locale.ROOT)).bit();
    }
    return new Test(Test.Type.KIND, bits, glued, name);
  }
}
