package org.detente.coder.language.token;

/**
 * Which line breaks end a paragraph, and with it a sentence. An empty line always does. A single
 * break does too, unless the text is wrapped: no line longer than {@link #WIDEST} and most lines
 * nearly as long as the longest; then only a break after a short line does.
 */
final class LineBreaks {
  private static final int WIDEST = 110;
  private static final int NARROWEST = 40;

  private final String text;
  private final int end;
  private final int width;

  private LineBreaks(String text, int end, int width) {
    this.text = text;
    this.end = end;
    this.width = width;
  }

  static LineBreaks of(String text, int begin, int end) {
    int longest = 0;
    int lines = 0;
    int full = 0;
    for (int pass = 0; pass < 2; pass++) {
      int start = begin;
      for (int i = begin; i <= end; i++) {
        if (i == end || text.charAt(i) == '\n') {
          int length = i - start;
          if (pass == 0) {
            longest = Math.max(longest, length);
          } else if (length > 0 && i < end) {
            lines++;
            full += length * 4 >= longest * 3 ? 1 : 0;
          }
          start = i + 1;
        }
      }
    }
    boolean wrapped =
        longest <= WIDEST && longest >= NARROWEST && lines >= 3 && full * 3 >= lines * 2;
    return new LineBreaks(text, end, wrapped ? longest : 0);
  }

  /** Whether the break at {@code at} ends a paragraph. */
  boolean isBreak(int at) {
    if (width == 0) {
      return true;
    }
    int next = at + 1;
    while (next < end && text.charAt(next) != '\n') {
      if (!Characters.isSpace(text.charAt(next))) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        return (at - start) * 3 < width * 2;
      }
      next++;
    }
    return true;
  }
}
