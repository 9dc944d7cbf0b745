package org.visnyk.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.report.Measurement.Estimate;
import org.visnyk.benchmarks.report.Subject.Better;

/** Turns JMH results into numbers that can be compared between engines. */
public final class Measurements {
  private static final String ALLOCATED_PER_OPERATION = "gc.alloc.rate.norm";
  private static final double KILO = 1e3;

  private Measurements() {}

  /** The measurements of the known benchmarks; others are ignored. */
  public static List<Measurement> of(List<JmhResult> results) {
    List<Measurement> all = new ArrayList<>();
    for (JmhResult result : results) {
      switch (result.suite()) {
        case "AnalysisBenchmark" -> all.addAll(ofAnalysis(result));
        case "StartupBenchmark", "FirstSearchBenchmark" -> all.add(ofStartup(result));
        case "IndexingBenchmark" -> all.addAll(ofIndexing(result));
        case "SearchBenchmark" -> all.addAll(ofSearches("search", result));
        case "CompletionBenchmark" -> all.addAll(ofSearches("completion", result));
        default -> {}
      }
    }
    all.addAll(ofStages(results));
    return all;
  }

  /** Tokens and megabytes per second, and bytes allocated per token. */
  private static List<Measurement> ofAnalysis(JmhResult result) {
    String engine = result.param("analyzer");
    Estimate tokens = secondary(result, "tokens");
    Estimate allocated =
        secondary(result, ALLOCATED_PER_OPERATION)
            .times(result.primary().score().value() / tokens.value());
    return List.of(
        measured("analysis", "1000 tokens/s", Better.HIGHER, engine, tokens.times(1 / KILO)),
        measured("analysis", "MB/s", Better.HIGHER, engine, secondary(result, "megabytes")),
        measured("analysis", "bytes allocated/token", Better.LOWER, engine, allocated));
  }

  private static Measurement measured(
      String suite, String quantity, Better better, String engine, Estimate estimate) {
    return new Measurement(new Subject(suite, "", quantity, better, 0), engine, estimate);
  }

  /** Milliseconds to the first result of a new JVM, the median of all JVMs. */
  private static Measurement ofStartup(JmhResult result) {
    String engine = result.param("analyzer") + result.param("engine");
    String quantity = words(result.method()) + ", ms";
    Estimate median = result.primary().percentile(50);
    return new Measurement(
        new Subject("startup", "", quantity, Better.LOWER, size(result)), engine, median);
  }

  /**
   * Megabytes per second, and megabytes on disk before merging. Visnyk's index has offsets, so it
   * is also compared with baselines that have them.
   */
  private static List<Measurement> ofIndexing(JmhResult result) {
    Engine engine = Engine.named(result.param("engine"));
    Estimate seconds = result.primary().score();
    double perSecond = perIteration(result, "megabytes") / seconds.value();
    Estimate speed = new Estimate(perSecond, perSecond * seconds.error() / seconds.value());
    // Deterministic: the same code indexes the same articles.
    Estimate onDisk = new Estimate(perIteration(result, "indexMegabytes"), 0);
    List<Measurement> all = new ArrayList<>();
    for (String suffix : suffixes(engine)) {
      String label = engine.plain().label();
      all.add(measured("indexing", "MB/s" + suffix, Better.HIGHER, label, speed));
      all.add(measured("indexing", "MB of index" + suffix, Better.LOWER, label, onDisk));
    }
    return all;
  }

  private static List<String> suffixes(Engine engine) {
    String offsets = ", all with offsets";
    if (engine == Engine.VISNYK) {
      return List.of("", offsets);
    }
    return List.of(engine.plain() == engine ? "" : offsets);
  }

  /** Percentiles in microseconds, kilobytes allocated, and answers per second. */
  private static List<Measurement> ofSearches(String suite, JmhResult result) {
    String engine = result.param("engine");
    String what = words(result.method());
    long size = size(result);
    Subject p50 = new Subject(suite, what, Subject.P50, Better.LOWER, size);
    List<Measurement> all = new ArrayList<>();
    if (result.mode().equals("thrpt")) {
      Subject throughput = new Subject(suite, what, "answers/s", Better.HIGHER, size);
      all.add(new Measurement(throughput, engine, result.primary().score().times(1e6)));
      return all;
    }
    all.add(new Measurement(p50, engine, result.primary().percentile(50)));
    all.add(
        new Measurement(p50.withQuantity(Subject.P90), engine, result.primary().percentile(90)));
    all.add(
        new Measurement(p50.withQuantity(Subject.P99), engine, result.primary().percentile(99)));
    result
        .secondary(ALLOCATED_PER_OPERATION)
        .map(bytes -> bytes.score().times(1 / KILO))
        .map(kilo -> new Measurement(p50.withQuantity("KB allocated"), engine, kilo))
        .ifPresent(all::add);
    return all;
  }

  /**
   * Milliseconds of the fastest pass up to each stage, because other programs only add time; and
   * the share of weighting lemmas.
   */
  private static List<Measurement> ofStages(List<JmhResult> results) {
    Map<String, Double> times = new TreeMap<>();
    for (JmhResult result : results) {
      if (result.suite().equals("StageBenchmark")) {
        times.put(result.method(), result.primary().percentile(0).value());
      }
    }
    List<Measurement> all = new ArrayList<>();
    times.forEach((stage, time) -> all.add(stage(words(stage) + ", ms", time)));
    Optional.ofNullable(times.get("chain"))
        .map(
            chain ->
                (times.getOrDefault("weighed", Double.NaN)
                        - times.getOrDefault("unweighed", Double.NaN))
                    / chain)
        .ifPresent(share -> all.add(stage("weighting, % of the chain", 100 * share)));
    return all;
  }

  private static Measurement stage(String quantity, double value) {
    return measured(
        "stages", quantity, Better.LOWER, Engine.VISNYK.label(), new Estimate(value, Double.NaN));
  }

  private static Estimate secondary(JmhResult result, String label) {
    return result
        .secondary(label)
        .map(JmhMetric::score)
        .orElse(new Estimate(Double.NaN, Double.NaN));
  }

  private static double perIteration(JmhResult result, String counter) {
    return result.secondary(counter).map(JmhMetric::perIteration).orElse(Double.NaN);
  }

  private static long size(JmhResult result) {
    String size = result.param("size");
    return size.matches("\\d{1,18}") ? Long.parseLong(size) : 0;
  }

  /** {@code oneWord} becomes {@code one word}. */
  private static String words(String method) {
    return method.replaceAll("([A-Z]|\\d+)", " $1").toLowerCase(Locale.ROOT);
  }
}
