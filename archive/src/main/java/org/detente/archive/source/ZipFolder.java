package org.detente.archive.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in a zip file, as if it were a folder. Nothing is written to the disk. */
final class ZipFolder implements Closeable {
  /** Names that are not marked as UTF-8 were usually written by old tools in this code page. */
  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private final ZipFile zip;

  ZipFolder(Path path) throws IOException {
    this.zip = open(path);
  }

  private static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (java.util.zip.ZipException e) {
      return new ZipFile(path.toFile(), OLD_NAMES);
    }
  }

  /** The files' names with their folders, sorted. */
  List<String> names() {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .distinct()
        .sorted()
        .toList();
  }

  /** What is in a file; a bomb is refused while it is read. */
  InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    InputStream stream = entry == null ? null : zip.getInputStream(entry);
    if (entry == null || stream == null) {
      throw new IOException("it is not in the zip file");
    }
    long compressed = Math.max(1, entry.getCompressedSize());
    return Decompression.bounded(stream, () -> compressed);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
