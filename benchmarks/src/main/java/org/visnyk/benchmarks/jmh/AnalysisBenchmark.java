package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.visnyk.Article;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.Engines;

/**
 * The whole token chain, from text to the attributes that an indexer reads: term bytes, offsets and
 * position increment. One operation is one pass over a fixed set of articles; the counters are the
 * tokens and the megabytes (millions of bytes of UTF-8) per second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class AnalysisBenchmark {
  /** Articles in one pass, which takes the slowest analyzer a fifth of a second. */
  private static final int ARTICLES = 200;

  /** The label of the engine whose analyzer is measured. */
  @Param({"visnyk", "stock", "standard"})
  public String analyzer;

  /** The sample articles, or the path of a file of JSON lines with title, lead and text. */
  @Param(BenchmarkCorpus.SAMPLE)
  public String corpus;

  private Analyzer chain;
  private List<String> texts;
  private double megabytesOfTexts;

  /** Makes the analyzer and the texts. */
  @Setup
  public void prepare() {
    List<Article> articles = BenchmarkCorpus.of(corpus).recombined(ARTICLES).articles().toList();
    texts =
        articles.stream()
            .flatMap(article -> Stream.of(article.title(), article.lead(), article.text()))
            .filter(text -> !text.isEmpty())
            .toList();
    megabytesOfTexts = BenchmarkCorpus.bytes(articles) / 1e6;
    chain = Engines.newAnalyzer(Engine.named(analyzer));
  }

  /** Closes the analyzer. */
  @TearDown
  public void close() {
    chain.close();
  }

  /** Analyses every text once. */
  @Benchmark
  public void analyze(Amount amount, Blackhole blackhole) throws IOException {
    for (String text : texts) {
      amount.tokens += consume(text, blackhole);
    }
    amount.megabytes += megabytesOfTexts;
  }

  private long consume(String text, Blackhole blackhole) throws IOException {
    long tokens = 0;
    try (TokenStream stream = chain.tokenStream("text", text)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        blackhole.consume(term.getBytesRef());
        blackhole.consume(offset.startOffset());
        blackhole.consume(offset.endOffset());
        blackhole.consume(increment.getPositionIncrement());
        tokens++;
      }
      stream.end();
    }
    return tokens;
  }

  /** The work done; JMH divides it by the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Amount {
    /** Number of tokens. */
    public long tokens;

    /** Size of the texts in millions of bytes of UTF-8. */
    public double megabytes;

    /** Made by JMH, which resets it before each iteration. */
    public Amount() {}
  }
}
