package org.detente.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.archive.source.ArticleReader;
import org.detente.archive.source.ArticleSink;
import org.detente.archive.source.Columns;
import org.detente.archive.source.SourceFormat;
import org.detente.archive.store.Archive;
import org.detente.archive.store.StoredArticle;
import org.detente.coder.Coder;
import org.detente.coder.Coders;
import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;

/** An archive of the sample articles in a temporary folder, gone when the program ends. */
final class SampleArchive {
  private SampleArchive() {}

  /**
   * Codes the samples and stores them.
   *
   * @throws UserError where the samples are not there
   */
  static Archive make(Coder coder, Console console) {
    Path samples = folder();
    Archive archive = Archive.open(temporary().resolve("samples.duckdb").toString());
    List<StoredArticle> batch = new ArrayList<>();
    new ArticleReader(
            null,
            Columns.SAME,
            null,
            null,
            Set.of(SourceFormat.TEXT),
            InputStream.nullInputStream())
        .read(
            List.of(samples.toString()),
            new ArticleSink() {
              @Override
              public void article(Document document) {
                batch.add(new StoredArticle(coder.code(document), Coders.VERSION));
              }

              @Override
              public void fault(InputException fault) {
                console.errors().println("detente: " + fault.report());
              }

              @Override
              public void warning(String place, String message) {
                console.errors().println("detente: " + place + ": warning: " + message);
              }
            });
    archive.store(batch);
    return archive;
  }

  /** Where the samples are. */
  static Path folder() {
    // The launcher runs the program from its own folder's jar: the samples lie beside it.
    String root = System.getProperty("detente.root");
    Path samples = Path.of(root == null ? "samples" : root + "/samples");
    if (!Files.isDirectory(samples)) {
      throw new UserError(
          "the sample articles are not at " + samples + ": give an archive with --archive");
    }
    return samples;
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("detente-samples");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "samples-removal"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
