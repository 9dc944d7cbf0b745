package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.Engines;

/**
 * The time to the first token of a JVM that has done nothing else, which includes loading classes
 * and dictionary. Each JVM measures once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(11)
public class StartupBenchmark {
  /** The label of the engine whose analyzer is measured. */
  @Param({"visnyk", "stock", "standard"})
  public String analyzer = "";

  /** Creates the first analyzer of the JVM and reads its first token. */
  @Benchmark
  public int firstToken() throws IOException {
    try (Analyzer first = Engines.newAnalyzer(Engine.named(analyzer));
        TokenStream stream = first.tokenStream("text", "Переговори міністрів у Києві")) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      stream.incrementToken();
      return term.length();
    }
  }
}
