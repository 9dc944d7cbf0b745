package org.visnyk.benchmarks.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.mix.Percentiles;

/** The times of the searches of a mix, by pass, and the processor time of all nodes for them. */
final class SearchLoad {
  private final String label;
  private final Searching searching;
  private final Nodes nodes;
  private final List<double[]> milliseconds = new ArrayList<>();
  private double processorSeconds;

  /** Searches, and waits for the answer. */
  interface Searching {
    void search(NewsQuery query) throws IOException;
  }

  SearchLoad(String label, Nodes nodes, Searching searching) {
    this.label = label;
    this.nodes = nodes;
    this.searching = searching;
  }

  /** The name in tables. */
  String label() {
    return label;
  }

  /** Asks all queries, one after another. */
  void pass(List<NewsQuery> queries, boolean isCounted) throws IOException {
    double[] times = new double[queries.size()];
    double before = nodes.processorSeconds();
    for (int i = 0; i < times.length; i++) {
      long started = System.nanoTime();
      searching.search(queries.get(i));
      times[i] = (System.nanoTime() - started) / 1e6;
    }
    if (isCounted) {
      milliseconds.add(times);
      processorSeconds += nodes.processorSeconds() - before;
    }
  }

  /** A percentile of the times of a search in milliseconds: the median of those of all passes. */
  double percentile(double percentile) {
    return Percentiles.median(
        milliseconds.stream().mapToDouble(times -> Percentiles.of(times, percentile)).toArray());
  }

  /** The processor time of all nodes for a search, in milliseconds. */
  double processorMilliseconds() {
    return 1e3 * processorSeconds / milliseconds.stream().mapToInt(times -> times.length).sum();
  }
}
