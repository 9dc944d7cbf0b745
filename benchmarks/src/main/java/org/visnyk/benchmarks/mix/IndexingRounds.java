package org.visnyk.benchmarks.mix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.Article;
import org.visnyk.benchmarks.engine.Engine;

/** The costs of indexing the same articles with each engine and number of threads, by turns. */
final class IndexingRounds {
  /** The engines that Visnyk is compared with. */
  static final List<Engine> OTHERS = List.of(Engine.STOCK, Engine.STANDARD);

  /** The numbers of threads. */
  static final List<Integer> THREADS = List.of(1, 2);

  private final Map<Variant, List<IndexingCosts>> costs = new HashMap<>();

  private IndexingRounds() {}

  /**
   * Measures.
   *
   * @param rounds how often, after one round that does not count, at least once
   */
  static IndexingRounds measure(List<Article> articles, int rounds) throws IOException {
    IndexingRounds measured = new IndexingRounds();
    List<Engine> engines = new ArrayList<>(OTHERS);
    engines.addFirst(Engine.VISNYK);
    for (int round = -1; round < rounds; round++) {
      for (int threads : THREADS) {
        for (Engine engine : engines) {
          IndexingCosts cost = IndexingCosts.measure(engine, articles, threads);
          if (round >= 0) {
            measured
                .costs
                .computeIfAbsent(new Variant(engine, threads), any -> new ArrayList<>())
                .add(cost);
          }
        }
      }
    }
    return measured;
  }

  /** The costs in the order of the rounds. */
  List<IndexingCosts> costs(Engine engine, int threads) {
    return costs.getOrDefault(new Variant(engine, threads), List.of());
  }

  private record Variant(Engine engine, int threads) {}
}
