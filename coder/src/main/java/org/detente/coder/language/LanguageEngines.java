package org.detente.coder.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import morfologik.stemming.Dictionary;
import org.detente.coder.language.net.PieceVectors;
import org.detente.coder.language.token.TokenRules;
import org.detente.coder.language.token.TokenisedSentence;
import org.detente.coder.language.token.Tokeniser;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The engine that reads the trained models on the class path ({@code org/detente/models/xx.model}),
 * each when the first document in its language arrives. Thread-safe.
 */
public final class LanguageEngines implements LanguageEngine {
  private static final LanguageEngines STANDARD = new LanguageEngines();

  /** What the threads share of one language, and the analysers that wait for the next document. */
  private record Shared(
      EngineSettings settings,
      LanguageModel model,
      RepairWords repairWords,
      Dictionary dictionary,
      Queue<Analyser> analysers) {}

  private final Map<String, Shared> shared = new ConcurrentHashMap<>();
  private final Map<String, Dictionary> dictionaries = new ConcurrentHashMap<>();
  private final Map<String, Tokeniser> tokenisers = new ConcurrentHashMap<>();

  private LanguageEngines() {}

  /** The engine; the same one each time. Nothing is loaded yet. */
  public static LanguageEngines standard() {
    return STANDARD;
  }

  /** Whether documents in this language (ISO 639-1) can be analysed. */
  public static boolean supports(String language) {
    return EngineSettings.exist(language);
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
    Queue<Analyser> waiting = shared(language).analysers();
    @Nullable Analyser free = waiting.poll();
    Analyser analyser = free == null ? analyser(language) : free;
    List<Sentence> sentences = new ArrayList<>(tokenised.size());
    for (TokenisedSentence tokens : tokenised) {
      sentences.add(analyser.analyse(sentences.size(), tokens));
    }
    waiting.add(analyser);
    return sentences;
  }

  /**
   * A new analyser of tokenised sentences, for one thread.
   *
   * @throws IllegalArgumentException when the language is not supported
   */
  public Analyser analyser(String language) {
    Shared of = shared(language);
    return new Analyser(
        of.model(),
        Pieces.VECTORS,
        FormDictionary.over(of.dictionary()),
        of.settings().joinsParticles(),
        of.repairWords());
  }

  /**
   * The language's tokeniser.
   *
   * @throws IllegalArgumentException when the language is not supported
   */
  public Tokeniser tokeniser(String language) {
    return tokenisers.computeIfAbsent(language, code -> new Tokeniser(TokenRules.load(code)));
  }

  /**
   * The language's form dictionary, for one thread; no model is loaded.
   *
   * @throws IllegalArgumentException when the language is not supported
   */
  public FormDictionary dictionary(String language) {
    return FormDictionary.over(sharedDictionary(language));
  }

  /**
   * Whether a verb's lemma takes its particle in front.
   *
   * @throws IllegalArgumentException when the language is not supported
   */
  public static boolean joinsParticles(String language) {
    return EngineSettings.load(language).joinsParticles();
  }

  private Dictionary sharedDictionary(String language) {
    return dictionaries.computeIfAbsent(
        language, code -> FormDictionary.load(EngineSettings.load(code).dictionary()));
  }

  private Shared shared(String language) {
    return shared.computeIfAbsent(
        language,
        code -> {
          EngineSettings settings = EngineSettings.load(code);
          // Unpacking the dictionary takes as long as all the rest, so it is done beside it.
          CompletableFuture<Dictionary> dictionary =
              CompletableFuture.supplyAsync(() -> sharedDictionary(code));
          LanguageModel model = model(code);
          Objects.requireNonNull(Pieces.VECTORS);
          return new Shared(
              settings,
              model,
              RepairWords.load(code),
              dictionary.join(),
              new ConcurrentLinkedQueue<>());
        });
  }

  private static LanguageModel model(String language) {
    try (DataInputStream in = open("/org/detente/models/" + language + ".model")) {
      return LanguageModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model of language " + language, e);
    }
  }

  private static DataInputStream open(String resource) throws IOException {
    InputStream in = LanguageEngines.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("no such resource: " + resource);
    }
    return new DataInputStream(new BufferedInputStream(in, 1 << 16));
  }

  /** The vectors that all languages share; read when first asked for. */
  private static final class Pieces {
    static final PieceVectors VECTORS = load();

    private static PieceVectors load() {
      try (DataInputStream in = open("/org/detente/models/pieces.vectors")) {
        return PieceVectors.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the word vectors", e);
      }
    }
  }
}
