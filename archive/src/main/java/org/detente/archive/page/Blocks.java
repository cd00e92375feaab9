package org.detente.archive.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** An element's text in blocks: paragraphs, headings, items of lists. */
final class Blocks implements NodeVisitor {
  /** What ends a block besides the elements that are blocks by their nature. */
  private static final Set<String> BREAKS = Set.of("br", "hr", "td", "th", "dt", "dd");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int insideLinks;
  private String owner = "";
  private boolean afterBreak;

  /**
   * One block.
   *
   * @param text its words, white space made single
   * @param linked how many of its characters stand in links
   * @param tag the element that it stands in
   */
  record Block(String text, int linked, String tag) {
    double linkDensity() {
      return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean isHeading() {
      return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }
  }

  private Blocks() {}

  /** The blocks in document order, none empty. */
  static List<Block> of(Element element) {
    Blocks visitor = new Blocks();
    element.traverse(visitor);
    visitor.end();
    return visitor.blocks;
  }

  /** All of an element's text, blocks apart by an empty line. */
  static String textOf(Element element) {
    return String.join("\n\n", of(element).stream().map(Block::text).toList());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (element.isBlock() || BREAKS.contains(element.normalName())) {
        boundary(element);
      }
      if (element.normalName().equals("a")) {
        insideLinks++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        insideLinks--;
      }
      if (element.isBlock()) {
        end();
        owner = element.parent() == null ? "" : element.parent().normalName();
      }
    }
  }

  /** One line break is a space; two begin a paragraph, as old pages write them. */
  private void boundary(Element element) {
    if (element.normalName().equals("br")) {
      if (afterBreak) {
        end();
      } else {
        append(" ");
      }
      afterBreak = true;
      return;
    }
    end();
    owner = element.normalName().toLowerCase(Locale.ROOT);
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00A0';
      if (space) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') { // invisible
        text.append(c);
        afterBreak = false;
        if (insideLinks > 0) {
          linked++;
        }
      }
    }
  }

  private void end() {
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      blocks.add(new Block(words, linked, owner));
    }
    text.setLength(0);
    linked = 0;
    afterBreak = false;
  }
}
