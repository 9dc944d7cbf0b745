package org.visnyk.benchmarks.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.page.TerminalTable;

/** The tables of the mix: Visnyk's cost divided by that of each other engine. Stateless. */
final class MixReport {
  /** What the tables mean. */
  static final List<String> LEGEND =
      List.of(
          "Each ratio is Visnyk's time divided by the other engine's: below 1, Visnyk is faster.",
          "It is the median of all passes; in parentheses, the lowest and the highest of a pass.",
          "All queries are asked in every pass, except for the task first: those are new each"
              + " time.");

  private static final double[] PERCENTILES = {50, 95, 99};

  private MixReport() {}

  /** The table of searches. */
  static String of(SearchTimes times) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("task", "queries", "beside", "p50", "p95", "p99", "µs", "p50", "p95", "p99"));
    for (Task task : Task.values()) {
      for (Optional<QueryKind> kind : kinds()) {
        for (Engine other : task.engines().subList(1, task.engines().size())) {
          rows.add(row(times, task, kind, other));
        }
      }
    }
    return TerminalTable.of(rows, 1, 2);
  }

  private static List<Optional<QueryKind>> kinds() {
    return Stream.concat(
            Stream.of(Optional.<QueryKind>empty()), QueryMix.kinds().stream().map(Optional::of))
        .toList();
  }

  private static List<String> row(
      SearchTimes times, Task task, Optional<QueryKind> kind, Engine other) {
    List<String> row = new ArrayList<>();
    row.add(task.label());
    row.add(kind.map(MixReport::label).orElse("all"));
    row.add(other.label());
    List<String> bare = new ArrayList<>();
    for (double percentile : PERCENTILES) {
      double[] ours = times.percentile(task, Engine.VISNYK, kind, percentile);
      row.add(ratio(ours, times.percentile(task, other, kind, percentile)));
      bare.add(String.format(Locale.ROOT, "%,.0f", Percentiles.median(ours)));
    }
    row.add("");
    row.addAll(bare);
    return row;
  }

  private static String label(QueryKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The table of indexing. */
  static String of(IndexingRounds rounds) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("indexing", "beside", "wall", "processor", "size"));
    for (int threads : IndexingRounds.THREADS) {
      for (Engine other : IndexingRounds.OTHERS) {
        rows.add(
            List.of(
                threads == 1 ? "1 thread" : threads + " threads",
                other.label(),
                ratio(rounds, threads, other, IndexingCosts::wallSeconds),
                ratio(rounds, threads, other, IndexingCosts::processorSeconds),
                ratio(rounds, threads, other, IndexingCosts::megabytes)));
      }
    }
    return TerminalTable.of(rows, 1);
  }

  private static String ratio(
      IndexingRounds rounds, int threads, Engine other, ToDoubleFunction<IndexingCosts> cost) {
    return ratio(
        rounds.costs(Engine.VISNYK, threads).stream().mapToDouble(cost).toArray(),
        rounds.costs(other, threads).stream().mapToDouble(cost).toArray());
  }

  /** Values of the same passes, divided pass by pass. */
  private static String ratio(double[] ours, double[] others) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / others[i];
    }
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f-%.2f)",
        Percentiles.median(ratios),
        DoubleStream.of(ratios).min().orElseThrow(),
        DoubleStream.of(ratios).max().orElseThrow());
  }
}
