package org.detente.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.detente.app.input.ArticleSink;
import org.detente.app.output.RecordFormatter;
import org.detente.coder.Coder;
import org.detente.coder.Pipeline;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Note;
import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;

/**
 * Codes articles on several threads and writes their records in the order of the input. At most a
 * few articles a thread wait at any moment, so that memory does not grow with the input.
 */
final class CodingRun implements ArticleSink, AutoCloseable {
  private static final int WAITING_PER_THREAD = 8;

  private final Coder coder;
  private final RecordFormatter formatter;
  private final Console console;
  private final int threads;
  private final Deque<CompletableFuture<Coded>> waiting = new ArrayDeque<>();
  private final Tally tally = new Tally();
  private final Progress progress;
  private final ExecutorService workers;

  CodingRun(Coder coder, RecordFormatter formatter, Console console, int threads) {
    this.coder = coder;
    this.formatter = formatter;
    this.console = console;
    this.threads = threads;
    this.progress = new Progress(console);
    this.workers = Executors.newFixedThreadPool(threads);
    console.write(formatter.head());
  }

  /** A record, formatted, or the fault that stands in its place. */
  private record Coded(Document document, CodedDocument record, byte[] bytes) {}

  @Override
  public void article(Document document) {
    waiting.add(CompletableFuture.supplyAsync(() -> code(document), workers));
    if (waiting.size() >= threads * WAITING_PER_THREAD) {
      writeFirst();
    }
  }

  @Override
  public void fault(InputException fault) {
    drain();
    tally.failed++;
    report(fault.report());
  }

  @Override
  public void warning(String place, String message) {
    drain();
    report(place + ": warning: " + message);
  }

  private Coded code(Document document) {
    CodedDocument record = coder.code(document);
    return new Coded(document, record, formatter.format(record));
  }

  private void writeFirst() {
    Coded coded = waiting.remove().join();
    console.write(coded.bytes());
    tally.coded++;
    boolean failed = false;
    for (Note note : coded.record().notes()) {
      failed |= note.code().equals(Pipeline.STAGE_FAILED);
      report(coded.document().id() + ": " + note.message());
    }
    if (failed) {
      tally.failed++;
    }
    progress.show(tally.coded);
  }

  private void report(String message) {
    progress.clear();
    console.errors().println("detente: " + message);
  }

  private void drain() {
    while (!waiting.isEmpty()) {
      writeFirst();
    }
  }

  /** Writes what is left. */
  Tally finish() {
    drain();
    progress.clear();
    return tally;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  /** How many articles went which way. */
  static final class Tally {
    private int coded;
    private int failed;

    int coded() {
      return coded;
    }

    int failed() {
      return failed;
    }
  }
}
