package org.detente.archive.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.detente.archive.source.ArticleSink;
import org.detente.archive.store.Archive;
import org.detente.archive.store.StoreReport;
import org.detente.archive.store.StoredArticle;
import org.detente.coder.Coder;
import org.detente.coder.Pipeline;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Note;
import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;

/**
 * One run of articles into an archive. Articles that are there are left out before they are coded;
 * the others are coded on several threads and stored in the order of the input, a batch at a time.
 * While one batch is stored the next is coded; no more than two are held, so that memory does not
 * grow with the input. What is stored does not depend on the number of threads.
 */
public final class Ingest implements ArticleSink, AutoCloseable {
  /** Articles of a batch: so many are lost from work, never from the archive, by a kill. */
  private static final int BATCH = 256;

  /** Characters of a batch. */
  private static final long BATCH_CHARACTERS = 4_000_000;

  private final Archive archive;
  private final Coder coder;
  private final String coderVersion;
  private final IngestListener listener;
  private final ExecutorService workers;
  private final List<Document> gathered = new ArrayList<>();
  private final Deque<List<Coding>> coding = new ArrayDeque<>();
  private long gatheredCharacters;
  private long bytes;
  private IngestReport report = IngestReport.NOTHING;

  /**
   * A run.
   *
   * @param coderVersion what the archive keeps with each record
   * @param threads how many articles to code at once
   */
  public Ingest(
      Archive archive, Coder coder, String coderVersion, int threads, IngestListener listener) {
    this.archive = archive;
    this.coder = coder;
    this.coderVersion = coderVersion;
    this.listener = listener;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  /** An article on its way to its record. */
  private record Coding(Document document, CompletableFuture<CodedDocument> record) {}

  @Override
  public void article(Document document) {
    report = report.withRead();
    gathered.add(document);
    gatheredCharacters += document.text().length();
    if (gathered.size() >= BATCH || gatheredCharacters >= BATCH_CHARACTERS) {
      codeGathered();
    }
  }

  @Override
  public void fault(InputException fault) {
    failed(fault.place(), String.valueOf(fault.getMessage()));
  }

  @Override
  public void warning(String place, String message) {
    listener.warning(place, message);
  }

  @Override
  public void skipped(String place, String reason) {
    report = report.withoutText(1);
  }

  @Override
  public void consumed(long more) {
    bytes += more;
    listener.progress(report, bytes);
  }

  /** Sends what was gathered to the workers, and stores the batch before it meanwhile. */
  private void codeGathered() {
    List<Document> unknown = archive.unknown(gathered, coderVersion);
    report = report.withUnchanged(gathered.size() - unknown.size());
    gathered.clear();
    gatheredCharacters = 0;
    if (!unknown.isEmpty()) {
      coding.add(
          unknown.stream()
              .map(
                  document ->
                      new Coding(
                          document,
                          CompletableFuture.supplyAsync(() -> coder.code(document), workers)))
              .toList());
    }
    if (coding.size() > 1) {
      storeFirst();
    }
    listener.progress(report, bytes);
  }

  private void storeFirst() {
    List<StoredArticle> batch = new ArrayList<>();
    for (Coding one : coding.remove()) {
      try {
        CodedDocument record = one.record().join();
        if (has(record, Pipeline.UNSUPPORTED_LANGUAGE)) {
          report = report.withOtherLanguage();
        } else {
          tellNotes(record);
          batch.add(new StoredArticle(record, coderVersion));
        }
      } catch (CompletionException e) {
        failed(
            one.document().id(),
            "it could not be coded ("
                + e.getCause()
                + "); this is a fault of ours, please report it");
      }
    }
    StoreReport stored = archive.store(batch);
    report =
        report
            .withStored(stored.added() + stored.recoded(), stored.copies())
            .withUnchanged(stored.unchanged());
    listener.stored(batch.stream().map(StoredArticle::coded).toList());
    listener.progress(report, bytes);
  }

  private void tellNotes(CodedDocument record) {
    for (Note note : record.notes()) {
      listener.warning(record.document().id(), note.message());
    }
  }

  private static boolean has(CodedDocument record, String noteCode) {
    return record.notes().stream().anyMatch(note -> note.code().equals(noteCode));
  }

  private void failed(String place, String reason) {
    report = report.withFailed();
    listener.fault(place, reason);
  }

  /** Codes and stores what is left. */
  public IngestReport finish() {
    codeGathered();
    while (!coding.isEmpty()) {
      storeFirst();
    }
    return report;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
