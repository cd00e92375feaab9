package org.detente.app.room.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.detente.coder.text.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Codes an article that a reader pastes. It never enters the archive; the last few are kept in
 * memory so that their pages have an address.
 */
public final class TryDesk {
  /** The longest text that is coded here, in UTF-16 units. */
  public static final int LONGEST = 60_000;

  private static final int KEPT = 100;
  private static final int ID_LENGTH = 16;

  private final Explainer explainer;
  private final Map<String, CodedDocument> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CodedDocument> eldest) {
          return size() > KEPT;
        }
      };

  /** A desk whose articles are analysed by this explainer. */
  public TryDesk(Explainer explainer) {
    this.explainer = explainer;
  }

  /**
   * Codes a text.
   *
   * @param date its date as written, or blank for the text's header to say
   * @return the id under which {@link #find} gives it back
   * @throws InputException where there is no text, or a date that is none
   */
  public String code(String text, String date) throws InputException {
    Edtf given = date.isBlank() ? null : date(date);
    String id = id(text, date);
    Metadata metadata =
        new Metadata(
            id, null, null, given, given == null ? DateSource.NONE : DateSource.OPTION, null, null);
    Document document = DocumentReader.read(text, metadata, id, 0);
    CodedDocument coded = explainer.analyse(document).record();
    synchronized (kept) {
      kept.put(id, coded);
    }
    return id;
  }

  /** The record of a text that was coded here not long ago. */
  public Optional<CodedDocument> find(String id) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(id));
    }
  }

  private static Edtf date(String date) throws InputException {
    Optional<Edtf> found = PublicationDate.find(date);
    if (found.isEmpty()) {
      throw new InputException("date", 0, "“" + date + "”: " + PublicationDate.FORMS);
    }
    return found.get();
  }

  private static String id(String text, @Nullable String date) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(String.valueOf(date).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
