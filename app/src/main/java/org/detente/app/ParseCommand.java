package org.detente.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.coder.language.Analyser;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.LanguageIdentifier;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.conllu.ConlluReader;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.conllu.ConlluWriter;
import org.detente.coder.language.conllu.TreeDrawing;
import org.detente.coder.language.token.TokenisedSentence;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code detente parse}: text in, Universal Dependencies trees out. */
@Command(
    name = "parse",
    description = "Show the sentences, tokens, tags, lemmas and trees of text.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ParseCommand implements Callable<Integer> {
  /** How the input is written. */
  enum Input {
    TEXT,
    CONLLU
  }

  /** How trees are written. */
  enum Format {
    CONLLU,
    TREE
  }

  @ParentCommand private Detente detente;

  @Parameters(
      paramLabel = "FILE|-",
      arity = "0..1",
      description = "What to parse; - or nothing for standard input.")
  private String file = "-";

  @Option(names = "--language", paramLabel = "CODE", description = "nl or en (default: found out).")
  private @Nullable String language;

  @Option(
      names = "--input",
      paramLabel = "FORMAT",
      description = "text, or conllu, whose sentences and tokens are kept (default: text).")
  private Input input = Input.TEXT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "conllu or tree (default: tree at a terminal, conllu in a pipe).")
  private @Nullable Format format;

  @Override
  public Integer call() throws IOException {
    if (language != null && !LanguageEngines.supports(language)) {
      throw new UserError("--language " + language + ": only nl and en can be parsed");
    }
    PrintWriter out = detente.console().printer();
    if (input == Input.CONLLU) {
      parseConllu(out);
    } else {
      parseText(out);
    }
    out.flush();
    return 0;
  }

  private InputStream open() throws IOException {
    if (file.equals("-")) {
      return detente.console().input();
    }
    try {
      return Files.newInputStream(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new UserError(file + ": there is no such file; check the spelling");
    }
  }

  private void parseText(PrintWriter out) throws IOException {
    String read;
    try (InputStream in = open()) {
      read = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Text text = Text.of(read.startsWith("\uFEFF") ? read.substring(1) : read);
    Document document = document(text, language);
    if (language == null) {
      document = document(text, identified(document));
    }
    for (Sentence sentence : LanguageEngines.standard().analyse(document)) {
      if (drawn()) {
        TreeDrawing.draw(out, sentence);
      } else {
        ConlluWriter.write(out, sentence, text.slice(sentence.span()));
      }
    }
  }

  private static Document document(Text text, @Nullable String language) {
    return new Document("text", null, text, 0, language, null, DateSource.NONE, null, null);
  }

  private static String identified(Document document) {
    return LanguageIdentifier.identify(document)
        .filter(LanguageEngines::supports)
        .orElseThrow(
            () -> new UserError("this seems neither Dutch nor English; say --language nl or en"));
  }

  private void parseConllu(PrintWriter out) throws IOException {
    try (InputStream in = open();
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      ConlluReader sentences = new ConlluReader(reader, file.equals("-") ? "standard input" : file);
      @Nullable Analyser analyser = null;
      int index = 0;
      ConlluSentence next = read(sentences);
      while (next != null) {
        if (analyser == null) {
          String words = String.join(" ", next.forms());
          String code = language == null ? identified(document(Text.of(words), null)) : language;
          analyser = LanguageEngines.standard().analyser(code);
        }
        Sentence sentence = analyser.analyse(index++, TokenisedSentence.of(next.forms()));
        if (drawn()) {
          TreeDrawing.draw(out, sentence);
        } else {
          ConlluWriter.write(out, sentence, next);
        }
        next = read(sentences);
      }
    }
  }

  private static @Nullable ConlluSentence read(ConlluReader sentences) {
    try {
      return sentences.read();
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private boolean drawn() {
    return format == null ? detente.console().terminal() : format == Format.TREE;
  }
}
