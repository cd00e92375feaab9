package org.detente.app.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.Decoded;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.JsonLine;
import org.detente.coder.text.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles that a command line names. A folder stands for the {@code .txt} and {@code
 * .jsonl} files in it and under it, in the order of their paths; {@code -} for standard input.
 *
 * @param format how the articles are written; null for the file's name to say ({@code .jsonl} is
 *     JSON Lines, all else is text)
 * @param date the date of every article, whatever it says itself, or null
 * @param language the language of every article, or null
 * @param standardInput what {@code -} reads
 */
public record ArticleReader(
    @Nullable InputFormat format,
    @Nullable Edtf date,
    @Nullable String language,
    InputStream standardInput) {
  private static final String STANDARD_INPUT = "-";
  private static final String STANDARD_INPUT_ID = "stdin";
  private static final String JSONL_SUFFIX = ".jsonl";
  private static final String TEXT_SUFFIX = ".txt";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Reads everything, in order. */
  public void read(List<String> arguments, ArticleSink sink) {
    for (String argument : arguments) {
      try {
        readArgument(argument, sink);
      } catch (InputException e) {
        sink.fault(e);
      }
    }
  }

  private void readArgument(String argument, ArticleSink sink) throws InputException {
    if (argument.equals(STANDARD_INPUT)) {
      readStream(standardInput, "standard input", STANDARD_INPUT_ID, format, sink);
      return;
    }
    Path path = pathOf(argument);
    if (Files.isDirectory(path)) {
      readFolder(path, sink);
    } else if (Files.exists(path)) {
      readFile(path, sink);
    } else {
      throw new InputException(argument, 0, "there is no such file or folder; check the spelling");
    }
  }

  private static Path pathOf(String argument) throws InputException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new InputException(argument, 0, "this cannot be a file's name: " + e.getReason());
    }
  }

  private void readFolder(Path folder, ArticleSink sink) throws InputException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(this::isArticle).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder.toString(), e);
    }
    if (files.isEmpty()) {
      throw new InputException(
          folder.toString(),
          0,
          "there are no "
              + (format == InputFormat.JSONL ? JSONL_SUFFIX : TEXT_SUFFIX + " or " + JSONL_SUFFIX)
              + " files in this folder");
    }
    for (Path file : files) {
      try {
        readFile(file, sink);
      } catch (InputException e) {
        sink.fault(e);
      }
    }
  }

  private boolean isArticle(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean lines = name.endsWith(JSONL_SUFFIX);
    return format == InputFormat.JSONL ? lines : lines || name.endsWith(TEXT_SUFFIX);
  }

  private void readFile(Path path, ArticleSink sink) throws InputException {
    String name = path.getFileName().toString();
    InputFormat written =
        format != null
            ? format
            : name.toLowerCase(Locale.ROOT).endsWith(JSONL_SUFFIX)
                ? InputFormat.JSONL
                : InputFormat.TEXT;
    int dot = name.lastIndexOf('.');
    String id = dot > 0 ? name.substring(0, dot) : name;
    try (InputStream stream = Files.newInputStream(path)) {
      readStream(stream, path.toString(), id, written, sink);
    } catch (IOException e) {
      throw unreadable(path.toString(), e);
    }
  }

  private void readStream(
      InputStream stream, String source, String id, @Nullable InputFormat written, ArticleSink sink)
      throws InputException {
    try {
      if (written == InputFormat.JSONL) {
        readLines(stream, source, id, sink);
      } else {
        Decoded decoded = Decoded.of(stream.readAllBytes(), source);
        String warning = decoded.warning();
        if (warning != null) {
          sink.warning(source, warning);
        }
        emit(decoded.characters(), Metadata.of(id), source, 0, sink);
      }
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private void readLines(InputStream stream, String source, String id, ArticleSink sink)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
        line = line.substring(1);
      }
      if (!line.isBlank()) {
        readLine(line, source, number, id, sink);
      }
    }
  }

  private void readLine(String line, String source, int number, String id, ArticleSink sink) {
    try {
      JsonLine.Article article = JsonLine.read(line, source, number, id + "-" + number);
      emit(article.text(), article.metadata(), source, number, sink);
    } catch (InputException e) {
      sink.fault(e);
    }
  }

  private void emit(String characters, Metadata metadata, String source, int line, ArticleSink sink)
      throws InputException {
    Metadata known = metadata;
    if (language != null) {
      known = known.withLanguage(language);
    }
    if (date != null) {
      known = known.withDateOption(date);
    }
    sink.article(DocumentReader.read(characters, known, source, line));
  }

  private static InputException unreadable(String source, Exception e) {
    return new InputException(source, 0, "this cannot be read: " + e.getMessage());
  }
}
