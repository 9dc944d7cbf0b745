package org.visnyk.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.visnyk.benchmarks.engine.Engine;

/** Reads what JMH measured as numbers that can be compared between engines. */
final class Measurements {
  private static final String ALLOCATED_PER_OPERATION = "gc.alloc.rate.norm";

  private Measurements() {}

  /** Tokens and megabytes per second, and bytes allocated per token. */
  static List<Measurement> ofAnalysis(Collection<RunResult> results) {
    List<Measurement> all = new ArrayList<>();
    for (RunResult result : results) {
      String engine = result.getParams().getParam("analyzer");
      double tokens = secondary(result, "tokens");
      all.add(new Measurement("analysis, 1000 tokens/s", engine, tokens / 1000, true));
      all.add(new Measurement("analysis, MB/s", engine, secondary(result, "megabytes"), true));
      double tokensPerPass = tokens / result.getPrimaryResult().getScore();
      double allocated = secondary(result, ALLOCATED_PER_OPERATION) / tokensPerPass;
      all.add(new Measurement("analysis, bytes allocated/token", engine, allocated, false));
    }
    return all;
  }

  /** Milliseconds to the first token of a new JVM, the median of all JVMs. */
  static List<Measurement> ofStartup(Collection<RunResult> results) {
    return results.stream()
        .map(
            result ->
                new Measurement(
                    "startup, first token, ms",
                    result.getParams().getParam("analyzer"),
                    percentile(result.getPrimaryResult(), 50),
                    false))
        .toList();
  }

  /**
   * Milliseconds of the fastest pass up to each stage, since other programs only ever add time; and
   * the share of the weighing.
   */
  static List<Measurement> ofStages(Collection<RunResult> results) {
    Map<String, Double> times = new TreeMap<>();
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      times.put(time.getLabel(), percentile(time, 0));
    }
    List<Measurement> all = new ArrayList<>();
    times.forEach((stage, time) -> all.add(visnyk("stages, %s, ms".formatted(stage), time)));
    double weighing = times.getOrDefault("weighed", 0.0) - times.getOrDefault("unweighed", 0.0);
    all.add(
        visnyk(
            "stages, weighing, % of the chain",
            100 * weighing / times.getOrDefault("chain", Double.NaN)));
    return all;
  }

  private static Measurement visnyk(String what, double value) {
    return new Measurement(what, Engine.VISNYK.label(), value, false);
  }

  /**
   * Megabytes per second.
   *
   * @param bytes size of what one operation indexed
   */
  static List<Measurement> ofIndexing(Collection<RunResult> results, long bytes) {
    Map<Engine, Double> speeds = new EnumMap<>(Engine.class);
    for (RunResult result : results) {
      double seconds = result.getPrimaryResult().getScore();
      speeds.put(Engine.named(result.getParams().getParam("engine")), bytes / 1e6 / seconds);
    }
    return withAndWithoutOffsets("indexing", "MB/s", speeds, true);
  }

  /** Megabytes on disk, in full segments as they were written. */
  static List<Measurement> ofIndexSizes(Map<Engine, Long> sizes) {
    Map<Engine, Double> megabytes = new EnumMap<>(Engine.class);
    sizes.forEach((engine, size) -> megabytes.put(engine, size / 1e6));
    return withAndWithoutOffsets("index", "MB", megabytes, false);
  }

  /** Visnyk's index has offsets, so the baselines that have them are like it. */
  private static List<Measurement> withAndWithoutOffsets(
      String what, String unit, Map<Engine, Double> values, boolean higherIsBetter) {
    List<Measurement> all = new ArrayList<>();
    String plain = "%s, %s".formatted(what, unit);
    String offsets = "%s, all with offsets, %s".formatted(what, unit);
    values.forEach(
        (engine, value) -> {
          String label = engine.plain().label();
          if (engine.plain() == engine) {
            all.add(new Measurement(plain, label, value, higherIsBetter));
          }
          if (engine == Engine.VISNYK || engine.plain() != engine) {
            all.add(new Measurement(offsets, label, value, higherIsBetter));
          }
        });
    return all;
  }

  /** Microseconds at the middle and near the end of the distribution, and searches per second. */
  static List<Measurement> ofSearch(Collection<RunResult> results) {
    List<Measurement> all = new ArrayList<>();
    for (RunResult result : results) {
      String engine = result.getParams().getParam("engine");
      String kind = kind(result.getPrimaryResult().getLabel());
      Result<?> time = result.getPrimaryResult();
      switch (result.getParams().getMode()) {
        case SampleTime -> {
          all.add(new Measurement(kind + ", p50 µs", engine, percentile(time, 50), false));
          all.add(new Measurement(kind + ", p99 µs", engine, percentile(time, 99), false));
        }
        case Throughput ->
            all.add(new Measurement(kind + ", searches/s", engine, time.getScore() * 1e6, true));
        default -> throw new IllegalArgumentException("unexpected mode of " + kind);
      }
    }
    return all;
  }

  private static double percentile(Result<?> result, double rank) {
    return result.getStatistics().getPercentile(rank);
  }

  private static double secondary(RunResult result, String label) {
    for (String known : result.getSecondaryResults().keySet()) {
      // JMH marks the results of profilers with a middle dot.
      if (known.replace("·", "").equals(label)) {
        Result<?> found = result.getSecondaryResults().get(known);
        return found.getScore();
      }
    }
    return Double.NaN;
  }

  /** The method's name as words: {@code oneWord} becomes {@code search, one word}. */
  private static String kind(String method) {
    return "search, " + method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
