package org.detente.coder.text;

import org.detente.coder.edtf.Edtf;

/** Makes a {@link Document} of characters and what is known besides. */
public final class DocumentReader {
  private DocumentReader() {}

  /**
   * Reads one article: finds the header's date where the metadata give none, and where the prose
   * begins. The language stays as the metadata have it.
   *
   * @param source where the text comes from, for messages
   * @param line the line of {@code source} that holds the whole article, or 0 where it is the whole
   *     file
   * @throws InputException where there is no text, or a header whose date is none
   */
  public static Document read(String characters, Metadata metadata, String source, int line)
      throws InputException {
    if (characters.isBlank()) {
      throw new InputException(source, line, "there is no text in it; nothing to code");
    }
    Text text = Text.of(withoutLoneSurrogates(characters));
    Edtf given = metadata.date();
    DateHeader header = header(text, source, line, given != null);
    Edtf date = given != null ? given : header.date();
    DateSource dateSource =
        given != null ? metadata.dateSource() : date != null ? DateSource.HEADER : DateSource.NONE;
    return new Document(
        metadata.id(),
        metadata.title(),
        text,
        header.bodyBegin(),
        metadata.language(),
        date,
        dateSource,
        metadata.source(),
        metadata.url());
  }

  /** A broken header does not matter where the date is known from elsewhere. */
  private static DateHeader header(Text text, String source, int line, boolean dateKnown)
      throws InputException {
    try {
      return DateHeader.of(text.characters(), source, line);
    } catch (InputException e) {
      if (dateKnown) {
        return new DateHeader(null, 0);
      }
      throw e;
    }
  }

  /**
   * Half of a surrogate pair (a JSON escape can write one) is no character: it becomes U+FFFD,
   * which leaves every offset as it is.
   */
  private static String withoutLoneSurrogates(String characters) {
    int[] codePoints = null;
    for (int i = 0; i < characters.length(); i++) {
      if (Character.isSurrogate(characters.charAt(i))) {
        codePoints = characters.codePoints().toArray();
        break;
      }
    }
    if (codePoints == null) {
      return characters;
    }
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] >= Character.MIN_SURROGATE && codePoints[i] <= Character.MAX_SURROGATE) {
        codePoints[i] = 0xFFFD;
      }
    }
    return new String(codePoints, 0, codePoints.length);
  }
}
