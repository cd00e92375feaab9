package org.detente.coder.language.conllu;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.detente.coder.language.Sentence;

/** Draws a tree for people: one word a line, each under its head. */
public final class TreeDrawing {
  private record Line(int token, String prefix, boolean last) {}

  private TreeDrawing() {}

  /** Draws a sentence, root first, dependents in text order. No recursion: trees may be deep. */
  public static void draw(Appendable out, Sentence sentence) throws IOException {
    Deque<Line> open = new ArrayDeque<>();
    if (sentence.size() > 0) {
      open.push(new Line(sentence.root(), "", true));
    }
    while (!open.isEmpty()) {
      Line line = open.pop();
      boolean root = sentence.head(line.token()) == Sentence.NO_HEAD;
      out.append(line.prefix()).append(root ? "" : line.last() ? "└─ " : "├─ ");
      word(out, sentence, line.token());
      String prefix = root ? "" : line.prefix() + (line.last() ? "   " : "│  ");
      int[] children = sentence.children(line.token());
      for (int k = children.length - 1; k >= 0; k--) {
        open.push(new Line(children[k], prefix, k == children.length - 1));
      }
    }
    out.append('\n');
  }

  private static void word(Appendable out, Sentence sentence, int token) throws IOException {
    out.append(sentence.form(token)).append("  ");
    out.append(sentence.relation(token).label()).append("  ");
    out.append(sentence.upos(token).name());
    if (!sentence.lemma(token).equals(sentence.form(token))) {
      out.append("  ").append(sentence.lemma(token));
    }
    out.append('\n');
  }
}
