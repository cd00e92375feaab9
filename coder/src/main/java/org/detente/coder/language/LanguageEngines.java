package org.detente.coder.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import org.detente.coder.language.net.PieceVectors;
import org.detente.coder.language.token.TokenRules;
import org.detente.coder.language.token.TokenisedSentence;
import org.detente.coder.language.token.Tokeniser;
import org.detente.coder.text.Document;

/**
 * The engine that reads the trained models on the class path ({@code org/detente/models/xx.model}),
 * each when the first document in its language arrives. Thread-safe.
 */
public final class LanguageEngines implements LanguageEngine {
  /** Languages whose verbs are written together with their particles. */
  private static final Map<String, Boolean> LANGUAGES = Map.of("nl", true, "en", false);

  private static final Map<String, String> DICTIONARIES =
      Map.of(
          "nl", "/org/languagetool/resource/nl/dutch",
          "en", "/org/languagetool/resource/en/english");

  private static final LanguageEngines STANDARD = new LanguageEngines();

  private final Map<String, LanguageModel> models = new ConcurrentHashMap<>();
  private final Map<String, Dictionary> dictionaries = new ConcurrentHashMap<>();
  private final Map<String, Tokeniser> tokenisers = new ConcurrentHashMap<>();

  private LanguageEngines() {}

  /** The engine; the same one each time. Nothing is loaded yet. */
  public static LanguageEngines standard() {
    return STANDARD;
  }

  /** Whether documents in this language (ISO 639-1) can be analysed. */
  public static boolean supports(String language) {
    return LANGUAGES.containsKey(language);
  }

  /** Sentences of the document's body; none where its language is unknown or not supported. */
  @Override
  public List<Sentence> analyse(Document document) {
    String language = document.language();
    if (language == null || !supports(language)) {
      return List.of();
    }
    String characters = document.text().characters();
    List<TokenisedSentence> tokenised =
        tokeniser(language).tokenise(characters, document.bodyBegin(), characters.length());
    Analyser analyser = analyser(language);
    List<Sentence> sentences = new ArrayList<>(tokenised.size());
    for (TokenisedSentence tokens : tokenised) {
      sentences.add(analyser.analyse(sentences.size(), tokens));
    }
    return sentences;
  }

  /**
   * A new analyser of tokenised sentences, for one thread.
   *
   * @throws IllegalArgumentException when the language is not supported
   */
  public Analyser analyser(String language) {
    boolean joinsParticles = LANGUAGES.getOrDefault(language, false);
    return new Analyser(
        models.computeIfAbsent(language, LanguageEngines::load),
        Pieces.VECTORS,
        dictionary(language),
        joinsParticles);
  }

  /**
   * The language's tokeniser.
   *
   * @throws IllegalArgumentException when the language is not supported
   */
  public Tokeniser tokeniser(String language) {
    return tokenisers.computeIfAbsent(language, code -> new Tokeniser(TokenRules.load(code)));
  }

  /** A form dictionary for one thread. */
  public FormDictionary dictionary(String language) {
    return FormDictionary.over(
        dictionaries.computeIfAbsent(
            language, code -> FormDictionary.load(DICTIONARIES.getOrDefault(code, ""))));
  }

  /** Read when first asked for. */
  private static final class Pieces {
    static final PieceVectors VECTORS = load();

    private static PieceVectors load() {
      String resource = "/org/detente/models/pieces.vectors";
      try (InputStream in = LanguageEngines.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("no such resource: " + resource);
        }
        return PieceVectors.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + resource, e);
      }
    }
  }

  private static LanguageModel load(String language) {
    String resource = "/org/detente/models/" + language + ".model";
    try (InputStream in = LanguageEngines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no model for language " + language + ": " + resource);
      }
      return LanguageModel.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
