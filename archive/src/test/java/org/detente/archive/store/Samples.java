package org.detente.archive.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detente.coder.Coder;
import org.detente.coder.Coders;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;

/** The sample articles, coded by the real coder, once. */
public final class Samples {
  private static final Path FOLDER =
      Path.of(System.getProperty("detente.root", "..")).resolve("samples");
  private static final List<CodedDocument> CODED = code();

  private Samples() {}

  /** All of them, in the order of their names. */
  public static List<CodedDocument> coded() {
    return CODED;
  }

  /** All of them, to be stored. */
  public static List<StoredArticle> stored() {
    return CODED.stream().map(coded -> new StoredArticle(coded, "1")).toList();
  }

  private static List<CodedDocument> code() {
    Coder coder = Coders.standard();
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(file -> coder.code(read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.detente.coder.text.Document read(Path file) {
    try {
      String id = file.getFileName().toString().replaceFirst("[.]txt$", "");
      return DocumentReader.read(
          Files.readString(file, StandardCharsets.UTF_8), Metadata.of(id), id, 0);
    } catch (IOException | InputException e) {
      throw new IllegalStateException(e);
    }
  }
}
