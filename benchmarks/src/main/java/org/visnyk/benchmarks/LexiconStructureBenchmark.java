package org.visnyk.benchmarks;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.visnyk.benchmarks.structure.FormStructure;
import org.visnyk.benchmarks.structure.FormStructures;

/**
 * The look-up of running words in structures that could hold the lexicon. One operation is one pass
 * over the words of a fixed set of articles; the counter says how many words were looked up. Run it
 * with JMH's own command line: {@code org.openjdk.jmh.Main LexiconStructureBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark.
public class LexiconStructureBenchmark {
  private static final int ARTICLES = 2_000;
  private static final Pattern WORD = Pattern.compile("[а-яіїєґ][а-яіїєґ'-]*");

  /** What is asked. */
  @Param({"perfectHash", "morfologik", "fst", "openAddressing"})
  public String structure;

  /** Either generated articles or a file of JSON lines with title, lead and text. */
  @Param(BenchmarkCorpus.GENERATED)
  public String corpus;

  private FormStructure forms;
  private char[][] words;

  /** Builds the structure and collects the words. */
  @Setup
  public void prepare() throws IOException {
    forms = FormStructures.named(structure);
    words =
        BenchmarkCorpus.articles(corpus, ARTICLES).stream()
            .flatMap(article -> words(article.title() + " " + article.text()))
            .toArray(char[][]::new);
    System.out.printf(Locale.ROOT, "%s: %,d bytes%n", structure, forms.bytes());
  }

  private static Stream<char[]> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ґ', 'г').replace('’', '\''))
        .results()
        .map(MatchResult::group)
        .map(String::toCharArray);
  }

  /** Looks every word up once. */
  @Benchmark
  public long lookup(Amount amount) throws IOException {
    long sum = 0;
    for (char[] word : words) {
      sum += forms.lookup(word);
    }
    amount.words += words.length;
    return sum;
  }

  /** What was done; JMH divides it by the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Amount {
    /** Words that were looked up. */
    public long words;

    /** Starts at nothing; JMH makes it and sets it back before each iteration. */
    public Amount() {}
  }
}
