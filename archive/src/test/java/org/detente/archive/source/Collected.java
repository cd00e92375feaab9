package org.detente.archive.source;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;

/** Keeps what a reader gives. */
final class Collected implements ArticleSink {
  final List<Document> articles = new ArrayList<>();
  final List<String> faults = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();

  static Collected of(Path... sources) {
    return of(Columns.SAME, sources);
  }

  static Collected of(Columns columns, Path... sources) {
    Collected collected = new Collected();
    reader(columns).read(Arrays.stream(sources).map(Path::toString).toList(), collected);
    return collected;
  }

  static ArticleReader reader(Columns columns) {
    return new ArticleReader(
        null, columns, null, null, SourceFormat.ALL, new ByteArrayInputStream(new byte[0]));
  }

  List<String> texts() {
    return articles.stream().map(document -> document.text().toString()).toList();
  }

  List<String> ids() {
    return articles.stream().map(Document::id).toList();
  }

  @Override
  public void article(Document document) {
    articles.add(document);
  }

  @Override
  public void fault(InputException fault) {
    faults.add(fault.report());
  }

  @Override
  public void warning(String place, String message) {
    warnings.add(place + ": " + message);
  }

  @Override
  public void skipped(String place, String reason) {
    skipped.add(place + ": " + reason);
  }
}
