package org.visnyk.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How thoroughly to measure, as options of JMH. What is not said here is said by the annotations of
 * the benchmarks.
 *
 * @param quick whether two minutes must do: one fork, short iterations, and for searches sampled
 *     times only, whose mean stands for the throughput
 * @param size number of articles in the indexes of the search suite
 * @param corpus a file of articles for the analysis, stages and indexing suites, instead of
 *     generated ones
 * @param cache folder with the indexes of the search suite
 * @param out folder for JMH's results
 */
record BenchmarkPlan(boolean quick, int size, Optional<Path> corpus, Path cache, Path out) {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  /** Options of JMH for one of the single suites. */
  Options options(Suite suite) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .jvmArgs(forkArguments().toArray(String[]::new))
            .shouldFailOnError(true)
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(out.resolve(suite.label() + ".json").toString())
            .output(log(suite).toString());
    switch (suite) {
      case ANALYSIS -> analysis(options);
      case STARTUP -> startup(options);
      case STAGES -> stages(options);
      case INDEXING -> indexing(options);
      case SEARCH -> search(options);
      case ALL -> throw new IllegalArgumentException("one suite at a time");
    }
    return options.build();
  }

  /** The file where JMH says what it does. */
  Path log(Suite suite) {
    return out.resolve(suite.label() + ".log");
  }

  /**
   * Arguments of the JVMs that measure: the same heap everywhere, and the vector module if here.
   */
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

  private void analysis(ChainedOptionsBuilder options) {
    options.include(pattern(AnalysisBenchmark.class));
    corpus.ifPresent(file -> options.param("corpus", file.toAbsolutePath().toString()));
    if (quick) {
      iterations(options, 2, TimeValue.seconds(1), 3, TimeValue.seconds(1));
    }
  }

  private void stages(ChainedOptionsBuilder options) {
    options.include(pattern(StageBenchmark.class));
    corpus.ifPresent(file -> options.param("corpus", file.toAbsolutePath().toString()));
    if (quick) {
      iterations(options, 2, TimeValue.seconds(1), 3, TimeValue.seconds(1));
    }
  }

  private void startup(ChainedOptionsBuilder options) {
    options.include(pattern(StartupBenchmark.class));
    if (quick) {
      options.forks(3);
    }
  }

  private void indexing(ChainedOptionsBuilder options) {
    options.include(pattern(IndexingBenchmark.class));
    options.param("size", Integer.toString(indexedArticles()));
    corpus.ifPresent(file -> options.param("corpus", file.toAbsolutePath().toString()));
    if (quick) {
      options.forks(1).warmupIterations(2).measurementIterations(3);
    }
  }

  private void search(ChainedOptionsBuilder options) {
    options.include(pattern(SearchBenchmark.class)).param("size", Integer.toString(size));
    if (quick) {
      options.mode(Mode.SampleTime);
      iterations(options, 2, TimeValue.milliseconds(600), 3, TimeValue.milliseconds(400));
    }
  }

  /** Articles of the indexing suite, fewer than are searched: each iteration indexes them anew. */
  int indexedArticles() {
    return Math.min(size, quick ? 1000 : 5000);
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

  private static String pattern(Class<?> benchmark) {
    return "^" + benchmark.getName().replace(".", "\\.") + "\\.";
  }
}
