package org.detente.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.detente.app.output.RecordFormatter;
import org.detente.archive.source.ArticleSink;
import org.detente.coder.Coder;
import org.detente.coder.Pipeline;
import org.detente.coder.record.CodedDocument;
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
  private final Deque<Waiting> waiting = new ArrayDeque<>();
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

  /** An article on its way. */
  private record Waiting(Document document, CompletableFuture<Coded> coded) {}

  /** A record with its bytes. */
  private record Coded(CodedDocument record, byte[] bytes) {}

  @Override
  public void article(Document document) {
    waiting.add(
        new Waiting(document, CompletableFuture.supplyAsync(() -> code(document), workers)));
    if (waiting.size() >= threads * WAITING_PER_THREAD) {
      writeFirst();
    }
  }

  @Override
  public void fault(InputException fault) {
    drain();
    tally.addFailed();
    report(fault.report());
  }

  @Override
  public void warning(String place, String message) {
    drain();
    report(place + ": warning: " + message);
  }

  private Coded code(Document document) {
    CodedDocument record = coder.code(document);
    return new Coded(record, formatter.format(record));
  }

  private void writeFirst() {
    Waiting first = waiting.remove();
    try {
      write(first.document().id(), first.coded().join());
    } catch (CompletionException e) {
      tally.addFailed();
      report(
          first.document().id()
              + ": could not be coded ("
              + e.getCause()
              + "); this is a fault of ours, please report it");
    }
    progress.show(tally.all());
  }

  private void write(String id, Coded coded) {
    console.write(coded.bytes());
    if (console.terminal()) {
      console.flush();
    }
    CodedDocument record = coded.record();
    record.notes().forEach(note -> report(id + ": " + note.message()));
    if (has(record, Pipeline.STAGE_FAILED)) {
      tally.addFailed();
    } else if (has(record, Pipeline.UNSUPPORTED_LANGUAGE)) {
      tally.addSkipped();
    } else {
      tally.addCoded();
    }
  }

  private static boolean has(CodedDocument record, String noteCode) {
    return record.notes().stream().anyMatch(note -> note.code().equals(noteCode));
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
    if (tally.isWorthSaying()) {
      report(tally.toString());
    }
    return tally;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
