package org.detente.app.room.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.coder.text.Span;
import org.detente.coder.text.Text;

/**
 * A text cut into pieces at every edge of a mark, so that marks may nest and overlap as they like
 * and still become plain HTML.
 *
 * @param paragraphs the pieces of each paragraph, in text order; a blank line is no paragraph
 */
public record MarkedText(List<List<Piece>> paragraphs) {
  public MarkedText {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  /**
   * A stretch of text under the same marks.
   *
   * @param text the characters
   * @param begin offset of its first code point in the document
   * @param marks what lies over it, the topmost first
   */
  public record Piece(String text, int begin, List<Mark> marks) {
    public Piece {
      marks = List.copyOf(marks);
    }

    /** Class names for the style sheet: its layers and tones. */
    public String classes() {
      return marks.stream()
          .flatMap(
              mark ->
                  mark.tone() == null
                      ? java.util.stream.Stream.of("l-" + mark.layer().code())
                      : java.util.stream.Stream.of("l-" + mark.layer().code(), "t-" + mark.tone()))
          .distinct()
          .collect(Collectors.joining(" "));
    }

    /** The coding of all that lies over it. */
    public String tip() {
      return marks.stream().map(Mark::tip).distinct().collect(Collectors.joining(" · "));
    }

    /** Whether one of its marks belongs to the item. */
    public boolean isOf(String item) {
      return marks.stream().anyMatch(mark -> mark.item().equals(item));
    }
  }

  /** Lays marks over a text. */
  public static MarkedText of(Text text, List<Mark> marks) {
    return of(text, 0, text.length(), marks);
  }

  /** Lays marks over a part of a text, from one code point offset to another. */
  public static MarkedText of(Text text, int from, int to, List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.removeIf(mark -> !mark.span().overlaps(new Span(from, to)));
    sorted.sort(Comparator.comparing(Mark::layer).thenComparing(mark -> mark.span().length()));
    String characters = text.characters();
    List<List<Piece>> paragraphs = new ArrayList<>();
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || characters.charAt(i) == '\n') {
        if (!characters.substring(begin, i).isBlank()) {
          paragraphs.add(pieces(text, begin, i, sorted));
        }
        begin = i + 1;
      }
    }
    return new MarkedText(paragraphs);
  }

  private static List<Piece> pieces(Text text, int begin, int end, List<Mark> marks) {
    Span whole = new Span(begin, end);
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(whole)).toList();
    TreeSet<Integer> edges = new TreeSet<>(List.of(begin, end));
    for (Mark mark : here) {
      edges.add(Math.max(begin, mark.span().begin()));
      edges.add(Math.min(end, mark.span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    int at = begin;
    for (int edge : edges.tailSet(begin, false)) {
      Span span = new Span(at, edge);
      List<Mark> over = here.stream().filter(mark -> mark.span().contains(span)).toList();
      pieces.add(new Piece(text.slice(span), at, over));
      at = edge;
    }
    return pieces;
  }
}
