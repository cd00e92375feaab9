package org.detente.archive.page;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text an element and all in it holds, without white space; counted once for a whole page,
 * so that a page of ten thousand nested elements takes no longer than its length.
 *
 * @param all characters
 * @param linked of these, characters in links
 */
record TextLengths(int all, int linked) {
  static final TextLengths NONE = new TextLengths(0, 0);

  double linkDensity() {
    return all == 0 ? 0 : (double) linked / all;
  }

  /** The lengths of an element and of every element in it. */
  static Map<Element, TextLengths> of(Element root) {
    Map<Element, TextLengths> lengths = new IdentityHashMap<>();
    root.traverse(
        new NodeVisitor() {
          private int all;
          private int linked;
          private int links;
          private final Map<Element, TextLengths> begins = new IdentityHashMap<>();

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              begins.put(element, new TextLengths(all, linked));
              links += element.normalName().equals("a") ? 1 : 0;
            } else if (node instanceof TextNode text) {
              int length =
                  (int) text.getWholeText().chars().filter(c -> !Character.isWhitespace(c)).count();
              all += length;
              linked += links > 0 ? length : 0;
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              links -= element.normalName().equals("a") ? 1 : 0;
              TextLengths begin = begins.getOrDefault(element, NONE);
              lengths.put(element, new TextLengths(all - begin.all(), linked - begin.linked()));
            }
          }
        });
    return lengths;
  }
}
