package org.detente.coder.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.coder.time.Grammar.WordClass;
import org.detente.coder.time.Meaning.Call;
import org.detente.coder.time.Rule.Condition;
import org.detente.coder.time.Rule.Example;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code /time/LANGUAGE/words.tsv} and {@code /time/LANGUAGE/rules.txt}; docs/time.md
 * describes both.
 */
final class GrammarReader {
  private final String language;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Automaton> stages = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<WordClass, Set<String>> verbs = new EnumMap<>(WordClass.class);
  private String file = "";
  private int line;

  private @Nullable String id;
  private String match = "";
  private String means = "";
  private List<Condition> conditions = new ArrayList<>();
  private List<Example> examples = new ArrayList<>();

  private GrammarReader(String language) {
    this.language = language;
  }

  /**
   * The grammar of a language, empty where there is none.
   *
   * @throws IllegalStateException when a file is malformed, naming file and line
   */
  static Optional<Grammar> read(String language) {
    GrammarReader reader = new GrammarReader(language);
    if (!reader.lines("words.tsv", reader::word)) {
      return Optional.empty();
    }
    if (!reader.lines("rules.txt", reader::ruleLine)) {
      throw new IllegalStateException("time/" + language + "/rules.txt is missing");
    }
    reader.endRule();
    reader.vocabulary.freeze();
    return Optional.of(
        new Grammar(language, reader.vocabulary, reader.stages, reader.rules, reader.verbs));
  }

  private interface LineReader {
    void read(String line);
  }

  private boolean lines(String name, LineReader reader) {
    file = "time/" + language + "/" + name;
    line = 0;
    try (InputStream stream = GrammarReader.class.getResourceAsStream("/" + file)) {
      if (stream == null) {
        return false;
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isBlank() && !text.startsWith("#")) {
          reader.read(text);
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + ":" + line + ": " + e.getMessage(), e);
    }
  }

  private void word(String text) {
    String[] columns = text.split("\t");
    if (columns.length != 3) {
      throw new IllegalArgumentException("expected: category, tab, value, tab, words");
    }
    String[] words = columns[2].trim().split(" +");
    if (columns[0].equals("COMPOUND")) {
      vocabulary.compound(
          vocabulary.expectCategory(columns[1]), vocabulary.expectCategory(words[0]));
    } else if (columns[0].equals("CLASS")) {
      WordClass wordClass = WordClass.valueOf(columns[1].toUpperCase(Locale.ROOT));
      verbs.computeIfAbsent(wordClass, c -> new HashSet<>()).addAll(List.of(words));
    } else {
      int category = vocabulary.category(columns[0]);
      for (String word : words) {
        vocabulary.add(category, columns[1], word);
      }
    }
  }

  private void ruleLine(String text) {
    int blank = text.indexOf(' ');
    String key = blank < 0 ? text : text.substring(0, blank);
    String rest = blank < 0 ? "" : text.substring(blank + 1).trim();
    switch (key) {
      case "stage" -> {
        endRule();
        stages.add(new Automaton());
      }
      case "rule" -> {
        endRule();
        id = rest;
      }
      case "match" -> match = match.isEmpty() ? rest : match + " | " + rest;
      case "means" -> means = rest;
      case "when" -> conditions.add(condition(rest));
      case "example" -> examples.add(example(rest));
      default -> throw new IllegalArgumentException("no such key: " + key);
    }
  }

  private static Condition condition(String text) {
    int open = text.indexOf('(');
    String kind = open < 0 ? text : text.substring(0, open);
    String slot = open < 0 ? "" : text.substring(open + 1, text.indexOf(')'));
    return new Condition(Condition.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), slot);
  }

  private Example example(String text) {
    String[] columns = text.split("\\|", -1);
    String[] when = columns[0].trim().split(" +");
    if (columns.length != 3 || when.length != 2) {
      throw new IllegalArgumentException("expected: date tense | sentence | values");
    }
    List<String> values = new ArrayList<>();
    for (String value : columns[2].split(";")) {
      if (!value.isBlank()) {
        values.add(value.trim());
      }
    }
    return new Example(when[0], when[1], columns[1].trim(), values, line);
  }

  private void endRule() {
    if (id == null) {
      return;
    }
    if (stages.isEmpty() || match.isEmpty() || means.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " lacks a stage, match or means");
    }
    if (!ids.add(id)) {
      throw new IllegalArgumentException("a second rule is called " + id);
    }
    Call meaning = Meaning.read(means);
    if (!Senses.exists(meaning.function())) {
      throw new IllegalArgumentException("rule " + id + ": no function " + meaning.function());
    }
    Rule rule = new Rule(id, stages.size(), rules.size(), meaning, conditions, examples);
    rules.add(rule);
    Automaton stage = stages.get(stages.size() - 1);
    Pattern.read(vocabulary, match).forEach(sequence -> stage.add(sequence, rule));
    id = null;
    match = "";
    means = "";
    conditions = new ArrayList<>();
    examples = new ArrayList<>();
  }
}
