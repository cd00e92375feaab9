package org.detente.archive.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.archive.page.Blocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article among all that a page holds.
 *
 * <p>Paragraphs of prose vote for the element that holds them, half as much for the one around it,
 * by their length and commas (the scoring of Arc90's Readability, 2009); link density tells prose
 * from navigation (Kohlschütter, Fankhauser and Nejdl, Boilerplate detection using shallow text
 * features, WSDM 2010). What the publisher marks as the article's body goes before any guess.
 */
final class MainText {
  private static final int SHORTEST_PROSE = 25;
  private static final int SHORTEST_MARKED = 100;
  private static final int LONG_PARAGRAPH = 80;
  private static final double MOSTLY_LINKS = 0.5;

  /** An element whose score is this near to the best one's may hold the other half of the text. */
  private static final double NEAR = 0.2;

  private final Document html;
  private Map<Element, TextLengths> lengths = Map.of();

  private MainText(Document html) {
    this.html = html;
  }

  /** The main text of a page, which is changed by this; empty where there is none. */
  static String of(Document html, @Nullable String title) {
    MainText finder = new MainText(html);
    finder.removeBoilerplate();
    Element body = finder.marked();
    if (body == null) {
      body = finder.best();
    }
    return body == null ? "" : text(Blocks.of(body), title);
  }

  private void removeBoilerplate() {
    for (PageRules.Rule rule : PageRules.standard().of("remove")) {
      html.select(rule.pattern()).remove();
    }
    Set<String> parts =
        PageRules.standard().of("part").stream()
            .map(PageRules.Rule::pattern)
            .collect(Collectors.toSet());
    lengths = TextLengths.of(html.body());
    int all = lengthsOf(html.body()).all();
    for (Element element : html.body().select("[class], [id]")) {
      if (element != html.body()
          && named(element, parts)
          && lengthsOf(element).all() * 2 < all
          && element.parent() != null) {
        element.remove();
      }
    }
    lengths = TextLengths.of(html.body());
  }

  private TextLengths lengthsOf(Element element) {
    return lengths.getOrDefault(element, TextLengths.NONE);
  }

  private static boolean named(Element element, Set<String> parts) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    for (String part : names.split("[^\\p{L}]+")) {
      if (parts.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Element marked() {
    for (PageRules.Rule rule : PageRules.standard().of("body")) {
      for (Element element : html.select(rule.pattern())) {
        if (lengthsOf(element).all() >= SHORTEST_MARKED) {
          return element;
        }
      }
    }
    return null;
  }

  private @Nullable Element best() {
    Map<Element, Double> scores = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element paragraph : html.body().select("p, pre, blockquote, td, div, section, li")) {
      String prose = prose(paragraph);
      if (prose.length() >= SHORTEST_PROSE) {
        double score =
            1 + Math.min(prose.length() / 100, 3) + prose.chars().filter(c -> c == ',').count();
        Element holder = paragraph.normalName().equals("p") ? paragraph.parent() : paragraph;
        add(scores, order, holder, score);
        add(scores, order, holder == null ? null : holder.parent(), score / 2);
      }
    }
    Element best = null;
    double highest = 0;
    for (Element element : order) {
      double score = scores.getOrDefault(element, 0.0) * (1 - linkDensity(element));
      if (score > highest) {
        highest = score;
        best = element;
      }
    }
    return best == null ? null : withSiblings(best, scores, highest);
  }

  /** The words that stand in an element itself or in its inline elements. */
  private static String prose(Element element) {
    if (element.normalName().equals("p")) {
      return element.text();
    }
    StringBuilder own = new StringBuilder(element.ownText());
    for (Element child : element.children()) {
      if (!child.isBlock()) {
        own.append(' ').append(child.text());
      }
    }
    return element.ownText().isBlank() ? "" : own.toString();
  }

  private static void add(
      Map<Element, Double> scores, List<Element> order, @Nullable Element element, double score) {
    if (element == null || element instanceof Document) {
      return;
    }
    if (scores.merge(element, score, Double::sum) == score) {
      order.add(element);
    }
  }

  /** Text that is cut in pieces by advertisements: all pieces stand in one element. */
  private Element withSiblings(Element best, Map<Element, Double> scores, double highest) {
    Element parent = best.parent();
    if (parent == null || best.normalName().equals("body") || parent.normalName().equals("html")) {
      return best;
    }
    Set<Element> kept = new HashSet<>();
    for (Element sibling : parent.children()) {
      boolean near =
          scores.getOrDefault(sibling, 0.0) * (1 - linkDensity(sibling)) >= NEAR * highest;
      boolean paragraph =
          sibling.normalName().equals("p")
              && lengthsOf(sibling).all() > LONG_PARAGRAPH
              && linkDensity(sibling) < MOSTLY_LINKS / 2;
      if (sibling == best || near || paragraph) {
        kept.add(sibling);
      }
    }
    if (kept.size() == 1) {
      return best;
    }
    Element pieces = new Element("div");
    for (Element sibling : parent.children()) {
      if (kept.contains(sibling)) {
        pieces.appendChild(sibling.clone());
      }
    }
    return pieces;
  }

  private double linkDensity(Element element) {
    return lengthsOf(element).linkDensity();
  }

  /** The blocks that are text; a heading only where text follows, and not the title once more. */
  private static String text(List<Block> blocks, @Nullable String title) {
    List<String> kept = new ArrayList<>();
    boolean prose = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean last = i + 1 == blocks.size() || blocks.get(i + 1).isHeading();
      if (block.linkDensity() > MOSTLY_LINKS
          || block.text().equals(title)
          || block.isHeading() && last) {
        continue;
      }
      prose |= block.text().length() >= SHORTEST_PROSE;
      kept.add(block.text());
    }
    return prose ? String.join("\n\n", kept) : "";
  }
}
