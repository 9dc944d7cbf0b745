package org.visnyk.benchmarks.mix;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Found;

/** What is asked of an engine with each query of the mix. */
enum Task {
  /** Ids and titles of the ten best hits. */
  TITLES,
  /** The same with snippets. */
  SNIPPETS,
  /** Ids and titles, and counts of all hits by source, section and month. */
  COUNTS,
  /** Ids and titles of the ten newest hits. */
  NEWEST,
  /** Ids and titles of the ten best hits of queries that were not asked before. */
  FIRST;

  /** The engines that are compared, Visnyk first. */
  List<Engine> engines() {
    return switch (this) {
      case TITLES -> List.of(Engine.VISNYK, Engine.STOCK, Engine.STOCK_COMBINED, Engine.STANDARD);
      case SNIPPETS -> List.of(Engine.VISNYK, Engine.STOCK_OFFSETS);
      case COUNTS, NEWEST -> List.of(Engine.VISNYK, Engine.STOCK);
      case FIRST -> List.of(Engine.VISNYK, Engine.STOCK, Engine.STOCK_COMBINED);
    };
  }

  List<Found> run(Engine.Search search, NewsQuery query) throws IOException {
    return switch (this) {
      case TITLES, FIRST -> search.search(query);
      case SNIPPETS -> search.searchWithSnippets(query);
      case COUNTS -> search.searchWithCounts(query).hits();
      case NEWEST -> search.search(query.sortedByDate());
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
