package org.detente.coder.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.coder.text.Document;

/**
 * Tells which language a text is in: by words that only one language has where there are enough of
 * them, else with Lingua, whose models load when they are first needed (docs/adr/0003).
 * Thread-safe.
 */
public final class LanguageIdentifier {
  /** So many code units of the prose tell the language; more would only take time. */
  private static final int LOOKED_AT = 600;

  /** So many different telling words must be there, and none of another language. */
  private static final int DIFFERENT = 2;

  /** And of so many words one must be telling, lest a foreign title decide. */
  private static final int ONE_OF = 12;

  private LanguageIdentifier() {}

  /**
   * The language of a document's prose.
   *
   * @return an ISO 639-1 code of {@link LanguageTable}, empty where the text fits none of them
   */
  public static Optional<String> identify(Document document) {
    String characters = document.text().characters();
    int end = Math.min(characters.length(), document.bodyBegin() + LOOKED_AT);
    String prose = characters.substring(document.bodyBegin(), end);
    Optional<String> told = byTellingWords(prose);
    if (told.isPresent()) {
      return told;
    }
    Language language = Detector.LINGUA.detectLanguageOf(prose);
    return language == Language.UNKNOWN
        ? Optional.empty()
        : LanguageTable.standard().codeOf(language.name());
  }

  /** The one language whose telling words the text has, empty where there are few or of several. */
  static Optional<String> byTellingWords(String prose) {
    List<String> words = words(prose);
    Optional<String> found = Optional.empty();
    for (LanguageTable.Row row : LanguageTable.standard().rows()) {
      Set<String> different = new HashSet<>();
      int count = 0;
      for (String word : words) {
        if (row.telling().contains(word)) {
          different.add(word);
          count++;
        }
      }
      if (count > 0 && found.isPresent()) {
        return Optional.empty();
      }
      if (different.size() >= DIFFERENT && count * ONE_OF >= words.size()) {
        found = Optional.of(row.code());
      } else if (count > 0) {
        return Optional.empty();
      }
    }
    return found;
  }

  /** Runs of letters as they are written: capitals mark names and titles, which tell nothing. */
  private static List<String> words(String prose) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= prose.length(); i++) {
      boolean letter = i < prose.length() && Character.isLetter(prose.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        words.add(prose.substring(begin, i));
        begin = -1;
      }
    }
    return words;
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
