package org.visnyk.benchmarks.jmh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.indexes.IndexCache;

/**
 * How thoroughly to measure, as JMH options. Settings that are missing here are in the annotations
 * of the benchmarks.
 *
 * @param quick whether to finish in about ten minutes: one fork, short iterations, and for searches
 *     sampled times only
 * @param sizes numbers of articles in the searched indexes, at least one
 * @param corpus the articles
 * @param cache folder of the searched indexes
 * @param out folder of the results
 */
public record BenchmarkPlan(
    boolean quick, List<Integer> sizes, BenchmarkCorpus corpus, Path cache, Path out) {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String ALL_METHODS = "[^.]+";

  /** The JMH runs of a single suite. */
  List<Options> runs(Suite suite) {
    return switch (suite) {
      case ANALYSIS -> List.of(analysis());
      case STARTUP -> List.of(firstToken(), firstSearch());
      case STAGES -> List.of(stages());
      case INDEXING -> List.of(indexing());
      case SEARCH -> searches();
      case COMPLETION -> List.of(completion());
      case SAVED -> List.of(passes(run(SavedSearchBenchmark.class, ALL_METHODS, "saved")));
      case ALL -> throw new IllegalArgumentException("one suite at a time");
    };
  }

  private ChainedOptionsBuilder run(Class<?> benchmarks, String methods, String log) {
    return new OptionsBuilder()
        .include("^%s\\.%s$".formatted(benchmarks.getName().replace(".", "\\."), methods))
        .jvmArgs(forkArguments().toArray(String[]::new))
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .output(out.resolve(log + ".log").toString());
  }

  /** The arguments of measuring JVMs: one heap size for all, and the vector module if present. */
  List<String> forkArguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xms1g",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + IndexCache.PROPERTY + "=" + cache));
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()) {
      arguments.add("--add-modules=" + VECTOR_MODULE);
    }
    return arguments;
  }

  private Options analysis() {
    return passes(run(AnalysisBenchmark.class, ALL_METHODS, "analysis"));
  }

  private Options stages() {
    return passes(run(StageBenchmark.class, ALL_METHODS, "stages"));
  }

  private ChainedOptionsBuilder onCorpus(ChainedOptionsBuilder options) {
    return options.param("corpus", corpus.file().toAbsolutePath().toString());
  }

  private Options passes(ChainedOptionsBuilder options) {
    onCorpus(options);
    if (quick) {
      iterations(options, 2, TimeValue.seconds(1), 5, TimeValue.milliseconds(600));
    }
    return options.build();
  }

  private Options firstToken() {
    return fresh(run(StartupBenchmark.class, ALL_METHODS, "startup"));
  }

  private Options firstSearch() {
    return fresh(
        onCorpus(run(FirstSearchBenchmark.class, ALL_METHODS, "startup-search"))
            .param("size", Integer.toString(startedSize())));
  }

  private Options fresh(ChainedOptionsBuilder options) {
    return quick ? options.forks(5).build() : options.build();
  }

  /** The size of the index that the startup suite searches. */
  int startedSize() {
    return sizes.getFirst();
  }

  private Options indexing() {
    ChainedOptionsBuilder options = run(IndexingBenchmark.class, ALL_METHODS, "indexing");
    onCorpus(options).param("size", Integer.toString(indexedArticles()));
    if (quick) {
      options.forks(1).warmupIterations(2).measurementIterations(5);
    }
    return options.build();
  }

  /** Every kind of search, and the variants of stock for the kinds in which they differ. */
  private List<Options> searches() {
    return List.of(
        sampled(run(SearchBenchmark.class, ALL_METHODS, "search")),
        sampled(
            run(SearchBenchmark.class, "(oneWord|fewWords)", "search-combined")
                .param("engine", Engine.STOCK_COMBINED.label())),
        sampled(
            run(SearchBenchmark.class, "fewWordsWithSnippets", "search-offsets")
                .param("engine", Engine.STOCK_OFFSETS.label())));
  }

  private Options completion() {
    return sampled(run(CompletionBenchmark.class, ALL_METHODS, "completion"));
  }

  private Options sampled(ChainedOptionsBuilder options) {
    onCorpus(options).param("size", sizes.stream().map(String::valueOf).toArray(String[]::new));
    if (quick) {
      options.mode(Mode.SampleTime);
      // The compiler keeps making searches faster for ten seconds, most of all Visnyk's.
      iterations(options, 10, TimeValue.seconds(1), 6, TimeValue.milliseconds(400));
    }
    return options.build();
  }

  /** The articles of the indexing suite: fewer, since every iteration indexes all of them. */
  int indexedArticles() {
    return Math.min(Collections.max(sizes), quick ? 1000 : 5000);
  }

  private static void iterations(
      ChainedOptionsBuilder options,
      int warmups,
      TimeValue warmupTime,
      int measurements,
      TimeValue measurementTime) {
    options
        .forks(1)
        .warmupIterations(warmups)
        .warmupTime(warmupTime)
        .measurementIterations(measurements)
        .measurementTime(measurementTime);
  }
}
