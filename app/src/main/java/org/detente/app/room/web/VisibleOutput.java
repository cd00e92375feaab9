package org.detente.app.room.web;

import gg.jte.output.StringOutput;
import java.util.Locale;

/**
 * Collects a page. Characters that change how their neighbours read without being seen (controls
 * for the direction of writing, zero-width and other control characters) are written out, {@code
 * [U+202E]}: whatever an article holds, the reader sees what is there.
 */
public final class VisibleOutput extends StringOutput {
  private static final int FIRST_PRINTABLE = 0x20;

  @Override
  public void writeContent(String value) {
    super.writeContent(visible(value));
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    super.writeContent(visible(value.substring(beginIndex, endIndex)));
  }

  /** The text with its invisible characters written out. */
  public static String visible(String text) {
    int hidden = 0;
    while (hidden < text.length() && !isHidden(text.charAt(hidden))) {
      hidden++;
    }
    if (hidden == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    shown.append(text, 0, hidden);
    for (int i = hidden; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHidden(c)) {
        shown.append(String.format(Locale.ROOT, "[U+%04X]", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isHidden(char c) {
    if (c < FIRST_PRINTABLE) {
      return c != '\n' && c != '\t' && c != '\r';
    }
    return (c >= '\u007F' && c <= '\u009F')
        || c == '\u061C'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || c == '\uFEFF';
  }
}
