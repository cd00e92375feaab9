package org.detente.app.output;

import java.nio.charset.StandardCharsets;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Note;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;

/**
 * Records for people at a terminal: first what the article says of the crisis as a whole (meetings,
 * positions, assessments, forces), then its sentences with who did what to whom.
 */
public final class TextFormatter implements RecordFormatter {
  private final Paint paint;
  private final int width;

  /**
   * A view.
   *
   * @param colour whether to colour it
   * @param width columns to lay it out in
   */
  public TextFormatter(boolean colour, int width) {
    this.paint = new Paint(colour);
    this.width = width;
  }

  @Override
  public byte[] format(CodedDocument coded) {
    StringBuilder out = new StringBuilder();
    head(out, coded.document());
    for (Note note : coded.notes()) {
      new Line(paint).add(Paint.Ink.VERBAL_CONFLICT, note.message()).writeTo(out, "  ", 2, width);
    }
    new CrisisView(paint, width, coded).writeTo(out);
    if (!out.toString().endsWith("\n\n")) {
      out.append('\n');
    }
    new SentencesView(paint, width, coded).writeTo(out);
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head(StringBuilder out, Document document) {
    String title = document.title();
    String name = Paint.safe(title == null ? document.id() : title);
    Edtf date = document.date();
    String language = document.language();
    String facts =
        (date == null ? "no date" : date + sourceOf(document.dateSource()))
            + (language == null ? "" : " · " + language);
    int line = width - name.codePointCount(0, name.length()) - facts.length() - 4;
    out.append(paint.in(Paint.Ink.FAINT, "━━ "))
        .append(paint.in(Paint.Ink.STRONG, name))
        .append(' ')
        .append(paint.in(Paint.Ink.FAINT, "━".repeat(Math.max(2, line - 1))))
        .append(' ')
        .append(facts)
        .append('\n');
  }

  private static String sourceOf(DateSource source) {
    return source == DateSource.HEADER ? "" : " (" + source.code() + ")";
  }
}
