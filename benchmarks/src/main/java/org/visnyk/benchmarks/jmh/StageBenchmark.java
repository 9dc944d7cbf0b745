package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
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
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.text.WordScanner;

/**
 * The time of each stage of Visnyk's token chain: every benchmark does the work of the one before
 * it and one stage more. One operation is one pass over a fixed set of articles.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class StageBenchmark {
  private static final int ARTICLES = 200;

  /** The sample articles, or the path of a file of JSON lines with title, lead and text. */
  @Param(BenchmarkCorpus.SAMPLE)
  public String corpus;

  private final WordScanner scanner = new WordScanner();
  private final UkrainianDictionary lexicon = UkrainianDictionary.shared();
  private final FormAnalyses readings = new FormAnalyses();
  private final TextAnalyzer unweighed = TextAnalyzer.unweighed(TextAnalyzer.Source.TEXT);
  private final TextAnalyzer weighed = new TextAnalyzer(TextAnalyzer.Source.TEXT);
  private final UkrainianNewsAnalyzer chain = new UkrainianNewsAnalyzer();
  private List<String> texts;

  /** Makes the texts. */
  @Setup
  public void prepare() {
    texts =
        BenchmarkCorpus.of(corpus)
            .recombined(ARTICLES)
            .articles()
            .flatMap(article -> Stream.of(article.title(), article.lead(), article.text()))
            .filter(text -> !text.isEmpty())
            .toList();
  }

  /** Closes the analyzer. */
  @TearDown
  public void close() {
    chain.close();
  }

  /** Tokenises; returns the number of words. */
  @Benchmark
  public long scan() throws IOException {
    long words = 0;
    for (String text : texts) {
      scanner.reset(new StringReader(text));
      while (scanner.next()) {
        words++;
      }
    }
    return words;
  }

  /** Tokenises and looks words up; returns the number of their analyses. */
  @Benchmark
  public long lookUp() throws IOException {
    long found = 0;
    for (String text : texts) {
      scanner.reset(new StringReader(text));
      while (scanner.next()) {
        if (scanner.kind() == WordKind.CYRILLIC) {
          lexicon.lookup(scanner.buffer(), scanner.from(), scanner.length(), readings);
          found += readings.count();
        }
      }
    }
    return found;
  }

  /** Analyses with equal weights for all lemmas of a form; returns the number of terms. */
  @Benchmark
  public long unweighed() throws IOException {
    return terms(unweighed);
  }

  /** Analyses with lemmas weighted by their context; returns the number of terms. */
  @Benchmark
  public long weighed() throws IOException {
    return terms(weighed);
  }

  private long terms(TextAnalyzer analyzer) throws IOException {
    long terms = 0;
    for (String text : texts) {
      try (Reader reader = new StringReader(text)) {
        analyzer.reset(reader);
        for (var word = analyzer.next(); word != null; word = analyzer.next()) {
          terms += word.termCount();
        }
      }
    }
    return terms;
  }

  /** Runs the whole token chain to the bytes of the terms; returns their number. */
  @Benchmark
  public long chain() throws IOException {
    long bytes = 0;
    for (String text : texts) {
      try (TokenStream stream = chain.tokenStream("text", text)) {
        TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          bytes += term.getBytesRef().length;
        }
        stream.end();
      }
    }
    return bytes;
  }
}
