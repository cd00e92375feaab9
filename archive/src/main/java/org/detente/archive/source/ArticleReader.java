package org.detente.archive.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles that a command line names, in order. A folder stands for the files in it and
 * under it that have one of the formats' endings, in the order of their paths, a zip file for the
 * files in it, {@code -} for standard input. What is compressed with gzip is expanded.
 *
 * @param format how the articles are written; null for each file's name to say (a name that says
 *     nothing is text)
 * @param columns which column or key holds which field
 * @param date the date of every article, whatever it says itself, or null
 * @param language the language of every article, or null
 * @param inFolders the formats that are looked for in folders where {@code format} is null
 * @param standardInput what {@code -} reads
 */
public record ArticleReader(
    @Nullable SourceFormat format,
    Columns columns,
    @Nullable Edtf date,
    @Nullable String language,
    Set<SourceFormat> inFolders,
    InputStream standardInput) {
  private static final String STANDARD_INPUT = "-";
  private static final String STANDARD_INPUT_ID = "stdin";

  public ArticleReader {
    inFolders = Set.copyOf(format == null ? inFolders : Set.of(format));
  }

  /** Reads everything, in order. */
  public void read(List<String> arguments, ArticleSink sink) {
    Outlet outlet = new Outlet(sink, date, language);
    for (String argument : arguments) {
      try {
        readArgument(argument, outlet);
      } catch (InputException e) {
        sink.fault(e);
      }
    }
  }

  /**
   * Reads articles from bytes that something else has fetched.
   *
   * @param source the address, for messages
   * @param id what an article that has no id of its own is called
   */
  public void read(
      InputStream bytes, SourceFormat written, String source, String id, ArticleSink sink) {
    try {
      readStream(bytes, source, id, written, new Outlet(sink, date, language));
    } catch (InputException e) {
      sink.fault(e);
    }
  }

  /**
   * How many bytes the files hold that the arguments name, as they lie on the disk; 0 where that
   * cannot be told beforehand.
   */
  public long sizeOf(List<String> arguments) {
    long size = 0;
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        return 0;
      }
      try (Stream<Path> walk = Files.walk(pathOf(argument))) {
        for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
          if (isArticle(file.getFileName().toString()) || argument.equals(file.toString())) {
            size += Files.size(file);
          }
        }
      } catch (InputException | IOException | UncheckedIOException e) {
        return 0; // reading will say what is wrong
      }
    }
    return size;
  }

  private void readArgument(String argument, Outlet outlet) throws InputException {
    if (argument.equals(STANDARD_INPUT)) {
      SourceFormat written = format == null ? SourceFormat.TEXT : format;
      readStream(standardInput, "standard input", STANDARD_INPUT_ID, written, outlet);
      return;
    }
    Path path = pathOf(argument);
    if (Files.isDirectory(path)) {
      readFolder(path, outlet);
    } else if (Files.exists(path)) {
      readFile(path, outlet);
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

  private void readFolder(Path folder, Outlet outlet) throws InputException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(path -> isArticle(path.getFileName().toString()))
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder.toString(), e);
    }
    if (files.isEmpty()) {
      throw new InputException(
          folder.toString(), 0, "there are no " + endings() + " files in this folder");
    }
    for (Path file : files) {
      try {
        readFile(file, outlet);
      } catch (InputException e) {
        outlet.fault(e);
      }
    }
  }

  private String endings() {
    return EnumSet.copyOf(inFolders).stream()
        .map(one -> one.endings().get(0))
        .collect(Collectors.joining(" or "));
  }

  private boolean isArticle(String name) {
    return SourceFormat.ofName(name).filter(inFolders::contains).isPresent()
        || SourceFormat.isZip(name) && inFolders.size() > 2;
  }

  private SourceFormat formatOf(String name) {
    return format != null ? format : SourceFormat.ofName(name).orElse(SourceFormat.TEXT);
  }

  private void readFile(Path path, Outlet outlet) throws InputException {
    String name = path.getFileName().toString();
    if (SourceFormat.isZip(name)) {
      readZip(path, outlet);
      return;
    }
    try (InputStream stream = new Watched(Files.newInputStream(path), outlet.sink())) {
      readStream(stream, path.toString(), idOf(name), formatOf(name), outlet);
    } catch (IOException e) {
      throw unreadable(path.toString(), e);
    }
  }

  private static String idOf(String name) {
    String plain = SourceFormat.withoutGzip(name);
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }

  private void readZip(Path path, Outlet outlet) throws InputException {
    try (ZipFolder folder = new ZipFolder(path)) {
      List<String> names = folder.names().stream().filter(this::isArticle).toList();
      if (names.isEmpty()) {
        throw new InputException(
            path.toString(), 0, "there are no files of articles in this zip file");
      }
      for (String name : names) {
        String source = path + "!" + name;
        try (InputStream stream = folder.open(name)) {
          String file = name.substring(name.lastIndexOf('/') + 1);
          readStream(stream, source, idOf(file), formatOf(file), outlet);
        } catch (InputException e) {
          outlet.fault(e);
        } catch (IOException e) {
          outlet.fault(unreadable(source, e));
        }
      }
    } catch (IOException e) {
      throw unreadable(path.toString(), e);
    }
  }

  private void readStream(
      InputStream stream, String source, String id, SourceFormat written, Outlet outlet)
      throws InputException {
    try {
      readerOf(written).read(new Item(source, id, Decompression.open(stream)), outlet);
    } catch (Limits.TooLarge e) {
      throw new InputException(source, 0, String.valueOf(e.getMessage()));
    } catch (EOFException | ZipException e) {
      throw new InputException(
          source,
          0,
          "the compressed data end too early or are damaged ("
              + e.getMessage()
              + "); whole articles before that were read: get the file again");
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private ItemReader readerOf(SourceFormat written) {
    return switch (written) {
      case TEXT -> new TextReader();
      case JSONL -> new JsonLinesReader(columns);
      case CSV -> new TableReader(columns);
      case HTML -> new PageFileReader();
      case FEED -> new FeedReader();
      case WARC -> new WebArchiveReader();
    };
  }

  private static InputException unreadable(String source, Exception e) {
    return new InputException(source, 0, "this cannot be read: " + e.getMessage());
  }
}
