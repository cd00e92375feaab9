package org.detente.archive.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How articles are written in a file. */
public enum SourceFormat {
  /** One plain text a file, a header with its date before it or not. */
  TEXT(".txt"),
  /** One JSON object a line. */
  JSONL(".jsonl", ".ndjson"),
  /** A table with a line of column names: commas, semicolons or tabs. */
  CSV(".csv", ".tsv"),
  /** One page a file. */
  HTML(".html", ".htm", ".xhtml"),
  /** An RSS or Atom feed. */
  FEED(".rss", ".atom", ".xml"),
  /** A web archive (ISO 28500): the pages in it. */
  WARC(".warc");

  /** What a folder stands for where only texts are meant. */
  public static final Set<SourceFormat> PLAIN = Set.of(TEXT, JSONL);

  /** What a folder stands for where anything may hold articles. */
  public static final Set<SourceFormat> ALL = Set.of(values());

  /** The endings of compressed files: one file, or a folder of them. */
  static final String GZIP = ".gz";

  static final String ZIP = ".zip";

  private final List<String> endings;

  SourceFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** The endings of the names of such files, the usual one first, with their dots. */
  public List<String> endings() {
    return endings;
  }

  /** The format that a file's name tells, compressed ({@code .gz}) or not. */
  public static Optional<SourceFormat> ofName(String name) {
    String plain = withoutGzip(name.toLowerCase(Locale.ROOT));
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(plain::endsWith))
        .findFirst();
  }

  /** A file's name without the ending that says that it is compressed. */
  static String withoutGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP)
        ? name.substring(0, name.length() - GZIP.length())
        : name;
  }

  static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ZIP);
  }
}
