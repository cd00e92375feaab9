package org.detente.coder.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;
import java.util.Optional;
import org.detente.coder.text.Document;

/**
 * Tells which language a text is in, with Lingua (docs/adr/0003). Models load at the first
 * question. Thread-safe.
 */
public final class LanguageIdentifier {
  /** So many code points of the prose tell the language; more would only take time. */
  private static final int LOOKED_AT = 600;

  private LanguageIdentifier() {}

  /**
   * The language of a document's prose.
   *
   * @return an ISO 639-1 code of {@link LanguageTable}, empty where the text fits none of them
   */
  public static Optional<String> identify(Document document) {
    String characters = document.text().characters();
    int end = Math.min(characters.length(), document.bodyBegin() + LOOKED_AT);
    Language language =
        Detector.LINGUA.detectLanguageOf(characters.substring(document.bodyBegin(), end));
    return language == Language.UNKNOWN
        ? Optional.empty()
        : LanguageTable.standard().codeOf(language.name());
  }

  /** Built when first asked. */
  private static final class Detector {
    static final LanguageDetector LINGUA =
        LanguageDetectorBuilder.fromLanguages(
                LanguageTable.standard().rows().stream()
                    .map(row -> Language.valueOf(row.name().toUpperCase(Locale.ROOT)))
                    .toArray(Language[]::new))
            .withLowAccuracyMode()
            .build();
  }
}
