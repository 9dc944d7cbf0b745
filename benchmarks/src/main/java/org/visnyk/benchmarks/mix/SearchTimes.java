package org.visnyk.benchmarks.mix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.indexes.Engines;

/**
 * The times of all searches of a mix: each engine answers all queries, one after another, in every
 * pass, and the engines take turns. So they share one JVM, whose compiler sees all kinds of query
 * of all of them.
 */
final class SearchTimes {
  private final IntFunction<QueryMix> mixes;

  /** What is asked in every pass. */
  private final QueryMix mix;

  private final Clock clock;
  private final int warmups;
  private final int passes;

  /** Nanoseconds of each query in the order of the mix, by pass. */
  private final Map<Variant, List<long[]>> times = new HashMap<>();

  private SearchTimes(IntFunction<QueryMix> mixes, Clock clock, int warmups, int passes) {
    this.mixes = mixes;
    this.mix = mixes.apply(0);
    this.clock = clock;
    this.warmups = warmups;
    this.passes = passes;
  }

  /**
   * Measures.
   *
   * @param mixes by round: the first is asked in every pass, the others once
   * @param indexes the index of each engine that is searched
   * @param warmups passes before those that count
   * @param passes passes that count, at least one
   */
  static SearchTimes measure(
      IntFunction<QueryMix> mixes, Map<Engine, Path> indexes, Clock clock, int warmups, int passes)
      throws IOException {
    Map<Engine, Engine.Search> searches = new EnumMap<>(Engine.class);
    try {
      for (Map.Entry<Engine, Path> index : indexes.entrySet()) {
        searches.put(index.getKey(), Engines.openSearch(index.getKey(), index.getValue()));
      }
      SearchTimes measured = new SearchTimes(mixes, clock, warmups, passes);
      for (int pass = -warmups; pass < passes; pass++) {
        measured.pass(searches, pass);
      }
      return measured;
    } finally {
      for (Engine.Search search : searches.values()) {
        search.close();
      }
    }
  }

  /** Asks every query of every variant once; a pass before the first does not count. */
  private void pass(Map<Engine, Engine.Search> searches, int pass) throws IOException {
    QueryMix unknown = mixes.apply(1 + warmups + pass);
    for (Task task : Task.values()) {
      QueryMix asked = task == Task.FIRST ? unknown : mix;
      List<Engine> engines = task.engines();
      for (int i = 0; i < engines.size(); i++) {
        // Each engine follows each other one in some pass.
        Engine engine = engines.get(Math.floorMod(i + pass, engines.size()));
        long[] nanoseconds = ask(task, asked, Objects.requireNonNull(searches.get(engine)));
        if (pass >= 0) {
          times
              .computeIfAbsent(new Variant(task, engine), any -> new ArrayList<>())
              .add(nanoseconds);
        }
      }
    }
  }

  private long[] ask(Task task, QueryMix asked, Engine.Search search) throws IOException {
    long[] nanoseconds = new long[asked.queries().size()];
    long read = 0;
    for (int i = 0; i < nanoseconds.length; i++) {
      long started = clock.now();
      for (Engine.Found found : task.run(search, asked.queries().get(i).query())) {
        read += found.id().length() + found.title().length() + found.snippet().length();
      }
      nanoseconds[i] = clock.now() - started;
    }
    if (read == 0) {
      throw new IllegalStateException("no query of the mix finds anything");
    }
    return nanoseconds;
  }

  /**
   * A percentile of the times of a variant in each pass, in microseconds.
   *
   * @param kind the kind of query, or empty for all queries
   * @param percentile above 0, up to 100
   */
  double[] percentile(Task task, Engine engine, Optional<QueryKind> kind, double percentile) {
    double[] byPass = new double[passes];
    List<long[]> measured = times.getOrDefault(new Variant(task, engine), List.of());
    for (int pass = 0; pass < passes; pass++) {
      byPass[pass] = percentile(measured.get(pass), kind, percentile);
    }
    return byPass;
  }

  private double percentile(long[] nanoseconds, Optional<QueryKind> kind, double percentile) {
    double[] chosen = new double[nanoseconds.length];
    int count = 0;
    for (int i = 0; i < nanoseconds.length; i++) {
      if (kind.isEmpty() || mix.queries().get(i).kind() == kind.get()) {
        chosen[count++] = nanoseconds[i] / 1e3;
      }
    }
    return Percentiles.of(Arrays.copyOf(chosen, count), percentile);
  }

  private record Variant(Task task, Engine engine) {}
}
