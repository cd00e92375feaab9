package org.detente.app.output;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of painted words, laid out within a width. Widths are counted without the paint.
 * Collects pieces, then breaks them at spaces.
 */
final class Line {
  private final Paint paint;
  private final List<Piece> pieces = new ArrayList<>();

  Line(Paint paint) {
    this.paint = paint;
  }

  private record Piece(String text, Paint.Ink ink) {}

  private record Word(String painted, int width) {}

  /** Adds text in an ink; spaces within it are places to break. */
  Line add(Paint.Ink ink, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, ink));
    }
    return this;
  }

  /** Adds plain text. */
  Line add(String text) {
    return add(Paint.Ink.PLAIN, text);
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /**
   * Writes the paragraph.
   *
   * @param first what stands before the first line
   * @param indent spaces before the others
   */
  void writeTo(StringBuilder out, String first, int indent, int width) {
    out.append(first);
    int column = first.codePointCount(0, first.length());
    boolean atStart = true;
    for (Word word : words()) {
      if (!atStart && column + 1 + word.width() > width) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
        atStart = true;
      }
      if (!atStart) {
        out.append(' ');
        column++;
      }
      out.append(word.painted());
      column += word.width();
      atStart = false;
    }
    out.append('\n');
  }

  /** Splits the pieces at spaces; a word may have several inks. */
  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    StringBuilder painted = new StringBuilder();
    int width = 0;
    for (Piece piece : pieces) {
      String[] parts = piece.text().split(" ", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0 && width > 0) {
          words.add(new Word(painted.toString(), width));
          painted.setLength(0);
          width = 0;
        }
        painted.append(paint.in(piece.ink(), parts[i]));
        width += parts[i].codePointCount(0, parts[i].length());
      }
    }
    if (width > 0) {
      words.add(new Word(painted.toString(), width));
    }
    return words;
  }
}
