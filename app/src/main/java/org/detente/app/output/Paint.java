package org.detente.app.output;

/**
 * Colours a terminal's text (ECMA-48 “select graphic rendition”), or leaves it plain.
 *
 * @param on whether to colour
 */
record Paint(boolean on) {
  private static final String RESET = "\u001B[0m";

  /** Ways to render text. Colours are of the basic sixteen, which terminals let users choose. */
  enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    HEADING("1;36"),
    VERBAL_COOPERATION("32"),
    MATERIAL_COOPERATION("1;32"),
    VERBAL_CONFLICT("33"),
    MATERIAL_CONFLICT("1;31"),
    SPEECH("3;34"),
    PARTY("1"),
    TIME("35");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /** The text in an ink. */
  String in(Ink ink, String text) {
    return on && ink != Ink.PLAIN && !text.isEmpty()
        ? "\u001B[" + ink.code + "m" + text + RESET
        : text;
  }

  /**
   * Text of an article, safe to show: control characters and those that turn the direction of
   * writing could run commands of the terminal or hide what stands there.
   */
  static String safe(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      boolean unsafe =
          !space && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
      if (safe == null && (unsafe || (space && c != ' '))) {
        safe = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (safe != null && !unsafe) {
        safe.append(space ? ' ' : c);
      }
    }
    return safe == null ? text : safe.toString();
  }
}
