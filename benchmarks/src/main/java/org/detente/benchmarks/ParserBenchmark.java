package org.detente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.detente.coder.language.Analyser;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.conllu.ConlluReader;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.token.TokenisedSentence;
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

/**
 * Tokens a second of tagging, lemmatising and parsing on one thread. The CoNLL-U file is named by
 * the system property {@code conllu}, its language by {@code language}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls load()
public class ParserBenchmark {
  /** ISO 639-1 code of the file's language. */
  @Param("nl")
  public String language;

  /** An unpacked CoNLL-U file. */
  @Param("tuning.conllu")
  public String conllu;

  private List<TokenisedSentence> sentences;
  private Analyser analyser;

  /** Counts tokens; JMH reports them a second. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Tokens {
    /** Tokens analysed. */
    public long tokens;
  }

  /** Reads the file and the model. */
  @Setup
  public void load() throws IOException {
    List<ConlluSentence> read =
        new ConlluReader(Files.newBufferedReader(Path.of(conllu)), conllu).readAll();
    sentences = read.stream().map(s -> TokenisedSentence.of(s.forms())).toList();
    analyser = LanguageEngines.standard().analyser(language);
  }

  /** The whole file once. */
  @Benchmark
  public void analyse(Tokens counter, Blackhole sink) {
    for (TokenisedSentence sentence : sentences) {
      sink.consume(analyser.analyse(0, sentence));
      counter.tokens += sentence.size();
    }
  }
}
