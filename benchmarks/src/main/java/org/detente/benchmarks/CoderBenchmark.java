package org.detente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.detente.coder.Pipeline;
import org.detente.coder.Stages;
import org.detente.coder.text.Document;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Sentences a second of the whole coder, all stages, on one thread, over a folder of articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls load()
public class CoderBenchmark {
  /** A folder of articles, one a file that ends in {@code .txt}. */
  @Param("samples")
  public String articles;

  private List<Document> documents;
  private Pipeline coder;

  /** Counts sentences; JMH reports them a second. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Sentences {
    /** Sentences coded. */
    public long sentences;
  }

  /** Reads the articles; the languages are told once, as in a run with {@code --language}. */
  @Setup
  public void load() throws IOException, InputException {
    coder = new Pipeline(Stages.standard(0));
    documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(articles))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Document document =
            DocumentReader.read(
                Files.readString(file), Metadata.of(file.toString()), file.toString(), 0);
        documents.add(coder.analyse(document).record().document());
      }
    }
  }

  /** The whole folder once. */
  @Benchmark
  public void code(Sentences counter, Blackhole sink) {
    for (Document document : documents) {
      var record = coder.code(document);
      sink.consume(record);
      counter.sentences += record.sentences().size();
    }
  }
}
