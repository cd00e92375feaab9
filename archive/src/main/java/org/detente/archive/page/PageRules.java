package org.detente.archive.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table {@code page/rules.tsv}. */
final class PageRules {
  private static final PageRules STANDARD = read();

  private final Map<String, List<Rule>> rules;

  private PageRules(Map<String, List<Rule>> rules) {
    this.rules = rules;
  }

  /**
   * One rule.
   *
   * @param pattern a selector or a word
   * @param attribute where the value stands; empty for the element's text
   */
  record Rule(String pattern, String attribute) {}

  static PageRules standard() {
    return STANDARD;
  }

  /** The rules of a kind, in their order. */
  List<Rule> of(String kind) {
    return rules.getOrDefault(kind, List.of());
  }

  private static PageRules read() {
    Map<String, List<Rule>> rules = new LinkedHashMap<>();
    InputStream stream =
        Objects.requireNonNull(PageRules.class.getResourceAsStream("/page/rules.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          rules
              .computeIfAbsent(cells[0], kind -> new ArrayList<>())
              .add(new Rule(cells[1], cells.length > 2 ? cells[2] : ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageRules(rules);
  }
}
